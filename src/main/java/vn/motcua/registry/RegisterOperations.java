package vn.motcua.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A bean for every operation of the sheets, so that the exchange finds them beside those written in Java. */
@Configuration(proxyBeanMethods = false)
class RegisterOperations {

  private static final PeerSheets SHEETS = PeerSheets.read();

  @Bean
  PeerSheets peerSheets() {
    return SHEETS;
  }

  @Bean
  static BeanFactoryPostProcessor operationsOfTheSheets() {
    return beans -> SHEETS.all().forEach(sheet -> sheet.operations().forEach((name, operation) -> {
      if (!operation.written()) {
        var bean =
            new RootBeanDefinition(RegisterOperation.class, () -> operation(name, sheet, beans));
        ((BeanDefinitionRegistry) beans).registerBeanDefinition(sheet.peer() + "." + name, bean);
      }
    }));
  }

  private static RegisterOperation operation(
      String name, PeerSheet sheet, ConfigurableListableBeanFactory beans) {
    var wire = sheet.wire().equals(PeerSheet.SOAP) ? SoapWire.class : JsonWire.class;
    return new RegisterOperation(
        name,
        sheet,
        beans.getBean(wire),
        beans.getBean(AnswerReader.class),
        beans.getBean(ObjectMapper.class));
  }
}

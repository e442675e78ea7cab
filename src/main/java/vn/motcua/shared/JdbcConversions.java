package vn.motcua.shared;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;

@Configuration(proxyBeanMethods = false)
class JdbcConversions extends AbstractJdbcConfiguration {

  private final List<ValueConverters> contributed;

  JdbcConversions(List<ValueConverters> contributed) {
    this.contributed = contributed;
  }

  @Override
  protected List<?> userConverters() {
    var all = new ArrayList<Object>();
    contributed.forEach(module -> all.addAll(module.converters()));
    return all;
  }
}

package vn.motcua.supervision.index766;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.supervision.SupervisionMessages;

class IndexSheetTests {

  @ParameterizedTest
  @EnumSource(IndexSheet.Unit.class)
  void writesAUnitToTheInterfaceAsThePageSaysItInVietnamese(IndexSheet.Unit unit) throws Exception {
    var said = SupervisionMessages.read()
        .getMessage("supervision.index-unit." + unit, null, Locale.forLanguageTag("vi"));

    assertThat(new ObjectMapper().writeValueAsString(unit)).isEqualTo("\"" + said + "\"");
  }
}

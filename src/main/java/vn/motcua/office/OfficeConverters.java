package vn.motcua.office;

import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.stereotype.Component;
import vn.motcua.shared.ValueConverters;

@Component
class OfficeConverters implements ValueConverters {

  @Override
  public List<?> converters() {
    return List.of(new Reader(), new Writer());
  }

  @ReadingConverter
  static class Reader implements Converter<String, OfficeCode> {
    @Override
    public OfficeCode convert(String text) {
      return new OfficeCode(text);
    }
  }

  @WritingConverter
  static class Writer implements Converter<OfficeCode, String> {
    @Override
    public String convert(OfficeCode code) {
      return code.value();
    }
  }
}

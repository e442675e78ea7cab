package vn.motcua.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.util.PGobject;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.stereotype.Component;
import vn.motcua.shared.ValueConverters;

@Component
class DossierConverters implements ValueConverters {

  private final ObjectMapper json;

  DossierConverters(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public List<?> converters() {
    return List.of(
        new CodeReader(), new CodeWriter(), new ContentReader(json), new ContentWriter(json));
  }

  @ReadingConverter
  static class CodeReader implements Converter<String, DossierCode> {
    @Override
    public DossierCode convert(String text) {
      return new DossierCode(text);
    }
  }

  @WritingConverter
  static class CodeWriter implements Converter<DossierCode, String> {
    @Override
    public String convert(DossierCode code) {
      return code.value();
    }
  }

  @ReadingConverter
  record ContentReader(ObjectMapper json) implements Converter<PGobject, DossierContent> {
    @Override
    public DossierContent convert(PGobject column) {
      try {
        return json.readValue(column.getValue(), DossierContent.class);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @WritingConverter
  record ContentWriter(ObjectMapper json) implements Converter<DossierContent, PGobject> {
    @Override
    public PGobject convert(DossierContent content) {
      try {
        var column = new PGobject();
        column.setType("jsonb");
        column.setValue(json.writeValueAsString(content));
        return column;
      } catch (SQLException | JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

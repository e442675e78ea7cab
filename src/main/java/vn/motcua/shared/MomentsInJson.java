package vn.motcua.shared;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A moment in JSON carries the offset of Việt Nam: people read these texts too. */
@Configuration(proxyBeanMethods = false)
class MomentsInJson {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  @Bean
  Jackson2ObjectMapperBuilderCustomizer momentsWithOffset() {
    return builder -> builder.serializers(new WithOffset());
  }

  private static final class WithOffset extends StdSerializer<Instant> {
    WithOffset() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant moment, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(ZONE)));
    }
  }
}

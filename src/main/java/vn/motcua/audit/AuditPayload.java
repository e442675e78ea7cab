package vn.motcua.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.io.IOException;
import org.springframework.stereotype.Component;
import vn.motcua.shared.DomainEvent;
import vn.motcua.shared.OnlyDigest;
import vn.motcua.shared.Sha256;

/** An event as the log keeps it: JSON on one line, without what another table keeps anyway. */
@Component
class AuditPayload {

  private final ObjectMapper json;

  AuditPayload(ObjectMapper json) {
    var ours = json.copy();
    ours.setAnnotationIntrospector(new AnnotationIntrospectorPair(
        new Digests(), ours.getSerializationConfig().getAnnotationIntrospector()));
    this.json = ours;
  }

  /** DossierEvent.Moved, DossierLook … */
  static String kind(DomainEvent event) {
    var outer = event.getClass().getEnclosingClass();
    return (outer == null ? "" : outer.getSimpleName() + ".") + event.getClass().getSimpleName();
  }

  String of(DomainEvent event) {
    try {
      return json.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static final class Digests extends NopAnnotationIntrospector {
    @Override
    public Object findSerializer(Annotated property) {
      return property.hasAnnotation(OnlyDigest.class) ? Digest.class : null;
    }
  }

  private static final class Digest extends JsonSerializer<Object> {
    @Override
    public void serialize(Object text, JsonGenerator out, SerializerProvider all)
        throws IOException {
      out.writeString("sha256:" + Sha256.of(text.toString()));
    }
  }
}

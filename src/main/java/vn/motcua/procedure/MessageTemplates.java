package vn.motcua.procedure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Mẫu tin — the words in which applicants are told what happens ({@code messages.yaml}); what a package leaves out is as for
 * all procedures.
 *
 * @param media in the order of preference
 */
public record MessageTemplates(
    List<Medium> media, Mail mail, Sms sms, Map<Occasion, Template> occasions) {

  /** One that says nothing. */
  public static final MessageTemplates NONE = new MessageTemplates(null, null, null, null);

  public MessageTemplates {
    media = media == null ? null : List.copyOf(media);
    occasions = occasions == null || occasions.isEmpty() ? Map.of() : new EnumMap<>(occasions);
  }

  /** What stands around the paragraphs of every mail. */
  public record Mail(Procedure.Text before, Procedure.Text after) {}

  /**
   * What stands around the sentences of every SMS.
   *
   * @param diacritics whether they are kept; they make it 70 characters a piece instead of 160
   */
  public record Sms(Boolean diacritics, String before, String after) {
    public boolean keepsDiacritics() {
      return Boolean.TRUE.equals(diacritics);
    }
  }

  /** How many of the ways an applicant has given are used. */
  public enum Send {
    FIRST,
    ALL,
    NONE
  }

  /** What is said on one occasion. */
  public record Template(
      @JsonProperty("send") Send send, Procedure.Text subject, Procedure.Text body, String sms) {

    private Template over(Template general) {
      return new Template(
          either(this, general, Template::send),
          either(this, general, Template::subject),
          either(this, general, Template::body),
          either(this, general, Template::sms));
    }
  }

  public Optional<Template> of(Occasion occasion) {
    return Optional.ofNullable(occasions.get(occasion));
  }

  MessageTemplates over(MessageTemplates general) {
    var merged = new EnumMap<Occasion, Template>(Occasion.class);
    merged.putAll(general.occasions);
    occasions.forEach(
        (occasion, own) -> merged.merge(occasion, own, (all, mine) -> mine.over(all)));
    return new MessageTemplates(
        either(this, general, MessageTemplates::media),
        either(this, general, MessageTemplates::mail),
        either(this, general, MessageTemplates::sms),
        merged);
  }

  private static <T, V> V either(T own, T general, Function<T, V> part) {
    return Stream.of(own, general)
        .map(part)
        .filter(value -> value != null)
        .findFirst()
        .orElse(null);
  }
}

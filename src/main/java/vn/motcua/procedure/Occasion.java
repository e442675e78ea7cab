package vn.motcua.procedure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.Set;

/** Dịp gửi tin — what has happened to a dossier that its applicant is told; what weighs most comes last. */
public enum Occasion {
  @JsonProperty("received")
  RECEIVED,
  @JsonProperty("accepted")
  ACCEPTED("due"),
  @JsonProperty("due-moved")
  DUE_MOVED("due", "oldDue"),
  @JsonProperty("posted")
  POSTED("parcel"),
  @JsonProperty("fee-asked")
  FEE_ASKED("amount"),
  @JsonProperty("extended")
  EXTENDED("due", "oldDue"),
  @JsonProperty("supplement-reminder")
  SUPPLEMENT_REMINDER("until"),
  @JsonProperty("supplement-asked")
  SUPPLEMENT_ASKED("until"),
  @JsonProperty("ready")
  READY,
  @JsonProperty("finished")
  FINISHED,
  @JsonProperty("stopped")
  STOPPED,
  @JsonProperty("refused")
  REFUSED;

  /** What every text may name: nothing of the applicant and of the answers, a message may reach a stranger. */
  private static final Set<String> ALWAYS =
      Set.of("code", "procedure", "office", "officePhone", "link");

  private final Set<String> own;

  Occasion(String... own) {
    this.own = Set.of(own);
  }

  /** The names in braces its texts may hold; a closed list. */
  public Set<String> placeholders() {
    var all = new HashSet<>(ALWAYS);
    all.addAll(own);
    return all;
  }

  /** What the texts around every occasion may hold. */
  public static Set<String> common() {
    return ALWAYS;
  }

  /** Whether this tells nothing any more once the other has happened. */
  public boolean isOutdatedBy(Occasion later) {
    return switch (later) {
      case RECEIVED, POSTED -> this == later;
      case ACCEPTED -> this == RECEIVED || this == ACCEPTED;
      case DUE_MOVED -> this == DUE_MOVED;
      case EXTENDED -> this == DUE_MOVED || this == EXTENDED;
      case FEE_ASKED -> this == FEE_ASKED || this == RECEIVED;
      case SUPPLEMENT_ASKED, SUPPLEMENT_REMINDER ->
        this == RECEIVED || this == SUPPLEMENT_ASKED || this == SUPPLEMENT_REMINDER;
      case READY -> this != POSTED && this != FINISHED && !isEnd();
      case FINISHED -> this != REFUSED && this != STOPPED;
      case STOPPED, REFUSED -> true;
    };
  }

  private boolean isEnd() {
    return this == STOPPED || this == REFUSED;
  }

  /** As an analyst writes it. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}

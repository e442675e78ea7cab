package vn.motcua.operation;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.ExchangeDesk;
import vn.motcua.exchange.PeerSituation;
import vn.motcua.shared.Refusal;

/** The peers as the pages show them: trouble first, the gravest of it on top. */
@Component
class PeerViews {

  private final ExchangeDesk desk;
  private final PageWords words;

  PeerViews(ExchangeDesk desk, PageWords words) {
    this.desk = desk;
    this.words = words;
  }

  List<PeerLine> all() {
    var byName = Comparator.comparing(
        PeerLine::name, Collator.getInstance(Locale.forLanguageTag("vi"))::compare);
    return desk.situations().stream()
        .map(this::line)
        .sorted(Comparator.comparing(PeerLine::outlook)
            .thenComparing(line -> -line.situation().dossiersWaiting())
            .thenComparing(byName))
        .toList();
  }

  PeerLine one(String peer) {
    return desk.situations().stream()
        .filter(one -> one.peer().equals(peer))
        .findFirst()
        .map(this::line)
        .orElseThrow(() -> Refusal.notFound("operation.peer-unknown"));
  }

  private PeerLine line(PeerSituation one) {
    return new PeerLine(words.peer(one.peer()), PeerOutlook.of(one), one);
  }
}

package vn.motcua.document;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.motcua.document.NumberRows.Entry;
import vn.motcua.document.NumberRows.Gap;
import vn.motcua.document.NumberRows.Paper;
import vn.motcua.exchange.Difference;

/** The books against the papers: 1…n without gap or double, each number with one paper. */
final class BookComparison {

  private final NumberRows rows;
  private final Set<String> unsettled;

  /** @param unsettled dossiers whose register has not answered everything: their papers come later */
  BookComparison(NumberRows rows, Set<String> unsettled) {
    this.rows = rows;
    this.unsettled = unsettled;
  }

  List<Difference> gaps(List<Gap> gaps) {
    return gaps.stream()
        .map(gap -> Difference.of(
            "gap",
            gap.key(),
            null,
            gap.first() == gap.last() ? gap.first() : gap.first() + "–" + gap.last(),
            null))
        .toList();
  }

  /** Of dossiers that are over: before, the paper may still be on its way to be signed. */
  List<Difference> withoutPaper(List<Entry> taken) {
    var over = taken.stream()
        .filter(entry -> entry.over() && !unsettled.contains(entry.dossier()))
        .toList();
    var papers = rows.papersOf(over.stream().map(Entry::dossier).collect(toSet())).stream()
        .collect(groupingBy(Paper::dossier));
    return over.stream()
        .filter(entry -> papers.getOrDefault(entry.dossier(), List.of()).stream()
            .noneMatch(paper -> entry.isWritten(paper.number())))
        .map(entry ->
            Difference.of("without-paper", entry.key(), entry.dossier(), entry.number(), null))
        .toList();
  }

  /** Papers whose number is another dossier's, or nobody's. */
  List<Difference> ofOthers(List<Paper> issued) {
    var entries = rows.of(issued.stream().map(Paper::dossier).collect(toSet())).stream()
        .collect(groupingBy(Entry::dossier));
    var found = new ArrayList<Difference>();
    for (var paper : issued) {
      boolean own = entries.getOrDefault(paper.dossier(), List.of()).stream()
          .anyMatch(entry -> entry.isWritten(paper.number()));
      if (!own && !rows.isOlderThanEntries(paper.dossier(), paper.number())) {
        found.add(ofAnother(paper));
      }
    }
    return found;
  }

  private Difference ofAnother(Paper paper) {
    var key = paper.dossier() + " " + paper.template();
    return rows.owners(paper.dossier(), paper.number()).stream()
        .findFirst()
        .map(
            owner -> Difference.of("double", key, paper.dossier(), paper.number(), owner.dossier()))
        .orElseGet(() -> Difference.of("not-in-book", key, paper.dossier(), paper.number(), null));
  }
}

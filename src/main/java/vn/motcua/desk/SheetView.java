package vn.motcua.desk;

import java.util.List;

/** A dossier in the words of the page, section by section; what is empty is not shown. */
record SheetView(
    String code,
    String procedure,
    Badge status,
    Badge timing,
    List<String> warnings,
    List<Fact> state,
    List<String> clock,
    List<Fact> applicant,
    List<Answer> answers,
    List<PaperLine> components,
    List<LookupView> lookups,
    List<Supplement> supplements,
    List<Entry> notes,
    List<Entry> decisions,
    List<String> fees,
    List<Fact> delivery,
    List<PaperLine> documents,
    List<Entry> history) {

  /** @param code what the style goes by */
  record Badge(String code, String word) {}

  record Fact(String label, String value) {}

  /**
   * @param before what the applicant declared, where an officer mended it
   * @param by who entered it and when; null for what the applicant declared
   * @param match what a register said of it; null when none was asked
   */
  record Answer(String label, String value, String before, String by, Match match) {}

  record Match(boolean matched, String words) {}

  /** @param address where it lies; null for what is there on paper only */
  record PaperLine(String name, List<String> details, String address, List<Badge> marks) {}

  record Person(
      String role,
      String personalId,
      boolean matched,
      String verdict,
      List<String> mismatches,
      List<Fact> facts) {}

  /** @param source whose answer it is */
  record LookupView(
      String title,
      String source,
      String at,
      String words,
      List<Fact> lines,
      List<Person> people) {}

  record Supplement(boolean answered, String reason, List<String> items, List<Fact> times) {}

  record Entry(String title, String when, List<String> lines) {}
}

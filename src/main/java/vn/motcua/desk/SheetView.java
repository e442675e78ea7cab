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
    ExtensionView extension,
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
    List<MessageLine> messages,
    List<Entry> history) {

  /** @param code what the style goes by */
  record Badge(String code, String word) {}

  record Fact(String label, String value) {}

  /**
   * @param asksFrom the due date as a field for day and time spells it, where the officer may ask for a later one; else null
   * @param decides whether it is the officer's to grant or not
   */
  record ExtensionView(List<Entry> wishes, String asksFrom, boolean decides) {

    public boolean isEmpty() {
      return wishes.isEmpty() && asksFrom == null;
    }
  }

  /**
   * @param field as the form spells it
   * @param before what the applicant declared, where an officer mended it
   * @param by who entered it and when; null for what the applicant declared
   * @param match what a register said of it; null when none was asked
   */
  record Answer(String field, String label, String value, String before, String by, Match match) {}

  record Match(boolean matched, String words) {}

  /**
   * @param code of a component the applicant brought; null for what was issued
   * @param address where it lies; null for what is there on paper only
   */
  record PaperLine(
      String code, String name, List<String> details, String address, List<Badge> marks) {}

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

  /**
   * @param about what it tells, in the words of its template
   * @param when it was settled, or is going to be sent
   * @param why it could not be sent; null when nothing went wrong
   * @param body null until it is sent, and where it was written for a machine
   */
  record MessageLine(
      String about,
      String medium,
      String recipient,
      Badge state,
      String when,
      String why,
      String subject,
      String body) {

    public boolean isFailed() {
      return state.code().equals("FAILED");
    }
  }

  record Entry(String title, String when, List<String> lines) {}
}

package vn.motcua.crash;

import java.util.List;
import java.util.stream.Stream;

/** A place in the code where the machine stops, in the middle of one effect; said in rules of Byteman. */
record CrashPoint(String effect, String point, String rules) {

  private static final String COMMIT =
      "org.springframework.jdbc.datasource.DataSourceTransactionManager doCommit";
  private static final String ROW = "vn.motcua.exchange.ExchangeTable insert";
  private static final String MARK = "vn.motcua.exchange.ExchangeSettlement settle";
  private static final String NUMBER = "vn.motcua.document.NumberBook next";
  private static final String FILE = "vn.motcua.document.FileStore store";

  private static final String SUBMIT = "vn.motcua.dossier.Dossiers submit";
  private static final String PAY = "vn.motcua.payment.PaymentConfirmation take";
  private static final String ENTER = "vn.motcua.document.Documents enterInBook";
  private static final String ISSUE = "vn.motcua.document.Documents issueResult";
  private static final String RECEIPT = "vn.motcua.document.Documents issueFeeReceipt";
  private static final String POST = "vn.motcua.delivery.Parcels post";
  private static final String TELL = "vn.motcua.nationalportal.PortalSync tell";

  static List<CrashPoint> all() {
    var committed = Stream.of(
            new String[] {"submit", SUBMIT},
            new String[] {"pay", PAY},
            new String[] {"number", ENTER},
            new String[] {"sign", ISSUE},
            new String[] {"parcel", POST},
            new String[] {"status", TELL})
        .flatMap(effect -> Stream.of(
            within(effect[0], "before commit", effect[1], COMMIT, "AT ENTRY"),
            within(effect[0], "after commit, before the answer", effect[1], COMMIT, "AT EXIT")));
    return Stream.concat(
            committed,
            Stream.of(
                within("submit", "after the exchange row", SUBMIT, ROW, "AT EXIT"),
                within("pay", "after the exchange row", PAY, ROW, "AT EXIT"),
                within("parcel", "after the exchange row", POST, ROW, "AT EXIT"),
                within("status", "after the exchange row", TELL, ROW, "AT EXIT"),
                answered("parcel", "post.create-parcel"),
                answered("status", "national-portal.sync-dossier"),
                answered("submit", "national-portal.report-progress"),
                within("number", "after the number, before the PDF", ENTER, NUMBER, "AT EXIT"),
                within("sign", "after the number, before the PDF", ISSUE, NUMBER, "AT EXIT"),
                within("pay", "after the number, before the PDF", RECEIPT, NUMBER, "AT EXIT"),
                within("sign", "after the PDF, before its row", ISSUE, FILE, "AT EXIT"),
                within("pay", "after the PDF, before its row", RECEIPT, FILE, "AT EXIT")))
        .toList();
  }

  /** The second method, on a thread that has been in the first one. */
  private static CrashPoint within(
      String effect, String point, String first, String second, String where) {
    return new CrashPoint(
        effect,
        point,
        rule("begun", first, "AT ENTRY", "TRUE", "link(\"crash\", Thread.currentThread(), \"x\")")
            + rule(
                "stop",
                second,
                where,
                "linked(\"crash\", Thread.currentThread()) != null",
                "killJVM()"));
  }

  private static CrashPoint answered(String effect, String operation) {
    return new CrashPoint(
        effect,
        "after the peer's acceptance, before marking",
        rule(
            "stop",
            MARK,
            "AT ENTRY",
            "$1.exchange().operation().equals(\"" + operation + "\")",
            "killJVM()"));
  }

  private static String rule(
      String name, String method, String where, String condition, String action) {
    var parts = method.split(" ");
    return """
        RULE %s
        CLASS %s
        METHOD %s
        %s
        IF %s
        DO %s
        ENDRULE
        """
        .formatted(name, parts[0], parts[1], where, condition, action);
  }

  @Override
  public String toString() {
    return effect + ": " + point;
  }
}

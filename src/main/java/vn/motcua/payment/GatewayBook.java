package vn.motcua.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What the gateway says it took and gave back. */
record GatewayBook(List<Entry> payments, List<Entry> refunds) {

  /** As the fields of VNPAY's answers. */
  record Entry(
      String reference, String number, long amountTimesHundred, Instant at, String status) {

    long amount() {
      return amountTimesHundred / 100;
    }

    LocalDate day(ZoneId zone) {
      return LocalDate.ofInstant(at, zone);
    }
  }

  private static final String PAYMENT = "01";
  private static final String SUCCESS = "00";
  private static final String REJECTED = "09";

  static GatewayBook read(String text, ObjectMapper json) {
    try {
      var rows = json.readValue(text, new TypeReference<Map<String, List<List<String>>>>() {})
          .get("rows");
      return new GatewayBook(
          rows.stream()
              .filter(row -> row.get(2).equals(PAYMENT) && row.get(5).equals(SUCCESS))
              .map(GatewayBook::entry)
              .toList(),
          rows.stream()
              .filter(row -> !row.get(2).equals(PAYMENT) && !row.get(5).equals(REJECTED))
              .map(GatewayBook::entry)
              .toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Entry entry(List<String> row) {
    return new Entry(
        row.get(0), row.get(1), Long.parseLong(row.get(3)), Vnpay.moment(row.get(4)), row.get(5));
  }
}

package vn.motcua.supervision.room;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.motcua.supervision.measure.Scope;

/**
 * An XLSX under way. Text is written as text: what begins with “=” stays what somebody has typed, and is never computed.
 */
final class Sheetbook implements AutoCloseable {

  private static final String APPLICATION = "Motcua";
  private static final int HEADING_ROW = 3;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Workbook workbook = new Workbook(bytes, APPLICATION, null);
  private final String title;
  private final String sight;
  private final String moment;

  /** @param sight what was chosen, so that a printed sheet still says what it is about */
  Sheetbook(String title, String sight, String moment) {
    this.title = title;
    this.sight = sight;
    this.moment = moment;
  }

  /** A sheet with a heading row and one row each; a cell is text, a number, a share (BigDecimal) or a moment. */
  void add(String name, List<String> headings, List<List<Object>> rows) {
    var sheet = workbook.newWorksheet(name);
    sheet.value(0, 0, title + " – " + name);
    sheet.style(0, 0).bold().fontSize(14).set();
    sheet.value(1, 0, sight + " · số liệu lúc " + moment);
    for (int column = 0; column < headings.size(); column++) {
      sheet.value(HEADING_ROW, column, headings.get(column));
      sheet.style(HEADING_ROW, column).bold().wrapText(true).fillColor("E8EAEE").set();
      sheet.width(column, column == 0 ? 44 : 17);
    }
    for (int row = 0; row < rows.size(); row++) {
      write(sheet, HEADING_ROW + 1 + row, rows.get(row));
    }
    sheet.freezePane(1, HEADING_ROW + 1);
  }

  byte[] finished() {
    close();
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    try {
      workbook.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Worksheet sheet, int row, List<Object> cells) {
    for (int column = 0; column < cells.size(); column++) {
      var cell = cells.get(column);
      if (cell instanceof BigDecimal share) {
        sheet.value(row, column, share);
        sheet.style(row, column).format("0.0%").set();
      } else if (cell instanceof Number number) {
        sheet.value(row, column, number);
        sheet.style(row, column).format("#,##0").set();
      } else if (cell instanceof OffsetDateTime moment) {
        sheet.value(row, column, local(moment));
        sheet.style(row, column).format("hh:mm dd/mm/yyyy").set();
      } else if (cell != null) {
        sheet.value(row, column, cell.toString());
      }
    }
  }

  private static LocalDateTime local(OffsetDateTime moment) {
    return moment.atZoneSameInstant(Scope.ZONE).toLocalDateTime();
  }
}

package vn.motcua.supervision.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import vn.motcua.supervision.page.OfficeChoice;
import vn.motcua.supervision.period.Period;

/** A report as a workbook: numbers are numbers, text is never a formula. */
@Component
class ReportSheet {

  private static final int HEAD = 4;
  private static final int NAME_WIDTH = 42;
  private static final int WIDTH = 13;

  private final OfficeChoice offices;

  ReportSheet(OfficeChoice offices) {
    this.offices = offices;
  }

  byte[] of(ReportForm form, Figures figures, String note) {
    return workbook(form.number(), sheet -> {
      heading(sheet, form.number(), form.title(), figures, note);
      columns(sheet, form);
      int row = HEAD + 3;
      line(sheet, row++, "", "TỔNG SỐ", figures.total(), true);
      row = block(sheet, row, "A", "THEO LĨNH VỰC", figures.fields());
      if (figures.offices().size() > 1) {
        block(sheet, row, "B", "THEO CƠ QUAN", figures.offices());
      }
      sheet.freezePane(2, HEAD + 3);
    });
  }

  /** A plain table; whatever is a number is written as one. */
  byte[] table(String title, List<String> head, List<List<Object>> rows) {
    return workbook(title, sheet -> {
      sheet.value(0, 0, title);
      sheet.style(0, 0).bold().fontSize(14).set();
      for (int at = 0; at < head.size(); at++) {
        head(sheet, 2, at, head.get(at));
        sheet.width(at, at == 0 ? 6 : 24);
      }
      for (int at = 0; at < rows.size(); at++) {
        for (int column = 0; column < rows.get(at).size(); column++) {
          value(sheet, at + 3, column, rows.get(at).get(column));
        }
      }
      sheet.freezePane(0, 3);
    });
  }

  private static byte[] workbook(String name, Consumer<Worksheet> content) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Một Cửa", "1.0")) {
      content.accept(book.newWorksheet(name.replaceAll("[\\[\\]:*?/\\\\]", "-")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void heading(Worksheet sheet, String number, String title, Figures figures, String note) {
    sheet.value(0, 0, "Biểu " + number + ". " + title);
    sheet.style(0, 0).bold().fontSize(14).set();
    sheet.value(
        1, 0, "Cơ quan: " + offices.nameOf(figures.office()) + " (" + figures.office() + ")");
    sheet.value(2, 0, "Kỳ báo cáo: " + Period.of(figures.period()).title());
    sheet.value(3, 0, note);
  }

  private static void columns(Worksheet sheet, ReportForm form) {
    head(sheet, HEAD, 0, "TT");
    head(sheet, HEAD, 1, "Lĩnh vực, cơ quan");
    head(sheet, HEAD + 1, 0, "");
    head(sheet, HEAD + 1, 1, "");
    head(sheet, HEAD + 2, 0, "(1)");
    head(sheet, HEAD + 2, 1, "(2)");
    sheet.width(1, NAME_WIDTH);
    var columns = form.columns();
    for (int at = 0; at < columns.size(); at++) {
      var column = columns.get(at);
      boolean first = at == 0 || !columns.get(at - 1).group().equals(column.group());
      head(sheet, HEAD, at + 2, first ? column.group() : "");
      head(sheet, HEAD + 1, at + 2, column.title());
      head(sheet, HEAD + 2, at + 2, "(" + column.number() + ")");
      sheet.width(at + 2, WIDTH);
    }
  }

  private static int block(
      Worksheet sheet, int from, String number, String name, List<Figures.Row> rows) {
    int row = from;
    line(sheet, row++, number, name, List.of(), true);
    for (int at = 0; at < rows.size(); at++) {
      line(
          sheet,
          row++,
          String.valueOf(at + 1),
          rows.get(at).name(),
          rows.get(at).values(),
          false);
    }
    return row;
  }

  private static void line(
      Worksheet sheet, int row, String number, String name, List<Long> values, boolean strong) {
    sheet.value(row, 0, number);
    sheet.value(row, 1, name);
    for (int at = 0; at < values.size(); at++) {
      sheet.value(row, at + 2, values.get(at));
      sheet.style(row, at + 2).format("#,##0").set();
    }
    if (strong) {
      for (int at = 0; at < values.size() + 2; at++) {
        sheet.style(row, at).bold().set();
      }
    }
  }

  private static void head(Worksheet sheet, int row, int column, String text) {
    sheet.value(row, column, text);
    sheet
        .style(row, column)
        .bold()
        .wrapText(true)
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .borderStyle("thin")
        .set();
  }

  private static void value(Worksheet sheet, int row, int column, Object value) {
    if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value != null) {
      sheet.value(row, column, value.toString());
    }
  }
}

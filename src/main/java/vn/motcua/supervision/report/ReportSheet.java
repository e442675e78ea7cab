package vn.motcua.supervision.report;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import vn.motcua.supervision.page.OfficeChoice;
import vn.motcua.supervision.page.TableSheet;
import vn.motcua.supervision.page.Translations;
import vn.motcua.supervision.page.Words;
import vn.motcua.supervision.period.Period;

/** A report as a workbook: numbers are numbers, text is never a formula. */
@Component
class ReportSheet {

  private static final int HEAD = 4;
  private static final int NAME_WIDTH = 42;
  private static final int WIDTH = 13;

  private final OfficeChoice offices;
  private final Words words;

  ReportSheet(OfficeChoice offices, Translations translations) {
    this.offices = offices;
    this.words = translations.ofPapers();
  }

  byte[] of(ReportForm form, Figures figures, String note) {
    return TableSheet.of(form.number(), sheet -> {
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

  private void heading(Worksheet sheet, String number, String title, Figures figures, String note) {
    sheet.value(0, 0, "Biểu " + number + ". " + title);
    sheet.style(0, 0).bold().fontSize(14).set();
    sheet.value(
        1, 0, "Cơ quan: " + offices.nameOf(figures.office()) + " (" + figures.office() + ")");
    sheet.value(2, 0, "Kỳ báo cáo: " + words.text(Period.of(figures.period()).title()));
    sheet.value(3, 0, note);
  }

  private void columns(Worksheet sheet, ReportForm form) {
    TableSheet.head(sheet, HEAD, 0, "TT");
    TableSheet.head(sheet, HEAD, 1, "Lĩnh vực, cơ quan");
    TableSheet.head(sheet, HEAD + 1, 0, "");
    TableSheet.head(sheet, HEAD + 1, 1, "");
    TableSheet.head(sheet, HEAD + 2, 0, "(1)");
    TableSheet.head(sheet, HEAD + 2, 1, "(2)");
    sheet.width(1, NAME_WIDTH);
    var columns = form.columns();
    for (int at = 0; at < columns.size(); at++) {
      var column = columns.get(at);
      boolean first = at == 0 || columns.get(at - 1).group() != column.group();
      var group = words.text(column.group().key());
      TableSheet.head(sheet, HEAD, at + 2, first ? group : "");
      TableSheet.head(sheet, HEAD + 1, at + 2, words.text(column.key()));
      TableSheet.head(sheet, HEAD + 2, at + 2, "(" + column.number() + ")");
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
}

package vn.motcua.supervision.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Trang tính — a workbook of one sheet; numbers are written as numbers, and text is never a formula. */
public final class TableSheet {

  private static final int HEAD = 2;
  private static final int NARROW = 6;
  private static final int WIDE = 24;

  private TableSheet() {}

  public static byte[] of(String name, Consumer<Worksheet> content) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Một Cửa", "1.0")) {
      content.accept(book.newWorksheet(name.replaceAll("[\\[\\]:*?/\\\\]", "-")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A plain table under a title. */
  public static byte[] of(String title, List<String> head, List<? extends List<?>> rows) {
    return of(title, sheet -> {
      sheet.value(0, 0, title);
      sheet.style(0, 0).bold().fontSize(14).set();
      for (int at = 0; at < head.size(); at++) {
        head(sheet, HEAD, at, head.get(at));
        sheet.width(at, at == 0 ? NARROW : WIDE);
      }
      for (int at = 0; at < rows.size(); at++) {
        for (int column = 0; column < rows.get(at).size(); column++) {
          value(sheet, HEAD + 1 + at, column, rows.get(at).get(column));
        }
      }
      sheet.freezePane(0, HEAD + 1);
    });
  }

  public static void head(Worksheet sheet, int row, int column, String text) {
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

package vn.motcua.document;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Refusal;

/**
 * Máy in mẫu — fills a template of {@code reports/} and gives a PDF/A-2b.
 *
 * <p>Untagged, because the plain OpenPDF library fails on Jasper's tags. A template says which parameters it may do
 * without by the property {@code vn.motcua.optional}; every other one must be there, and none it does not know.
 */
@Component
class Printer {

  static final String FONT = "liberation/LiberationSerif-Regular.ttf";
  private static final String OPTIONAL = "vn.motcua.optional";
  private static final String HEADING = "heading";
  private static final String ROWS = "rows";

  private final Map<String, JasperReport> templates = new ConcurrentHashMap<>();
  private final Path colours = standardColours();
  private final Font font = font();

  byte[] print(String template, Map<String, ?> parameters, List<? extends Map<String, ?>> rows) {
    var report = templates.computeIfAbsent(template, Printer::compile);
    try {
      var filled = JasperFillManager.fillReport(
          report, complete(report, parameters, rows), new JREmptyDataSource());
      return export(filled);
    } catch (JRException failure) {
      throw new IllegalStateException("cannot print " + template, failure);
    }
  }

  void prepare(String template) {
    templates.computeIfAbsent(template, Printer::compile);
  }

  private static JasperReport compile(String template) {
    try (var source = new ClassPathResource("reports/" + template + ".jrxml").getInputStream()) {
      return JasperCompileManager.compileReport(source);
    } catch (IOException | JRException failure) {
      throw new IllegalStateException("no such template or not a good one: " + template, failure);
    }
  }

  private Map<String, Object> complete(
      JasperReport report, Map<String, ?> given, List<? extends Map<String, ?>> rows) {
    var parameters = printable(given);
    var unknown = new HashSet<>(given.keySet());
    for (JRParameter parameter : report.getParameters()) {
      unknown.remove(parameter.getName());
      if (!parameter.isSystemDefined() && given.get(parameter.getName()) == null) {
        if (HEADING.equals(parameter.getName())) {
          parameters.put(HEADING, templates.computeIfAbsent(HEADING, Printer::compile));
        } else if (ROWS.equals(parameter.getName())) {
          var printable = rows.stream().<Map<String, ?>>map(this::printable).toList();
          parameters.put(ROWS, new JRMapCollectionDataSource(printable));
        } else if (!parameter.getPropertiesMap().containsProperty(OPTIONAL)) {
          throw new IllegalArgumentException("template %s wants the parameter %s"
              .formatted(report.getName(), parameter.getName()));
        }
      }
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "template %s knows no parameters %s".formatted(report.getName(), unknown));
    }
    return parameters;
  }

  private Map<String, Object> printable(Map<String, ?> texts) {
    var printable = new HashMap<String, Object>();
    texts.forEach(
        (name, value) -> printable.put(name, value instanceof String s ? printable(s) : value));
    return printable;
  }

  /** In NFC; a letter the font lacks would vanish from the paper without a word. */
  private String printable(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    int missing = font.canDisplayUpTo(composed.replaceAll("[\\n\\r\\t]", " "));
    if (missing >= 0) {
      throw Refusal.invalid(
          "document.character-not-printable", Character.toString(composed.codePointAt(missing)));
    }
    return composed;
  }

  private byte[] export(JasperPrint filled) throws JRException {
    var pdf = new ByteArrayOutputStream();
    var exporter = new JRPdfExporter();
    exporter.setExporterInput(new SimpleExporterInput(filled));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(pdf));
    var configuration = new SimplePdfExporterConfiguration();
    configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_2B);
    configuration.setIccProfilePath(colours.toString());
    configuration.setTagged(false);
    configuration.setMetadataCreator("Một Cửa");
    configuration.setDisplayMetadataTitle(true);
    exporter.setConfiguration(configuration);
    exporter.exportReport();
    return pdf.toByteArray();
  }

  /** Jasper takes a path only, and the JDK brings the profile as bytes. */
  private static Path standardColours() {
    try {
      Path file = Files.createTempFile("sRGB", ".icc");
      file.toFile().deleteOnExit();
      return Files.write(file, ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Font font() {
    try (var file = new ClassPathResource(FONT).getInputStream()) {
      return Font.createFont(Font.TRUETYPE_FONT, file);
    } catch (IOException | FontFormatException failure) {
      throw new IllegalStateException(
          "the font of printed forms is not on the class path", failure);
    }
  }
}

package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

public final class PdfAssertions {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private PdfAssertions() {}

  public static void assertIsPdfA2b(byte[] pdf) {
    assertThat(pdfA2b(pdf).getFailedChecks()).as("failed PDF/A-2b checks").isEmpty();
    assertThat(pdfA2b(pdf).isCompliant()).isTrue();
  }

  private static ValidationResult pdfA2b(byte[] pdf) {
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
        var validator = foundry.createValidator(PDFAFlavour.PDFA_2_B, false)) {
      return validator.validate(parser);
    } catch (Exception failure) {
      throw new AssertionError("veraPDF cannot read it", failure);
    }
  }

  static String textOf(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  /** Without the line breaks the layout put in. */
  static String flowingTextOf(byte[] pdf) {
    return textOf(pdf).replaceAll("\\s+", " ");
  }
}

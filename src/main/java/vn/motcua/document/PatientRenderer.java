package vn.motcua.document;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws a page within a time, and whole or not at all: a scan that is left out must not look like an empty sheet. */
final class PatientRenderer extends PDFRenderer {

  private final long end;

  PatientRenderer(PDDocument document, Duration patience) {
    super(document);
    this.end = System.nanoTime() + patience.toNanos();
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    return new Drawer(parameters, end);
  }

  private static final class Drawer extends PageDrawer {
    private final long end;

    Drawer(PageDrawerParameters parameters, long end) throws IOException {
      super(parameters);
      this.end = end;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      if (System.nanoTime() > end) {
        throw new TooSlow();
      }
      super.processOperator(operator, operands);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
        throws IOException {
      if (e instanceof MissingImageReaderException) {
        throw e;
      }
      super.operatorException(operator, operands, e);
    }
  }

  /** Not an {@link IOException}: those of a single operator are passed over. */
  private static final class TooSlow extends RuntimeException {}
}

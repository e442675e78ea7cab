package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

class QrCodeTests {

  private static final String ADDRESS = "https://motcua.example.vn/tra-cuu/H42.35.12-261105-0001";

  @Test
  void leadsToTheAddress() throws NotFoundException {
    assertThat(read(QrCode.of(ADDRESS))).isEqualTo(ADDRESS);
  }

  @Test
  void canBeReadFromThePrintedSlip() throws IOException, NotFoundException {
    byte[] slip = PaperFixture.print(new Printer(), "acceptance-slip");

    try (var document = Loader.loadPDF(slip)) {
      assertThat(read(new PDFRenderer(document).renderImageWithDPI(0, 200))).isEqualTo(ADDRESS);
    }
  }

  private static String read(BufferedImage picture) throws NotFoundException {
    var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
    return new MultiFormatReader().decode(bitmap).getText();
  }
}

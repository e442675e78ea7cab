package vn.motcua.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/** Tập giấy tờ để in — many papers as one file for the printer; it is no original, signatures hold in the single papers only. */
public final class PaperBundle {

  private PaperBundle() {}

  public static byte[] of(List<byte[]> papers) {
    var merger = new PDFMergerUtility();
    var bundle = new ByteArrayOutputStream();
    merger.setDestinationStream(bundle);
    papers.forEach(paper -> merger.addSource(new RandomAccessReadBuffer(paper)));
    try {
      merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bundle.toByteArray();
  }
}

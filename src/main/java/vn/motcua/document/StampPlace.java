package vn.motcua.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;

/** Where the visible signature goes: the named destination {@code signature} that every template carries. */
record StampPlace(int page, float left, float top) {

  static final float WIDTH = 244;
  static final float HEIGHT = 50;
  private static final String ANCHOR = "signature";

  static StampPlace in(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var found =
          document.getDocumentCatalog().findNamedDestinationPage(new PDNamedDestination(ANCHOR));
      if (!(found instanceof PDPageXYZDestination place)) {
        throw new IllegalArgumentException("the document has no place for a signature");
      }
      int page = place.retrievePageNumber();
      float height = document.getPage(page).getMediaBox().getHeight();
      return new StampPlace(page + 1, place.getLeft(), height - place.getTop());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

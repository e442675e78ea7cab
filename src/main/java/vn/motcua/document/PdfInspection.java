package vn.motcua.document;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.motcua.shared.Refusal;

/** Refuses a PDF that acts, hides other files or cannot be read; looks at every object, reachable or not. */
class PdfInspection {

  private static final Set<String> ACTIVE_KEYS =
      Set.of("JS", "JavaScript", "EF", "EmbeddedFiles", "XFA", "RichMediaContent");
  private static final Set<String> ACTIVE_NAMES = Set.of(
      "JavaScript",
      "Launch",
      "EmbeddedFile",
      "ImportData",
      "SubmitForm",
      "GoToE",
      "RichMedia",
      "Rendition",
      "Movie",
      "Sound",
      "3D");
  private static final int DEEPEST = 100;

  void check(Path file) throws IOException {
    if (!startsAsPdf(file)) {
      throw Refusal.invalid("document.file-ambiguous");
    }
    PdfStreams.refuseBombs(file);
    try (var document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      if (document.isEncrypted()) {
        throw Refusal.invalid("document.file-encrypted");
      }
      var content = document.getDocument();
      inspect(content.getTrailer(), 0);
      for (var key : Set.copyOf(content.getXrefTable().keySet())) {
        inspect(content.getObjectFromPool(key).getObject(), 0);
      }
      if (document.getNumberOfPages() == 0) {
        throw Refusal.invalid("document.file-damaged");
      }
    } catch (InvalidPasswordException locked) {
      throw Refusal.invalid("document.file-encrypted");
    } catch (IOException | ClassCastException | IllegalStateException broken) {
      throw Refusal.invalid("document.file-damaged");
    }
  }

  private static boolean startsAsPdf(Path file) throws IOException {
    try (var reader = new RandomAccessFile(file.toFile(), "r")) {
      var head = new byte[5];
      return reader.read(head) == head.length
          && "%PDF-".equals(new String(head, StandardCharsets.US_ASCII));
    }
  }

  private void inspect(COSBase object, int depth) {
    if (depth > DEEPEST) {
      throw Refusal.invalid("document.file-damaged");
    }
    if (object instanceof COSDictionary dictionary) {
      for (var entry : dictionary.entrySet()) {
        if (ACTIVE_KEYS.contains(entry.getKey().getName())) {
          throw active(entry.getKey().getName());
        }
        inspect(entry.getValue(), depth + 1);
      }
      refuseActiveName(dictionary, COSName.S);
      refuseActiveName(dictionary, COSName.TYPE);
      refuseActiveName(dictionary, COSName.SUBTYPE);
    } else if (object instanceof COSArray array) {
      array.forEach(part -> inspect(part, depth + 1));
    } else if (object instanceof COSObject) {
      // every indirect object is visited by its own number
      return;
    }
  }

  private static void refuseActiveName(COSDictionary dictionary, COSName key) {
    if (dictionary.getItem(key) instanceof COSName name && ACTIVE_NAMES.contains(name.getName())) {
      throw active(name.getName());
    }
  }

  private static Refusal active(String what) {
    return Refusal.invalid("document.file-has-active-content", what);
  }
}

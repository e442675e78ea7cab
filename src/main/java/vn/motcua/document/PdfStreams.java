package vn.motcua.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vn.motcua.shared.Refusal;

/**
 * Counts what the compressed streams of a PDF would become before any reader opens them: 10 MB of deflate can hold 10 GB.
 */
class PdfStreams {

  private static final long LARGEST = 256L << 20;
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

  private PdfStreams() {}

  static void refuseBombs(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    var scratch = new byte[1 << 16];
    long total = 0;
    for (int at = next(content, 0); at >= 0; at = next(content, at)) {
      total += inflated(content, at, scratch, LARGEST - total);
      if (total >= LARGEST) {
        throw Refusal.invalid("document.file-too-large-unpacked");
      }
    }
  }

  /** Where the bytes after the next "stream" line begin. */
  private static int next(byte[] content, int from) {
    for (int at = from; at < content.length - STREAM.length - 2; at++) {
      if (isStreamAt(content, at)) {
        int start = at + STREAM.length;
        if (content[start] == '\r') {
          start++;
        }
        return content[start] == '\n' ? start + 1 : start;
      }
    }
    return -1;
  }

  private static boolean isStreamAt(byte[] content, int at) {
    for (int letter = 0; letter < STREAM.length; letter++) {
      if (content[at + letter] != STREAM[letter]) {
        return false;
      }
    }
    return true;
  }

  private static long inflated(byte[] content, int start, byte[] scratch, long allowance) {
    var inflater = new Inflater();
    long total = 0;
    try {
      inflater.setInput(content, start, content.length - start);
      while (total < allowance) {
        int count = inflater.inflate(scratch);
        if (count == 0) {
          break;
        }
        total += count;
      }
      return total;
    } catch (DataFormatException notDeflateOrBroken) {
      return total;
    } finally {
      inflater.end();
    }
  }
}

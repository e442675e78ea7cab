package vn.motcua.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.util.Map;

/** Mã QR — the picture a telephone reads the tracking address from. */
final class QrCode {

  private static final int PIXELS = 480;
  private static final Map<EncodeHintType, ?> HINTS = Map.of(
      EncodeHintType.CHARACTER_SET,
      "UTF-8",
      EncodeHintType.ERROR_CORRECTION,
      ErrorCorrectionLevel.M,
      EncodeHintType.MARGIN,
      1);

  private QrCode() {}

  static BufferedImage of(String address) {
    try {
      return MatrixToImageWriter.toBufferedImage(
          new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, PIXELS, PIXELS, HINTS));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("no QR code for " + address, tooLong);
    }
  }
}

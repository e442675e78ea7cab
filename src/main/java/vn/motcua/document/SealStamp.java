package vn.motcua.document;

import eu.europa.esig.dss.enumerations.ImageScaling;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;

/**
 * The visible part of an office's signature: its seal in its real size, over the left third of the signature (Nghị định
 * 30/2020/NĐ-CP, Phụ lục I).
 */
final class SealStamp {

  /** 36 mm in points. */
  private static final float DIAMETER = 102;

  /** How far the words of a signature begin inside their place. */
  private static final float INDENT = 24;

  /** Low enough to leave the title readable, which may have three lines where somebody signs in another's place. */
  private static final float ABOVE = 6;

  private SealStamp() {}

  static SignatureImageParameters of(Seal seal, StampPlace place) {
    var field = new SignatureFieldParameters();
    field.setPage(place.page());
    field.setOriginX(place.left() + INDENT - DIAMETER * 2 / 3);
    field.setOriginY(place.top() - ABOVE);
    field.setWidth(DIAMETER);
    field.setHeight(DIAMETER);
    var stamp = new SignatureImageParameters();
    stamp.setFieldParameters(field);
    stamp.setImage(new InMemoryDocument(seal.picture(), "seal.png"));
    stamp.setImageScaling(ImageScaling.ZOOM_AND_CENTER);
    return stamp;
  }
}

package vn.motcua.document;

import java.nio.file.Files;

/** Chữ ký thử nghiệm — signs as somebody outside would, with keys made up on the spot; only where keys are made up at all. */
public class SandboxTokens {

  private final SandboxAuthority authority;
  private final Signatures signatures;

  SandboxTokens(SandboxAuthority authority, Signatures signatures) {
    this.authority = authority;
    this.signatures = signatures;
  }

  /** In DER; bears the person's id. */
  public byte[] certificate(String userId) {
    return key(userId).certificate().getEncoded();
  }

  /** In hexadecimal, as authorities show it. */
  public String serialNumber(String userId) {
    return key(userId).certificate().getSerialNumber().toString(16);
  }

  /** Signs where our papers have their place for it. */
  public byte[] sign(byte[] pdf, String userId, String authorityName) {
    var signatory = new Signatory(userId, nameOf(userId), "Ký từ xa", authorityName, null);
    return signatures.sign(pdf, signatory, key(userId));
  }

  private synchronized Signer key(String userId) {
    authority.prepare();
    if (!Files.exists(KeyFolder.tokenOf(authority.folder(), userId))) {
      authority.certifyToken(userId, nameOf(userId));
    }
    return new KeyFolder(authority.folder(), authority.password()).signerOfToken(userId);
  }

  private static String nameOf(String userId) {
    return "Chủ thuê bao " + userId;
  }
}

package vn.motcua.document;

import java.time.Instant;

/**
 * Kết quả kiểm tra chữ ký số — what was found about one signature of a PDF.
 *
 * @param valid the file is unchanged, the certificate is trusted and nothing but signatures was added later
 * @param reason why not, in the words of ETSI EN 319 102-1
 */
public record SignatureFinding(boolean valid, String signer, Instant signedAt, String reason) {}

package vn.motcua.document;

/**
 * Con dấu — an office's power to sign: its key, and the picture of its seal as PNG on a transparent ground.
 *
 * <p>Source: Nghị định 30/2020/NĐ-CP, Phụ lục I (chữ ký số của cơ quan).
 */
record Seal(Signer signer, byte[] picture) {}

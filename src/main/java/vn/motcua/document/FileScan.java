package vn.motcua.document;

/** Quét mã độc — what a virus scanner has said of a file; what waits or is infected is given to nobody. */
public enum FileScan {
  NONE,
  WAITING,
  CLEAN,
  INFECTED
}

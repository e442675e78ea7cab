package vn.motcua.document;

/** Where the key of an officer is that we do not hold ourselves. */
enum SigningWay {
  /** At a public certification authority; the officer confirms on the telephone. */
  NEAC,
  /** On a token in the officer's own computer, reached by its browser. */
  VGCA
}

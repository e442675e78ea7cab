package vn.motcua.document;

/** Where officers' signing keys are: a folder, the sandbox, one day the government's remote signing service. */
interface SigningKeys {

  /** Refuses with {@code document.signing-key-missing} if the officer has no key. */
  Signer signerOf(Signatory signatory);

  /** Refuses with {@code document.seal-missing} if the office has no seal. */
  Seal sealOf(Signatory signatory);
}

package vn.motcua.analysis;

/** How far a package has come. */
enum PackageState {
  DRAFT,

  /** Nothing was found wrong, and every case came to its end. */
  CHECKED,
  PUBLISHED,
  WITHDRAWN
}

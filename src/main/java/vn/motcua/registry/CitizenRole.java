package vn.motcua.registry;

/** Vai của công dân — the part a person plays in what is being registered. */
public enum CitizenRole {
  MOTHER,
  FATHER,
  APPLICANT
}

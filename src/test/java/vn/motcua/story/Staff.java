package vn.motcua.story;

/** The four desks of one office. */
record Staff(
    OfficerAtDesk reception,
    OfficerAtDesk examiner,
    OfficerAtDesk chairman,
    OfficerAtDesk returnDesk) {

  /** @param office as its accounts end, such as {@code csgt} */
  static Staff of(String office, Door door) {
    return new Staff(
        new OfficerAtDesk("tiepnhan-" + office, door),
        new OfficerAtDesk("chuyenvien-" + office, door),
        new OfficerAtDesk("lanhdao-" + office, door),
        new OfficerAtDesk("traketqua-" + office, door));
  }

  Filed accepts(Filed dossier) {
    reception.accepts(dossier);
    return dossier;
  }

  void grants(Filed dossier) {
    examiner.proposes(dossier);
    chairman.approves(dossier);
  }
}

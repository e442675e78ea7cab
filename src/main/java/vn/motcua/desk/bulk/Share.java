package vn.motcua.desk.bulk;

/**
 * Who gets one of the tasks that are shared out.
 *
 * @param recipient login name; null where each task goes to the recipient of the order, or to nobody
 */
record Share(String recipient, String reason) {

  static final Share NONE = new Share(null, null);
}

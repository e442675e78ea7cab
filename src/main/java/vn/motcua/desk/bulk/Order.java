package vn.motcua.desk.bulk;

/**
 * What is to be done with each of the chosen tasks.
 *
 * @param recipient login name of the colleague; null where nobody gets anything
 * @param reason why it is assigned, or the note of a hand-over; null for nothing
 */
record Order(Act act, String recipient, String reason) {}

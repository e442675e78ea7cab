package vn.motcua.exchange;

import java.time.LocalDate;

/** Ngày được hỏi — what a peer is asked for when it lists a day; the body of such a row. */
public record DayListed(LocalDate day) {}

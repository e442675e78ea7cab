package vn.motcua.shared;

import java.time.Instant;

/** Đồng hồ được chỉnh — the application's clock was moved by hand (sandbox only); who waits for a time looks again. */
public record ClockMoved(Instant now) {}

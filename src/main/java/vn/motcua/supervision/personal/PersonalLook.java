package vn.motcua.supervision.personal;

import java.time.Instant;
import java.time.YearMonth;
import vn.motcua.shared.DomainEvent;

/** A head has looked at the figures of one officer. */
record PersonalLook(String viewer, String officer, YearMonth month, Instant at)
    implements DomainEvent {}

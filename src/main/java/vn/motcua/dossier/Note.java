package vn.motcua.dossier;

import java.time.Instant;

/** Ghi chú nội bộ — what an officer tells colleagues about a dossier; the citizen never sees it. */
public record Note(Instant at, String officer, String text) {}

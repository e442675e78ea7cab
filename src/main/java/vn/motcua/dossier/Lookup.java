package vn.motcua.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** Kết quả tra cứu — what another system answered about a dossier, kept with its time for the officer to see. */
public record Lookup(String operation, JsonNode answer, Instant at) {}

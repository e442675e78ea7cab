package vn.motcua.dossier;

import java.time.Instant;
import java.util.Map;

/**
 * Quyết định — what an officer decided in one task, with everything the form carried.
 *
 * @param input what is not a routing variable: reason, items, remarks
 */
public record Decision(
    String taskKey, String officer, String decision, Map<String, Object> input, Instant at) {}

package vn.motcua.workflow;

/**
 * Kết quả ca mẫu — how one of the analyst's cases went.
 *
 * @param problem where it went wrong, in words; null when it went as it should
 */
public record CaseResult(String title, boolean passed, String problem) {}

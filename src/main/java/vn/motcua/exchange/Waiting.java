package vn.motcua.exchange;

/** Nơi chờ — the place in a process that waits for the answer; activity instances are never reused. */
public record Waiting(String processInstanceId, String executionId, String activityInstanceId) {}

package vn.motcua.workflow;

/** Somebody is to be looked for to give the task to, once this transaction is through. */
record TaskOffered(String taskId) {}

/** Ca mẫu — the analyst's examples, played to their end on an engine that is thrown away. */
package vn.motcua.workflow.cases;

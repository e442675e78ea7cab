/** Động cơ quy trình — the Camunda engine, closed: what may be evaluated, seen, deployed and called in it. */
package vn.motcua.workflow.engine;

package vn.motcua.exchange;

import java.time.Duration;

/** Trả lời — what a peer's answer means for us. */
public sealed interface Reply {

  /** The peer has done or said what was asked; the facts as JSON in our own words. */
  record Answered(String json) implements Reply {}

  /** The peer's rule says no, for good; the code becomes a BPMN error. */
  record Refused(String code, String detail) implements Reply {}

  /** Not now: sent again later with the same key; {@code after} null leaves the pace to the dispatcher. */
  record Again(String why, Duration after) implements Reply {}

  /** The peer answered something from which nobody can tell whether it did what was asked. */
  record Unclear(String why) implements Reply {}

  /** Of a question about an earlier sending: the peer surely has nothing of it. */
  record NotDone() implements Reply {}

  /** The answer contradicts itself or what we know: never guessed, a person decides at once. */
  record Contradiction(String why) implements Reply {}
}

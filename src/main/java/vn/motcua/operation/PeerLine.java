package vn.motcua.operation;

import vn.motcua.exchange.PeerSituation;

/** One peer on the page. */
record PeerLine(String name, PeerOutlook outlook, PeerSituation situation) {

  public String peer() {
    return situation.peer();
  }

  /** What is open and what was given up. */
  public long requests() {
    return situation.open() + situation.givenUp();
  }
}

package vn.motcua.dossier;

/** Kênh tiếp nhận — how a dossier came in; at the counter, online, by post. */
public enum Channel {
  COUNTER,
  ONLINE,
  POST,

  /** Opened by another procedure or another system in the citizen's name. */
  INTERLINKED
}

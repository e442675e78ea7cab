package vn.motcua.sandbox;

import java.util.List;

/** Hệ thống giả lập — one peer: it names what it is asked, then does it by its own rules. */
interface SandboxPeer {

  /** As in {@code /sandbox/v1/<name>} and as the path of its server. */
  String name();

  /** The same call with the operation's name and the caller's key for it. */
  Call understand(Call call);

  /** Whether the call only opens the way for another one, such as a log-in; it is never duplicated and its reply not lost. */
  default boolean isPreparation(Call call) {
    return false;
  }

  /** What the peer knows from the beginning, so that a tester can choose a person or a thing. */
  default List<?> records() {
    return List.of();
  }

  Answer answer(Call call);
}

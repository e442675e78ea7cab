package vn.motcua.sandbox;

import java.util.Map;

/** How one peer calls the application back. */
interface Caller {

  String name();

  /** Anew for every try: signatures hold the time. */
  Map<String, String> headers(String body);

  /** Whether the peer stops calling after this answer. */
  boolean isSettled(int status, String answer);
}

package vn.motcua.sandbox;

import java.nio.charset.StandardCharsets;

/**
 * What a peer says.
 *
 * @param location where a browser is sent on to, or null
 */
record Answer(int status, String contentType, byte[] body, String location) {

  Answer(int status, String contentType, byte[] body) {
    this(status, contentType, body, null);
  }

  static Answer json(Object tree) {
    return new Answer(200, "application/json; charset=utf-8", utf8(tree.toString()));
  }

  static Answer xml(int status, String text) {
    return new Answer(status, "text/xml; charset=utf-8", utf8(text));
  }

  static Answer html(int status, String text) {
    return new Answer(status, "text/html; charset=utf-8", utf8(text));
  }

  static Answer seeOther(String location) {
    return new Answer(303, "text/plain", utf8("→ " + location), location);
  }

  static Answer status(int status) {
    return new Answer(status, "text/plain; charset=utf-8", utf8("HTTP " + status));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

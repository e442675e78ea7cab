package vn.motcua.procedure;

/** Phương tiện gửi tin — the way a message takes; subscribers of the web hook are named in the settings, never by a package. */
public enum Medium {
  MAIL,
  SMS,
  WEB_HOOK
}

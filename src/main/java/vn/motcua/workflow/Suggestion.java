package vn.motcua.workflow;

/**
 * Đề xuất phân công — who should have a task, with the figures that say why.
 *
 * @param officer login name; null when nobody is able
 * @param name the name people know the officer by; null when nobody is able
 * @param reason in words, with numbers; also why there is nobody
 */
public record Suggestion(String officer, String name, String reason) {

  public boolean isSomebody() {
    return officer != null;
  }
}

package vn.motcua.desk;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.ModelMap;
import org.springframework.web.servlet.FlashMap;

/**
 * What came with an act: a script wants the part of the page, a page without one the whole page after a redirect.
 *
 * @param asked the list the act was done beside
 * @param openTask the task that lies open; empty for none
 * @param model of the answer
 * @param next what the page after a redirect is told
 */
record Sent(
    Asked asked,
    String openTask,
    boolean isPart,
    HttpServletResponse response,
    ModelMap model,
    FlashMap next) {}

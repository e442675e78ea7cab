package vn.motcua.supervision.room;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.motcua.supervision.page.SupervisionPage;
import vn.motcua.supervision.page.Translations;
import vn.motcua.supervision.target.Targets;

/** The overview and the wall. */
@Controller
@SupervisionPage
@RequestMapping("/giam-sat")
class RoomPageController {

  private final Overviews overviews;
  private final FilterForm form;
  private final Targets targets;
  private final Moment moment;
  private final Translations translations;
  private final ObjectMapper json;

  RoomPageController(
      Overviews overviews,
      FilterForm form,
      Targets targets,
      Moment moment,
      Translations translations,
      ObjectMapper json) {
    this.overviews = overviews;
    this.form = form;
    this.targets = targets;
    this.moment = moment;
    this.translations = translations;
    this.json = json;
  }

  @GetMapping
  String overview(Asked asked, Model model) {
    var overview = overviews.of(asked).in(translations.ofReader());
    form.fill(model, asked);
    model.addAttribute("overview", overview);
    model.addAttribute("json", embedded(overview));
    model.addAttribute("targets", targets.on(overview.to()));
    model.addAttribute(
        "quick", Quick.choices(asked, overview.from(), overview.to(), moment.today()));
    return "supervision/overview";
  }

  @GetMapping("/man-hinh")
  String wall(Asked asked, Model model) {
    var overview = overviews.of(asked);
    form.fill(model, asked);
    model.addAttribute("overview", overview);
    model.addAttribute("office", form.officeOf(asked));
    model.addAttribute("json", embedded(overview));
    return "supervision/wall";
  }

  /** Inside a script element nothing may end it. */
  private String embedded(Overview overview) {
    try {
      return json.writeValueAsString(overview).replace("<", "\\u003c");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Long lists are read page by page, and what they were narrowed to stays. */
class PagesStory extends StoryScene {

  private static final Pattern BEFORE = Pattern.compile("rel=\"prev\" href=\"([^\"]+)\"");

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "giamsat /giam-sat/ho-so?timing=OPEN&office=H99.01 timing=OPEN,office=H99.01",
        "giamsat /giam-sat/nguy-co?office=H99.01 office=H99.01",
        "giamsat /canh-bao?state=OPEN&mine=false state=OPEN,mine=false"
      })
  void leadFromTheSecondPageBackToTheFirstOfTheSameList(String who, String path, String kept) {
    var second = door.get(who, path + "&page=1").expect(200).text();

    var before = BEFORE.matcher(second);
    assertThat(before.find()).as("there is a page before the second one").isTrue();
    var address = before.group(1).replace("&amp;", "&");
    assertThat(address)
        .startsWith(path.substring(0, path.indexOf('?')))
        .contains(kept.split(","))
        .contains("page=0");
    assertThat(second).contains("Trang 2");
    door.get(who, address).expect(200);
  }
}

package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.RECEIVE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierLook;
import vn.motcua.dossier.Dossiers;
import vn.motcua.shared.DomainEvent;
import vn.motcua.shared.Sight;

/** What the database is told to show, at the moment something happens to a dossier. */
class WallStory extends StoryScene {

  private record Moment(DomainEvent event, String offices) {}

  @Autowired
  ConfigurableApplicationContext context;

  @Autowired
  Dossiers dossiers;

  private final List<Moment> moments = new CopyOnWriteArrayList<>();
  private final ApplicationListener<PayloadApplicationEvent<DomainEvent>> watch =
      event -> moments.add(new Moment(
          event.getPayload(),
          database
              .sql("select current_setting('motcua.offices', true)")
              .query(String.class)
              .single()));

  @BeforeEach
  void watch() {
    context.addApplicationListener(watch);
  }

  @AfterEach
  void lookAway() {
    context.removeApplicationListener(watch);
  }

  @Test
  void showsAnOfficerTheOwnOffice() {
    var dossier = citizen.files(birthRegistration());

    reception.looksAt(dossier).expect(200);

    assertThat(seenAt(dossier, DossierLook.class)).contains("H99.01");
  }

  @Test
  void showsTheTasklistTheOwnOffice() {
    var dossier = citizen.files(birthRegistration());
    var tasklist = new Tasklist(door.address(), "tiepnhan");

    tasklist
        .post(
            "/task/" + reception.task(dossier, RECEIVE) + "/submit-form",
            Tasklist.decision("accept"))
        .expect(204);

    assertThat(seenAt(dossier, DossierEvent.Decided.class)).contains("H99.01");
  }

  @Test
  void showsThePortalAndTheEngineSOwnThreadsEverything() {
    var dossier = citizen.files(birthRegistration());
    assertThat(seenAt(dossier, DossierEvent.Submitted.class)).contains("*");

    reception.accepts(dossier);
    await().until(() -> dossier.statuses().contains(4));

    assertThat(moments)
        .filteredOn(moment -> moment.event() instanceof DossierEvent.Moved moved
            && moved.code().value().equals(dossier.code())
            && moved.to().code() == 4)
        .extracting(Moment::offices)
        .isSubsetOf("*", "H99.01")
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "giamsat, /api/supervision/v1/overview, 'H99,H99.00,H99.01,H99.02,H99.05,H99.06,H99.07,H99.11,H99.12,H99.13,H99.14,H99.15,H99.16,H99.17,H99.21,H99.22,H99.41,H99.42'",
    "chuyenvien2, /api/desk/v1/tasks, H99.02",
    "phantich, /camunda/app/welcome, H99",
    "quantri, /sandbox/v1/clock, *",
    "portal, /api/portal/v1/dossiers, *",
    ", /, ''",
    ", /api/desk/v1/tasks, ''",
    ", /tra-cuu, *",
    ", /api/gateway/v1/vnpay/ipn, *"
  })
  void showsEveryAccountWhatItIsFor(String username, String path, String offices) throws Exception {
    var filter =
        context.getBean("ownOfficesAfterLogIn", FilterRegistrationBean.class).getFilter();
    if (username != null) {
      SecurityContextHolder.getContext()
          .setAuthentication(
              UsernamePasswordAuthenticationToken.authenticated(username, null, List.of()));
    }
    var request = new MockHttpServletRequest("GET", path);
    request.setServletPath(path);
    var told = new ArrayList<String>();
    try (var unknown = Sight.nothing().open()) {

      filter.doFilter(
          request,
          new MockHttpServletResponse(),
          (in, out) -> told.addAll(told().sorted().toList()));

      assertThat(String.join(",", told)).isEqualTo(offices);
      assertThat(told()).as("forgotten afterwards").containsExactly("");
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private Stream<String> told() {
    return Stream.of(database
        .sql("select current_setting('motcua.offices', true)")
        .query(String.class)
        .single()
        .split(","));
  }

  /** As if a door had forgotten to ask whose dossier it is. */
  @Test
  void findsNoDossierOfAnotherOfficeWhateverTheCodeForgot() {
    var code = new DossierCode(citizen.files(birthRegistration()).code());

    assertThat(under(Sight.of(List.of("H99.02")), () -> dossiers.find(code))).isEmpty();
    assertThat(under(Sight.nothing(), () -> dossiers.find(code))).isEmpty();
    assertThat(under(Sight.nothing(), () -> Optional.of(dossiers.history(code))))
        .hasValue(List.of());
    assertThat(under(Sight.of(List.of("H99.01")), () -> dossiers.find(code))).isPresent();
    assertThat(under(Sight.everything(), () -> dossiers.find(code))).isPresent();
  }

  @Test
  void connectsAsARoleThatOwnsNothingOfOurs() {
    var owned = database
        .sql("select distinct schemaname from pg_tables where tableowner = current_user")
        .query(String.class)
        .list();

    assertThat(owned).containsExactly("engine");
    assertThat(door.get("quantri", "/actuator/prometheus").expect(200).text())
        .contains("hikaricp_connections_active");
  }

  private String seenAt(Filed dossier, Class<? extends DomainEvent> kind) {
    return moments.stream()
        .filter(moment -> kind.isInstance(moment.event()))
        .filter(moment -> dossier.code().equals(moment.event().about()))
        .map(Moment::offices)
        .findFirst()
        .orElseThrow(() -> new AssertionError(kind + " did not happen to " + dossier));
  }

  private static <T> Optional<T> under(Sight sight, Supplier<Optional<T>> look) {
    try (var scope = sight.open()) {
      return look.get();
    }
  }
}

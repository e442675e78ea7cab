package vn.motcua.intake.counter;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.intake.Clerk;

/** Reads what a scanner typed; nothing of it is kept. */
@RestController
class IdentityCardController {

  record Scanned(String text) {}

  /** @param agrees whether the digits of the number agree with sex and birth date */
  record Card(
      String personalId,
      String formerNumber,
      String fullName,
      LocalDate dateOfBirth,
      String sex,
      String address,
      LocalDate issuedOn,
      boolean agrees) {}

  private final Clerk clerk;
  private final Clock clock;

  IdentityCardController(Clerk clerk, Clock clock) {
    this.clerk = clerk;
    this.clock = clock;
  }

  @PostMapping("/api/counter/v1/identity-card")
  Card read(@RequestBody Scanned scanned) {
    clerk.current();
    var card = IdentityCard.read(scanned.text(), LocalDate.now(clock));
    return new Card(
        card.personalId().digits(),
        card.formerNumber(),
        card.fullName(),
        card.dateOfBirth(),
        card.male() ? "MALE" : "FEMALE",
        card.address(),
        card.issuedOn(),
        card.agreesWithItself());
  }
}

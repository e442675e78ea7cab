package vn.motcua.sandbox;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.shared.Refusal;

/** Plays the people outside: the payer, the postman, the citizens of the register. */
@RestController
@Profile("sandbox")
@RequestMapping("/sandbox/v1")
class ScenarioController {

  record Payment(PayerDesk.Outcome outcome) {}

  record Refunding(VnpayRefunds.Bank does) {}

  record Carriage(Postman.Step event) {}

  private final PayerDesk desk;
  private final VnpayRefunds refunds;
  private final Postman postman;
  private final People people;
  private final TaxDesk tax;
  private final CarriedDossiers carried;

  ScenarioController(
      PayerDesk desk,
      VnpayRefunds refunds,
      Postman postman,
      People people,
      TaxDesk tax,
      CarriedDossiers carried) {
    this.desk = desk;
    this.refunds = refunds;
    this.postman = postman;
    this.people = people;
    this.tax = tax;
    this.carried = carried;
  }

  @PostMapping("/payment/transactions/{reference}/outcome")
  PayerDesk.Settled settle(@PathVariable String reference, @RequestBody Payment payment) {
    if (payment.outcome() == null) {
      throw Refusal.invalid("sandbox.outcome-unknown");
    }
    return desk.settle(reference, payment.outcome());
  }

  @PutMapping("/payment/transactions/{reference}/bank")
  Refunding treat(@PathVariable String reference, @RequestBody Refunding refunding) {
    if (refunding.does() == null) {
      throw Refusal.invalid("sandbox.outcome-unknown");
    }
    refunds.treat(reference, refunding.does());
    return refunding;
  }

  @PostMapping("/post/parcels/{number}/events")
  Postman.Told carry(@PathVariable String number, @RequestBody Carriage carriage) {
    if (carriage.event() == null) {
      throw Refusal.invalid("sandbox.event-unknown");
    }
    return postman.carry(number, carriage.event());
  }

  @PostMapping("/tax/notices/{number}/payment")
  TaxDesk.Paid payTax(@PathVariable String number) {
    return tax.pay(number);
  }

  @PostMapping("/interlinked/dossiers")
  Map<String, String> open(@RequestBody CarriedDossiers.Opened opened) {
    return Map.of("code", carried.open(opened));
  }

  @PutMapping("/interlinked/dossiers/{carrierCode}/status")
  CarriedDossiers.Moved move(
      @PathVariable String carrierCode, @RequestBody CarriedDossiers.Moved moved) {
    carried.move(carrierCode, moved);
    return moved;
  }

  @GetMapping("/population/people")
  List<Person> people(@RequestParam(defaultValue = "1000") int limit) {
    return people.first(Math.max(0, limit));
  }
}

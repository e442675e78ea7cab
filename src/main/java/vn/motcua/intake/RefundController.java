package vn.motcua.intake;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.office.Officers;
import vn.motcua.payment.Refund;
import vn.motcua.payment.RefundWish;
import vn.motcua.payment.Refunds;
import vn.motcua.shared.Dong;
import vn.motcua.shared.Refusal;

/** Where the counter gives back what was paid too much, with a reason, and sees how far it has come. */
@RestController
@RequestMapping("/api/counter/v1/dossiers/{code}/refunds")
class RefundController {

  record Wish(String feeCode, String reference, Long amount, Refund.Way way, String reason) {}

  private final Refunds refunds;
  private final Officers officers;
  private final OwnOffice own;

  RefundController(Refunds refunds, Officers officers, OwnOffice own) {
    this.refunds = refunds;
    this.officers = officers;
    this.own = own;
  }

  @GetMapping
  List<Refund> of(@PathVariable String code) {
    return refunds.of(own.require(Papers.code(code)).code());
  }

  @PostMapping
  Refund giveBack(@PathVariable String code, @RequestBody Wish wish) {
    var dossier = own.require(Papers.code(code)).code();
    if (wish.amount() != null && wish.amount() <= 0) {
      throw Refusal.invalid("intake.amount-not-positive");
    }
    var amount = wish.amount() == null ? null : new Dong(wish.amount());
    return refunds.giveBack(
        dossier,
        new RefundWish(wish.feeCode(), wish.reference(), amount, wish.way(), wish.reason()),
        officers.current().username());
  }
}

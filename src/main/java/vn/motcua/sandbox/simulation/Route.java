package vn.motcua.sandbox.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.dossier.Delivery;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.procedure.Procedure;
import vn.motcua.sla.PauseReason;

/** Đường đi — draws the acts of one dossier from what the plot says of its procedure. */
final class Route {

  private final Procedure procedure;
  private final Plot.Plan plan;
  private final Map<String, Models.Task> tasks;
  private final Chance chance;
  private final Filing filing;
  private final List<Act> acts = new ArrayList<>();
  private boolean ended;
  private boolean supplemented;

  private Route(Matter matter, Filing filing, Chance chance) {
    this.procedure = matter.procedure();
    this.plan = matter.plan();
    this.tasks = matter.tasks();
    this.filing = filing;
    this.chance = chance;
  }

  static List<Act> draw(Matter matter, Filing filing, Chance chance) {
    var route = new Route(matter, filing, chance);
    for (var word : matter.plan().route()) {
      if (!route.ended) {
        route.go(word.split(" "));
      }
    }
    return route.acts;
  }

  private void go(String[] words) {
    switch (words[0]) {
      case "receive" -> receive();
      case "examine" -> examine(words[1]);
      case "fee" -> fee();
      case "return" -> handOver();
      case "task" -> task(words[1], words.length > 2 ? number(words[2]) : 1);
      case "wait" -> await(words[1], words[2], number(words[3]), number(words[4]));
      case "tax" -> tax(number(words[1]));
      case "relimit" -> relimit(words[1], words[2], number(words[3]));
      case "lookup" -> lookup(words[1], number(words[2]));
      default -> throw new IllegalArgumentException("no such part of a route: " + words[0]);
    }
  }

  private void receive() {
    if (chance.is(plan.early())) {
      supplemented = true;
      work("Task_ReceiveDossier", "supplement");
      supplement();
    }
    if (!ended && chance.is(plan.refused())) {
      work("Task_ReceiveDossier", "refuse");
      end("refusal", DossierStatus.REFUSED);
    } else if (!ended) {
      accept();
    }
  }

  private void accept() {
    work("Task_ReceiveDossier", "accept");
    reach(DossierStatus.ACCEPTED);
    acts.add(new Act.Paper("acceptance-slip"));
    if (filing.isAway()) {
      acts.add(new Act.Send(false));
      work("Task_TakeOver", "taken");
      acts.add(new Act.Arrive(false));
    }
    if (chance.is(plan.withdrawn())) {
      acts.add(new Act.Pass(chance.about(10, 1)));
      reach(DossierStatus.WITHDRAWAL_REQUESTED);
      work("Task_ConfirmWithdrawal", "confirm");
      end("stop-notice", DossierStatus.STOPPED);
    }
  }

  private void examine(String task) {
    reach(DossierStatus.PROCESSING);
    if (!supplemented && chance.is(plan.supplement())) {
      supplemented = true;
      work(task, "supplement");
      supplement();
      if (ended) {
        return;
      }
      reach(DossierStatus.PROCESSING);
    }
    if (chance.is(plan.declined())) {
      work(task, "decline");
      end("stop-notice", DossierStatus.STOPPED);
      return;
    }
    work(task, "propose");
    if (chance.is(0.04)) {
      work("Task_Approve", "return");
      work(task, "propose");
    }
    work("Task_Approve", "approve");
  }

  private void supplement() {
    reach(DossierStatus.SUPPLEMENT_REQUESTED);
    acts.add(new Act.Paper("supplement-request"));
    boolean answered = chance.is(0.94);
    double hours = answered ? chance.about(34, 1) : Double.MAX_VALUE;
    acts.add(new Act.Await(task("Task_AwaitSupplement"), PauseReason.SUPPLEMENT, hours, answered));
    if (!answered) {
      end("stop-notice", DossierStatus.STOPPED);
    }
  }

  private void fee() {
    boolean due = plan.fee() != null && chance.is(((Number) plan.fee().get(3)).doubleValue());
    if (plan.fee() == null) {
      return;
    }
    acts.add(new Act.Settle(due));
    if (!due) {
      return;
    }
    boolean paid = chance.is(0.985);
    reach(DossierStatus.PAYMENT_REQUESTED);
    double hours = filing.isOnline() ? chance.about(5, 1.6) : chance.about(0.4, 1.4);
    acts.add(new Act.Await(
        task("Task_AwaitPayment"), PauseReason.PAYMENT, paid ? hours : 30 * 24, paid));
    if (paid) {
      acts.add(new Act.Paper("fee-receipt"));
      reach(DossierStatus.PROCESSING);
    } else {
      end("stop-notice", DossierStatus.STOPPED);
    }
  }

  private void handOver() {
    if (procedure.result() != null) {
      acts.add(new Act.Paper("result"));
    }
    reach(DossierStatus.COMPLETED);
    if (filing.delivery() == Delivery.Mode.POST) {
      acts.add(new Act.Pass(24 + 72 * chance.share()));
    } else if (filing.delivery() == Delivery.Mode.COUNTER) {
      if (filing.isAway()) {
        acts.add(new Act.Send(true));
        work("Task_TakeResult", "taken");
        acts.add(new Act.Arrive(true));
      }
      acts.add(new Act.Visit(task("Task_HandOver"), chance.about(20, 1.1)));
    }
    reach(DossierStatus.RETURNED);
  }

  private void task(String key, double share) {
    if (chance.is(share)) {
      reach(DossierStatus.PROCESSING);
      work(key, "done");
    }
  }

  private void await(String reason, String task, double share, double hours) {
    if (chance.is(share)) {
      reach(DossierStatus.PROCESSING);
      acts.add(
          new Act.Await(task(task), PauseReason.valueOf(reason), chance.about(hours, 0.9), true));
    }
  }

  private void tax(double hours) {
    reach(DossierStatus.PAYMENT_REQUESTED);
    acts.add(new Act.Await(null, PauseReason.PAYMENT, chance.about(hours, 0.8), true));
    reach(DossierStatus.PROCESSING);
  }

  private void relimit(String limit, String task, double share) {
    if (chance.is(share)) {
      acts.add(new Act.Relimit(procedure.limit(limit).orElseThrow()));
      task(task, 1);
    }
  }

  private void lookup(String operation, double share) {
    if (chance.is(share)) {
      acts.add(new Act.Lookup(operation));
    }
  }

  private void end(String paper, DossierStatus status) {
    acts.add(new Act.Paper(paper));
    reach(status);
    ended = true;
  }

  private void work(String key, String decision) {
    acts.add(new Act.Work(task(key), decision));
  }

  private void reach(DossierStatus status) {
    acts.add(new Act.Reach(status));
  }

  private Models.Task task(String key) {
    var task = tasks.get(key);
    if (task == null) {
      throw new IllegalArgumentException(procedure.processId() + " has no task " + key);
    }
    return task;
  }

  private static double number(String word) {
    return Double.parseDouble(word);
  }
}

package vn.motcua.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Killed again and again under load; and the same reckoning with one safety taken away, which must find it. */
@Tag("crash")
class KillTests {

  private static final int KILLS = Integer.getInteger("motcua.kills", 50);
  private static final int DOSSIERS = Integer.getInteger("motcua.dossiers", 500);
  private static final int AT_ONCE = 12;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @BeforeAll
  static void printHead() {
    System.out.println(
        "| test | repetitions | acknowledged | lost | doubled | gaps | standing still, half / longest |");
  }

  @Test
  void theApplication() throws Exception {
    clean(new KillTrial("kill -9 of the application", folder, 1)
        .kills(KILLS)
        .dossiers(DOSSIERS, AT_ONCE)
        .run(KillTrial.NODE));
  }

  @Test
  void theDatabase() throws Exception {
    clean(new KillTrial("kill -9 of PostgreSQL", folder, 1)
        .kills(KILLS * 2 / 5)
        .dossiers(DOSSIERS * 2 / 5, AT_ONCE)
        .run(KillTrial.DATABASE));
  }

  @Test
  void oneOfTwoNodes() throws Exception {
    clean(new KillTrial("kill -9 of one of two nodes", folder, 2)
        .kills(KILLS / 5)
        .dossiers(DOSSIERS / 5, AT_ONCE)
        .run(KillTrial.NODE_OF_SEVERAL));
  }

  /** Another node takes the job up, works too, and the slow one's work is rolled back. */
  @Test
  void aJobSlowerThanItsLock() throws Exception {
    clean(new KillTrial("delegate slower than the job lock, two nodes", folder, 2)
        .kills(0)
        .dossiers(6, 3)
        .withAgent()
        .sabotaged(
            world -> world
                .nodes()
                .forEach(
                    node -> node.follows(
                        """
            RULE slow
            CLASS vn.motcua.document.Documents
            METHOD issueResult
            AT EXIT
            IF flag("slow")
            DO delay(60000)
            ENDRULE
            """)))
        .run(KillTrial.NODE));
  }

  @Test
  void findsWhatIsLostWithoutSynchronousCommit() throws Exception {
    var reckoning = new KillTrial("control: synchronous_commit off", folder, 1)
        .kills(8)
        .dossiers(60, AT_ONCE)
        .withoutSynchronousCommit()
        .run(KillTrial.DATABASE);

    assertThat(reckoning.lost() + reckoning.doubled()).isPositive();
  }

  @Test
  void findsDoublesWithoutTheUniqueIndex() throws Exception {
    var reckoning = new KillTrial("control: unique index dropped", folder, 1)
        .kills(0)
        .dossiers(40, AT_ONCE)
        .sabotaged(world -> world
            .database()
            .jdbc("motcua")
            .sql("alter table filing_key drop constraint filing_key_pkey")
            .update())
        .run(KillTrial.NODE);

    assertThat(reckoning.doubled()).isPositive();
  }

  @Test
  void findsDoublesWithoutIdempotencyOfTheExchange() throws Exception {
    var reckoning = new KillTrial("control: another order number at every sending", folder, 1)
        .kills(0)
        .dossiers(12, AT_ONCE)
        .withAgent()
        .sabotaged(world -> {
          world.disturbs("post", "LOSE_REPLY", 50);
          world
              .node(0)
              .follows(
                  """
              RULE forgetful
              CLASS vn.motcua.delivery.CreateParcel
              METHOD fields
              AT EXIT
              IF TRUE
              DO $!.put("OrderNumber", $1.orderNumber() + "-" + incrementCounter("sent"))
              ENDRULE
              """);
        })
        .run(KillTrial.NODE);

    assertThat(reckoning.doubled()).isPositive();
  }

  private static void clean(Reckoning reckoning) {
    assertThat(reckoning.isClean()).as(reckoning.toString()).isTrue();
  }
}

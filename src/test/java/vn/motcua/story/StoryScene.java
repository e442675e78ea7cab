package vn.motcua.story;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people and the place of every story: two communes, the citizen, and the world around. */
@StoryTest
abstract class StoryScene {

  @Autowired
  Environment settings;

  @Autowired
  JdbcClient database;

  Door door;
  Citizen citizen;
  Sandbox sandbox;
  OfficerAtDesk reception;
  OfficerAtDesk examiner;
  OfficerAtDesk chairman;
  OfficerAtDesk returnDesk;

  @BeforeEach
  void setTheScene() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    Awaitility.setDefaultPollInterval(Duration.ofMillis(100));
    Awaitility.setDefaultPollDelay(Duration.ZERO);
    door = new Door("http://localhost:" + settings.getRequiredProperty("server.port"));
    citizen = new Citizen(door);
    sandbox = new Sandbox(door);
    reception = officer("tiepnhan");
    examiner = officer("chuyenvien");
    chairman = officer("lanhdao");
    returnDesk = officer("traketqua");
  }

  @AfterEach
  void leaveTheWorldAsItWas() {
    sandbox.restore();
  }

  OfficerAtDesk officer(String username) {
    return new OfficerAtDesk(username, door);
  }

  /** The desks of another office, named as its accounts end. */
  Staff staff(String office) {
    return Staff.of(office, door);
  }

  /** A new colleague with the sandbox's password. */
  OfficerAtDesk newOfficer(String username, String office, String... roles) {
    database
        .sql(
            """
            insert into officer (username, password_hash, full_name, title, office_code)
            select ?, password_hash, 'Đinh Thị Kiêm', 'Công chức', ? from officer where username = 'tiepnhan'
            on conflict do nothing""")
        .params(username, office)
        .update();
    for (var role : roles) {
      database
          .sql("insert into officer_role (username, role) values (?, ?) on conflict do nothing")
          .params(username, role)
          .update();
    }
    return officer(username);
  }

  Filed filedAndAccepted(Filing filing) {
    var dossier = citizen.files(filing);
    reception.accepts(dossier);
    return dossier;
  }

  Filed approved(Filing filing) {
    var dossier = filedAndAccepted(filing);
    examiner.proposes(dossier);
    chairman.approves(dossier);
    return dossier;
  }
}

package vn.motcua.story;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.supervision.measure.Measures;

/** Some months of made dossiers, measured. */
abstract class ControlRoomScene extends StoryScene {

  @Autowired
  Measures measures;

  @Autowired
  TransactionTemplate transaction;

  @BeforeEach
  void manyDossiers() {
    MadeDossiers.fill(database, transaction, measures);
  }
}

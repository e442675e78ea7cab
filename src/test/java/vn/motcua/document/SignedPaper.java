package vn.motcua.document;

import java.util.List;
import org.springframework.context.ApplicationContext;

/** Lets stories look at the signatures of a paper as the office does. */
public final class SignedPaper {

  private SignedPaper() {}

  public static List<SignatureFinding> findings(ApplicationContext application, byte[] pdf) {
    return application.getBean(SignatureCheck.class).of(pdf);
  }
}

package vn.motcua.office;

import java.util.Map;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import vn.motcua.shared.FailedAttempts;

/** Local accounts by password, guesses slowed down per account and address (OWASP ASVS 5.0, V6.3.1). */
class GuardedLogIn extends DaoAuthenticationProvider {

  private static final int FAILURES_OF_AN_ACCOUNT_FROM_AN_ADDRESS = 5;

  /** Higher, or whoever knows a name could lock its owner out from elsewhere. */
  private static final int FAILURES_OF_AN_ACCOUNT = 50;

  private static final int FAILURES_OF_AN_ADDRESS = 50;

  private final FailedAttempts attempts;

  GuardedLogIn(UserDetailsService accounts, PasswordEncoder passwords, FailedAttempts attempts) {
    super(accounts);
    this.attempts = attempts;
    setPasswordEncoder(passwords);
  }

  @Override
  public Authentication authenticate(Authentication claim) throws AuthenticationException {
    var address = claim.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "unknown";
    var pair = "login " + claim.getName() + " " + address;
    var allowed = Map.of(
        pair,
        FAILURES_OF_AN_ACCOUNT_FROM_AN_ADDRESS,
        "login " + claim.getName(),
        FAILURES_OF_AN_ACCOUNT,
        "login ip " + address,
        FAILURES_OF_AN_ADDRESS);
    if (attempts.mustWait(allowed)) {
      throw new LockedException("office.log-in-wait");
    }
    try {
      var known = super.authenticate(claim);
      attempts.forget(pair);
      return known;
    } catch (BadCredentialsException wrong) {
      attempts.failed(allowed);
      throw wrong;
    }
  }
}

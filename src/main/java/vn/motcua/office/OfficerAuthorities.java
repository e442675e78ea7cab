package vn.motcua.office;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Whom an identity provider vouches for, matched by personal id; the roles are ours. */
@Component
class OfficerAuthorities {

  private static final String PERSONAL_ID = "SoDinhDanh"; // VNeID claim

  private final Officers officers;

  OfficerAuthorities(Officers officers) {
    this.officers = officers;
  }

  AbstractAuthenticationToken ofToken(Jwt token) {
    var officer = officers
        .findByPersonalId(token.getClaimAsString(PERSONAL_ID))
        .or(() -> officers.find(token.getSubject()).filter(account -> account.has(Role.PORTAL)));
    return officer
        .map(found -> new JwtAuthenticationToken(token, LogIn.authorities(found), found.username()))
        .orElseGet(() -> new JwtAuthenticationToken(token, List.of(), token.getSubject()));
  }

  OidcUser ofIdentityProvider(OidcUserRequest request) {
    var id = request.getIdToken();
    var officer = officers
        .findByPersonalId(id.getClaimAsString(PERSONAL_ID))
        .orElseThrow(() -> new OAuth2AuthenticationException("office.account-unknown"));
    var authorities = LogIn.authorities(officer);
    return new DefaultOidcUser(authorities, id) {
      @Override
      public String getName() {
        return officer.username();
      }
    };
  }
}

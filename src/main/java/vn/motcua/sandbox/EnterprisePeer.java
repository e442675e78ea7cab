package vn.motcua.sandbox;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** CSDL đăng ký doanh nghiệp giả định — an answer without MainInformation means: not found. */
@Component
@Profile("sandbox")
class EnterprisePeer extends RegisterPeer {

  EnterprisePeer(PeerTools tools) {
    super("enterprises", tools);
    logInAt("/token", this::clientCredentials);
    at("/apiCSDLDKDN/1.0/chiTietDoanhNghiep", "detail", call -> withToken(call, this::detail));
  }

  @Override
  public List<?> records() {
    return tools.records().enterprises();
  }

  private Answer detail(Call call) {
    var answer = object();
    var data = answer.putObject("Data");
    Records.one(
            tools.records().enterprises(),
            Records.Enterprise::taxCode,
            call.parameters().getOrDefault("msdn", ""))
        .ifPresent(enterprise -> {
          data.putObject("MainInformation")
              .put("ENTERPRISE_CODE", enterprise.taxCode())
              .put("NAME", enterprise.name())
              .put("STATUS", enterprise.status());
          data.putObject("Representatives").put("FULL_NAME", enterprise.representative());
        });
    return Answer.json(answer);
  }
}

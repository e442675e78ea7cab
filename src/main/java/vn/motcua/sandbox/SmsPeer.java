package vn.motcua.sandbox;

import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Cổng tin nhắn thương hiệu giả định (VNPT, protocols §22) — sends each REQID once and refuses what is no mobile number. */
@Component
@Profile("sandbox")
class SmsPeer implements SandboxPeer {

  private static final String NAME = "sms";

  private final PeerTools tools;

  SmsPeer(PeerTools tools) {
    this.tools = tools;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Call understand(Call call) {
    var rqst = call.body().length == 0 ? null : call.json().path("RQST");
    return rqst == null
        ? call.named(null, null)
        : call.named(rqst.path("name").asText(), rqst.path("REQID").asText());
  }

  @Override
  public Answer answer(Call call) {
    var rqst = call.json().path("RQST");
    var agreed = tools.agreement();
    if (!"send_sms_list".equals(rqst.path("name").asText())) {
      return reply("9", "Ham khong ton tai");
    }
    if (!agreed.of("sms.user").equals(rqst.path("APIUSER").asText())
        || !agreed.of("sms.secret").equals(rqst.path("APIPASS").asText())
        || !agreed.of("sms.options.label-id").equals(rqst.path("LABELID").asText())) {
      return reply("1", "Sai thong tin ket noi");
    }
    var mobile = rqst.path("MOBILELIST").asText();
    var content = rqst.path("PARAMS").path(0).path("CONTENT").asText();
    if (!mobile.matches("84[35789]\\d{8}") || mobile.endsWith("0000000")) {
      return reply("2", "So dien thoai khong hop le");
    }
    if (rqst.path("REQID").asText().isEmpty()
        || !rqst.path("DATACODING").asText().matches("[08]")
        || !rqst.path("SCHEDULETIME").asText().matches("|\\d{2}/\\d{2}/\\d{4} \\d{2}:\\d{2}")) {
      return reply("3", "Thieu tham so");
    }
    boolean fresh = tools
        .store()
        .insert(tools
            .store()
            .held(
                NAME,
                NAME,
                rqst.path("REQID").asText(),
                call.dossierCode(),
                true,
                Map.of("to", mobile, "text", content)));
    return fresh ? reply("0", "success") : reply("13", "REQID da ton tai");
  }

  private Answer reply(String error, String description) {
    var answer = tools.object();
    answer
        .putObject("RPLY")
        .put("name", "send_sms_list")
        .put("ERROR", error)
        .put("ERROR_DESC", description);
    return Answer.json(answer);
  }
}

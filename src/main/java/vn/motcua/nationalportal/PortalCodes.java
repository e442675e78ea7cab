package vn.motcua.nationalportal;

import java.io.IOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.DossierStatus;

/** The national portal's codes for our words, read from {@code nationalportal/codes.properties}. */
@Component
class PortalCodes {

  private static final String STATUS = "status";
  private static final String CHANNEL = "channel";

  private final Properties codes;

  PortalCodes() throws IOException {
    codes = PropertiesLoaderUtils.loadProperties(
        new ClassPathResource("nationalportal/codes.properties"));
    for (var status : DossierStatus.values()) {
      if (!of(status).matches("[1-9]|10")) {
        throw new IllegalStateException("TrangThaiHoSo knows 1 to 10 only: " + status);
      }
    }
    for (var channel : Channel.values()) {
      of(channel);
    }
  }

  String of(DossierStatus status) {
    return of(STATUS, status.name());
  }

  String of(Channel channel) {
    return of(CHANNEL, channel.name());
  }

  String of(String kind, Object word) {
    var code = codes.getProperty(kind + "." + word);
    if (code == null) {
      throw new IllegalStateException("the national portal has no code for " + kind + " " + word);
    }
    return code.strip();
  }
}

package vn.motcua.nationalportal;

import java.io.IOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** The national portal's codes for our words, read from {@code nationalportal/codes.properties}. */
@Component
class PortalCodes {

  private final Properties codes;

  PortalCodes() throws IOException {
    codes = PropertiesLoaderUtils.loadProperties(
        new ClassPathResource("nationalportal/codes.properties"));
  }

  String of(String kind, Object word) {
    var code = codes.getProperty(kind + "." + word);
    if (code == null) {
      throw new IllegalStateException("the national portal has no code for " + kind + " " + word);
    }
    return code.strip();
  }
}

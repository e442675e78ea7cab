package vn.motcua.sandbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where to go and whom to log in as. */
@Component
@Profile("sandbox")
class Welcome {

  private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

  private final ServletWebServerApplicationContext web;
  private final SandboxSettings settings;

  Welcome(ServletWebServerApplicationContext web, SandboxSettings settings) {
    this.web = web;
    this.settings = settings;
  }

  @EventListener(ApplicationReadyEvent.class)
  void say() {
    var address = "http://localhost:" + web.getWebServer().getPort();
    var words =
        """

            Một Cửa đã sẵn sàng (sandbox: dữ liệu giả lập, không có giá trị pháp lý)
              Cán bộ      %s/camunda/app/tasklist/
              Công dân    %s/tra-cuu
              API         %s/swagger-ui.html
              Tài khoản   mật khẩu chung: motcua
                xã H99.01 : tiepnhan, chuyenvien, lanhdao, traketqua
                xã H99.02 : tiepnhan2, chuyenvien2, lanhdao2, traketqua2
                tỉnh H99  : giamsat, phantich, quantri; máy của cổng dịch vụ công: portal
              Dữ liệu     %s
            """
            .formatted(
                address, address, address, settings.data().toAbsolutePath().normalize());
    words.lines().forEach(LOG::info); // a message is one line
  }
}

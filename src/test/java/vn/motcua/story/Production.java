package vn.motcua.story;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import vn.motcua.MotCua;
import vn.motcua.registry.ReadSheets;

/** The application as it runs in production: no sandbox, a database server of its own, an identity provider, two nodes. */
final class Production implements AutoCloseable {

  static final String OFFICER = "001085000001";
  static final String STRANGER = "001085000009";
  static final String ADMINISTRATOR = "001085000002";

  private final EmbeddedPostgres server;
  private final IdentityProvider identity;
  private final List<Integer> ports = new ArrayList<>();
  private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();
  private final Path files = Files.createTempDirectory("motcua-production");

  Production() throws IOException {
    server =
        EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
    JdbcClient.create(server.getPostgresDatabase())
        .sql("create database motcua")
        .update();
    var roles = new ResourceDatabasePopulator(new ClassPathResource("db/roles.sql"));
    roles.setSeparator(ScriptUtils.EOF_STATEMENT_SEPARATOR);
    roles.execute(administrator());
    writeKey();
    try (var one = new ServerSocket(0);
        var two = new ServerSocket(0);
        var provider = new ServerSocket(0)) {
      ports.addAll(List.of(one.getLocalPort(), two.getLocalPort(), provider.getLocalPort()));
    }
    var provider = ports.remove(2);
    identity = new IdentityProvider(
        provider,
        List.of(OFFICER, STRANGER, ADMINISTRATOR),
        ports.stream()
            .map(port -> address(port) + "/login/oauth2/code/officers")
            .toList());
    nodes.addAll(ports.parallelStream().map(this::start).toList());
    var province =
        new ResourceDatabasePopulator(new ClassPathResource("sandbox/sample-province.sql"));
    province.setSqlScriptEncoding("UTF-8");
    province.execute(administrator());
    var known = "update officer set personal_id = ? where username = ?";
    database().sql(known).params(OFFICER, "tiepnhan").update();
    database().sql(known).params(ADMINISTRATOR, "quantri").update();
  }

  private ConfigurableApplicationContext start(int port) {
    var settings = Stream.concat(
            Stream.of(
                "server.port=" + port,
                "spring.datasource.url=" + "jdbc:postgresql://localhost:" + server.getPort()
                    + "/motcua",
                "spring.datasource.username=motcua_app",
                "spring.datasource.password=trusted",
                "spring.flyway.user=motcua_owner",
                "spring.flyway.password=trusted",
                "motcua.audit.anchor-folder=" + files.resolve("anchors"),
                "motcua.audit.key=" + files.resolve("anchor-key.pem"),
                "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + identity.issuer(),
                "spring.security.oauth2.resourceserver.jwt.audiences=motcua",
                "spring.security.oauth2.client.provider.officers.issuer-uri=" + identity.issuer(),
                "spring.security.oauth2.client.registration.officers.client-id=motcua",
                "spring.security.oauth2.client.registration.officers.client-secret="
                    + IdentityProvider.secret("motcua"),
                "spring.security.oauth2.client.registration.officers.scope=openid",
                "motcua.public-url=https://motcua.example.vn",
                "motcua.payment.return-url=https://motcua.example.vn/api/gateway/v1/vnpay/return",
                "motcua.document.folder=" + files.resolve("files"),
                "motcua.document.signing.folder=" + files.resolve("signing"),
                "motcua.document.signing.level=B"),
            Stream.concat(
                    Stream.of("payment", "post", "national-portal", "national-reports"),
                    ReadSheets.peers().stream())
                .map(Production::peer))
        .map(setting -> "--" + setting)
        .toArray(String[]::new);
    return new SpringApplicationBuilder(MotCua.class)
        .initializers(context ->
            context.getBeanFactory().registerSingleton("productOnly", new StoryTest.ProductOnly()))
        .run(settings);
  }

  private static String peer(String name) {
    return "motcua.peers." + name + ".url=https://" + name + ".example.vn";
  }

  private static String address(int port) {
    return "http://localhost:" + port;
  }

  Door door() {
    return new Door(address(ports.get(0)));
  }

  String issuer() {
    return identity.issuer();
  }

  JdbcClient database() {
    return JdbcClient.create(administrator());
  }

  private DataSource administrator() {
    var database = new PGSimpleDataSource();
    database.setUrl(server.getJdbcUrl("postgres", "motcua"));
    database.setCurrentSchema("engine,public");
    return database;
  }

  /** As an administrator makes it with OpenSSL. */
  private void writeKey() throws IOException {
    try {
      var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
      var text = Base64.getMimeEncoder().encodeToString(key.getEncoded());
      Files.writeString(
          files.resolve("anchor-key.pem"),
          "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    nodes.forEach(ConfigurableApplicationContext::close);
    identity.close();
    server.close();
  }
}

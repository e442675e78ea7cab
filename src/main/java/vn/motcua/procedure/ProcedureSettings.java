package vn.motcua.procedure;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param directory a folder beside the application with {@code processes} and {@code forms} of its own; may be absent
 */
@ConfigurationProperties("motcua.procedures")
record ProcedureSettings(Path directory) {}

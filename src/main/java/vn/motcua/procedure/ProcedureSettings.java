package vn.motcua.procedure;

import java.nio.file.Path;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param directory a folder beside the application with {@code processes} and {@code forms} of its own; may be absent
 * @param observed the procedures another system carries at present: they are not filed here, their dossiers are followed
 */
@ConfigurationProperties("motcua.procedures")
record ProcedureSettings(Path directory, @DefaultValue({}) Set<String> observed) {}

package vn.motcua.procedure;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param observed the procedures another system carries at present: they are not filed here, their dossiers are followed
 */
@ConfigurationProperties("motcua.procedures")
record ProcedureSettings(@DefaultValue({}) Set<String> observed) {}

package vn.motcua.procedure;

import java.time.LocalDate;

/**
 * Phiên bản thủ tục — a package as it was deployed, from a date on.
 *
 * @param published brought by an analyst while the application runs, not with a release
 * @param digest of the package and of what it shares
 * @param deployment the engine's number of it
 */
public record ProcedureVersion(
    String code,
    LocalDate validFrom,
    boolean published,
    String digest,
    PackageFiles files,
    String deployment) {}

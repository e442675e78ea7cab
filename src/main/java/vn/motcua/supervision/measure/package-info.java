/** Đo — the core of supervision: measures of dossiers, their sums, and whose figures an account may see. */
@NamedInterface("measure")
package vn.motcua.supervision.measure;

import org.springframework.modulith.NamedInterface;

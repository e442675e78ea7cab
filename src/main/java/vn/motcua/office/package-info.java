/** Cơ quan, cán bộ — offices as a tree with validity dates, their officers and roles, and who is logged in. */
@ApplicationModule(allowedDependencies = {})
package vn.motcua.office;

import org.springframework.modulith.ApplicationModule;

/** Phân tích nghiệp vụ — the analysts' packages from the first draft to the version in force, at run time and by two people. */
@ApplicationModule(allowedDependencies = {"office", "procedure", "workflow"})
package vn.motcua.analysis;

import org.springframework.modulith.ApplicationModule;

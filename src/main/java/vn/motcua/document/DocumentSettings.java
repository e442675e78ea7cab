package vn.motcua.document;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where files lie and what is let in.
 *
 * @param downloadUrl where peers fetch results, without the token
 * @param supplementUrl what the QR of form 02 leads to, without the code
 * @param trackingUrl what the QR of form 01 leads to, without the code
 */
@Validated
@ConfigurationProperties("motcua.document")
record DocumentSettings(
    @NotNull @DefaultValue("data/files") Path folder,
    @NotNull @DefaultValue("http://localhost:8080/tra-cuu?ma=") String trackingUrl,
    @NotNull @DefaultValue("http://localhost:8080/bo-sung?ma=") String supplementUrl,
    @NotNull @DefaultValue("http://localhost:8080/api/gateway/v1/documents/") String downloadUrl,
    @NotNull @DefaultValue("10MB") DataSize maxSize,
    @NotEmpty @DefaultValue({"application/pdf", "image/png", "image/jpeg"}) Set<String> accepted,
    @Positive @DefaultValue("50000000") long maxPixels) {}

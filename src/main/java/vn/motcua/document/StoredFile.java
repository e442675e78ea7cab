package vn.motcua.document;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Tệp lưu trữ — a file somebody brought or we printed; its content is found by its SHA-256. */
@Table("stored_file")
public record StoredFile(
    @Id UUID fileId,
    String name,
    String mediaType,
    long size,
    String sha256,
    String uploadedBy,
    Instant uploadedAt,
    FileScan scan,
    @Version Integer version) {}

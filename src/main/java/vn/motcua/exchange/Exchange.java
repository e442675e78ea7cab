package vn.motcua.exchange;

import java.util.UUID;
import vn.motcua.shared.OnlyDigest;

/**
 * Trao đổi — one durable request to a peer, as its operation sees it when it is sent.
 *
 * @param key the idempotency key; a column, never made again
 * @param subject the dossier code the request is about, or null
 * @param orderKey requests of one peer with the same order key are sent one after the other, or null
 * @param body what the door asked, as JSON
 * @param attempts how often it has been sent, this time included
 */
public record Exchange(
    long id,
    UUID key,
    String peer,
    String operation,
    String subject,
    String orderKey,
    @OnlyDigest String body,
    int attempts) {}

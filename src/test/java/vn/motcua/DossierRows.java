package vn.motcua;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One dossier, received by H99.01 and handled by H99.11, with a row in every table that is about dossiers. */
final class DossierRows {

  private static final String CODE = "H99.01-261122-0001";

  private DossierRows() {}

  static void fill(JdbcClient jdbc) {
    jdbc.sql(dossier(CODE, "H99.01", "H99.11")).update();
    for (var insert : List.of(
        "insert into dossier_entry (dossier_code, at, status, office_code) values (:code, now(), 1, 'H99.01')",
        "insert into dossier_component (dossier_code, component_code, originals, copies, added_at) values (:code, 'c', 1, 0, now())",
        "insert into supplement_request (dossier_code, requested_at, reason, items, answer_until) values (:code, now(), 'r', '[]', now())",
        "insert into further_request (dossier_code, allowed_at, allowed_by, reason) values (:code, now(), 'o', 'r')",
        "insert into dossier_decision (dossier_code, task_key, officer, decision, input, at) values (:code, 'k', 'o', 'd', '{}', now())",
        "insert into dossier_rating (dossier_code, score, at) values (:code, 5, now())",
        "insert into dossier_lookup (dossier_code, operation, answer, at) values (:code, 'o', '{}', now())",
        "insert into dossier_fact (dossier_code, name, value, at) values (:code, 'n', 'v', now())",
        "insert into dossier_leg (dossier_code, kind, from_office, to_office, sent_at, due_at) values (:code, 'HANDLING', 'H99.01', 'H99.11', now(), now())",
        "insert into dossier_link (dossier_code, task_key, activity_instance_id, execution_id) values (:code, 'k', 'a', 'e')",
        "insert into bulk_run (office_code, officer, act, asked_at) values ('H99.01', 'o', 'CLAIM', now())",
        "insert into bulk_item (run_id, number, task_id, dossier_code, applicant_name) select id, 1, 't1', :code, 'n' from bulk_run limit 1",
        "insert into desk_look values ('o', :code, now())",
        "insert into dossier_list values (:code, 'p', '2026-01-01', 'a')",
        "insert into list_member values (:code, 'p', '2026-01-01', 'a')",
        "insert into dossier_note (dossier_code, officer, text, at) values (:code, 'o', 't', now())",
        "insert into processing_clock (dossier_code, office_code, limit_amount, limit_unit, rules, received_at, version) values (:code, 'H99.11', 1, 'HOUR', '{}', now(), 0)",
        "insert into extension_request (dossier_code, office_code, old_due_at, new_due_at, reason, asked_at, asked_by) values (:code, 'H99.11', now(), now(), 'r', now(), 'o')",
        "insert into clock_pause (dossier_code, number, reason, started_at, restarts) values (:code, 1, 'PAYMENT', now(), false)",
        "insert into processing_step (id, dossier_code, task_key, name, office_code, limit_amount, limit_unit, created_at) values ('t1', :code, 'k', 'n', 'H99.11', 1, 'HOUR', now())",
        "insert into work_item (id, dossier_code, procedure_code, applicant_name, task_key, form, office_code, role) values ('t1', :code, 'p', 'n', 'k', 'f', 'H99.11', 'RETURN')",
        "insert into stored_file (file_id, name, media_type, size, sha256, uploaded_by, uploaded_at, version) values ('00000000-0000-0000-0000-000000000001', 'n', 'm', 1, repeat('a', 64), 'portal', now(), 0)",
        "insert into document (document_id, dossier_code, template, title, file_id, issued_at, version) values ('00000000-0000-0000-0000-000000000002', :code, 't', 't', '00000000-0000-0000-0000-000000000001', now(), 0)",
        "insert into signing_order (order_id, dossier_code, officer, template, title, number, file_id, way, state, ordered_at, version) values ('00000000-0000-0000-0000-000000000003', :code, 'o', 't', 't', 'n', '00000000-0000-0000-0000-000000000001', 'VGCA', 'WAITING', now(), 0)",
        "insert into download_link (token, document_id, expires_at) values ('t', '00000000-0000-0000-0000-000000000002', now())",
        "insert into fee (dossier_code, fee_code, name, amount, status) values (:code, 'LP', 'n', 1, 'DUE')",
        "insert into payment_request (reference, dossier_code, number, method, amount, state, created_at, expires_at) values ('r', :code, 1, 'CASH', 1, 'PAID', now(), now())",
        "insert into refund (dossier_code, reference, amount, way, state, reason, decided_at) values (:code, 'r', 1, 'CASH', 'DONE', 'x', now())",
        "insert into parcel (dossier_code, order_number, status, requested_at) values (:code, :code, 'REQUESTED', now())",
        "insert into parcel_order (order_number, dossier_code, ordered_at) values (:code, :code, now())",
        "insert into number_entry values ('H99.11', 'KS', 2026, 1, :code, now())",
        "insert into reconciliation_difference (ledger, day, kind, key, dossier_code, found_at) values ('l', current_date, 'k', 'k', :code, now())",
        "insert into parcel_event (peer_event_id, dossier_code, at, status_code, received_at) values ('e', :code, now(), 1, now())",
        "insert into register_news values ('s', 'k', :code, now(), '{}')",
        "insert into dossier_measure select code, procedure_code, procedure_version, 'f', handling_office, receiving_office, channel, status, submitted_at, null, null, null, null, null, null, null, null, null, 0, null, false, null, false, false, false, false, false, false, false, false, false from dossier where code = :code",
        "insert into open_step values ('s', :code, 'H99.11', '1.001193', '2026-01-01', 't', '', 'n', null)",
        "insert into measure_due (dossier_code) values (:code)",
        "insert into carried_dossier (carrier_code, dossier_code, module, asked_at) values ('LT-1', :code, 'KS', now())",
        "insert into escalation (dossier_code, procedure_code, office_code, rung, kind, fact, recipient, to_office, to_role, raised_at) values (:code, 'p', 'H99.11', 'late', 'LATE', 'f', 'HEAD', 'H99.11', 'APPROVAL', now())",
        "insert into escalation_wait values (:code, 'late', 'f', now())",
        "insert into escalation_failure values (:code, now(), now(), now(), 1, 'e')",
        "insert into dossier_forecast values (:code, 0.5, now(), null, '{}', now())",
        "insert into notice (dossier_code, occasion, reference, facts, at) values (:code, 'READY', 'r', '{}', now())",
        "insert into message (dossier_code, medium, recipient, state, notices, created_at, due_at) values (:code, 'SMS', 'r', 'WAITING', '{1}', now(), now())",
        "insert into exchange (peer, operation, subject, request) values ('p', 'o', :code, '{}')",
        "insert into exchange_attempt (exchange_id, attempt, call, peer, sent_at, url) select id, 1, 1, peer, now(), 'u' from exchange where subject = :code")) {
      jdbc.sql(insert).param("code", CODE).update();
    }
    jdbc.sql(entry(CODE, 1)).update();
  }

  static String dossier(String code, String receiving, String handling) {
    return """
        insert into dossier (code, version, procedure_code, procedure_version, receiving_office, handling_office, returning_office, status,
          channel, content, applicant_name, submitted_at)
        values ('%s', 0, '1.001193', '2026-01-01', '%s', '%s', 'H99.01', 'SUBMITTED', 'PORTAL', '{}', 'Nguyễn Văn Mẫu', now())"""
        .formatted(code, receiving, handling);
  }

  static String entry(String stream, int seq) {
    return "insert into audit_entry (stream, seq, at, kind, payload, hash, entered_on) values ('%s', %d, now(), 'k', '{}', 'h', current_date)"
        .formatted(stream, seq);
  }
}

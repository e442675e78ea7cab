package vn.motcua.sandbox.simulation;

import java.util.List;

/** The tables that are filled, with the columns that are given; the rest is given by the tables themselves. */
enum Table {
  DOSSIER(
      "dossier",
      "code",
      "version",
      "procedure_code",
      "procedure_version",
      "receiving_office",
      "handling_office",
      "returning_office",
      "status",
      "channel",
      "content",
      "applicant_name",
      "submitted_at",
      "accepted_at",
      "completed_at",
      "returned_at"),
  ENTRY("dossier_entry", "dossier_code", "at", "status", "office_code", "officer", "note"),
  COMPONENT(
      "dossier_component",
      "dossier_code",
      "component_code",
      "file_id",
      "originals",
      "copies",
      "added_at"),
  SUPPLEMENT(
      "supplement_request",
      "dossier_code",
      "requested_at",
      "officer",
      "reason",
      "items",
      "answer_until",
      "answered_at"),
  DECISION("dossier_decision", "dossier_code", "task_key", "officer", "decision", "input", "at"),
  RATING("dossier_rating", "dossier_code", "score", "at"),
  LOOKUP("dossier_lookup", "dossier_code", "operation", "answer", "at"),
  LEG(
      "dossier_leg",
      "dossier_code",
      "kind",
      "from_office",
      "to_office",
      "sent_at",
      "sent_by",
      "due_at",
      "received_at",
      "received_by"),
  CLOCK(
      "processing_clock",
      "dossier_code",
      "office_code",
      "limit_amount",
      "limit_unit",
      "rules",
      "received_at",
      "started_at",
      "due_at",
      "promised_at",
      "near_at",
      "paused_since",
      "explanation",
      "notes",
      "extension_asked_at",
      "extension_due_at",
      "extension_reason",
      "extension_by",
      "finished_at",
      "version"),
  PAUSE(
      "clock_pause",
      "dossier_code",
      "number",
      "reason",
      "started_at",
      "ended_at",
      "started_by",
      "restarts"),
  STEP(
      "processing_step",
      "id",
      "dossier_code",
      "task_key",
      "name",
      "officer",
      "office_code",
      "role",
      "limit_amount",
      "limit_unit",
      "created_at",
      "claimed_at",
      "due_at",
      "near_at",
      "ended_at",
      "outcome",
      "working_minutes",
      "measured"),
  FEE("fee", "dossier_code", "fee_code", "name", "amount", "status", "note", "payment_reference"),
  PAYMENT(
      "payment_request",
      "reference",
      "dossier_code",
      "number",
      "method",
      "amount",
      "state",
      "created_at",
      "expires_at",
      "paid_at",
      "transaction_no",
      "bank_code",
      "response_code",
      "officer"),
  DOCUMENT(
      "document",
      "document_id",
      "dossier_code",
      "template",
      "number",
      "title",
      "file_id",
      "issued_at",
      "signed_by",
      "signed_at",
      "version"),
  COUNTER("dossier_counter", "office_code", "day", "last"),
  BOOK("number_book", "office_code", "book", "year", "last");

  private final String table;
  private final List<String> columns;

  Table(String table, String... columns) {
    this.table = table;
    this.columns = List.of(columns);
  }

  String table() {
    return table;
  }

  int width() {
    return columns.size();
  }

  String copy() {
    return "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
  }
}

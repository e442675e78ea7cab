package vn.motcua.document;

import vn.motcua.office.OfficeCode;

/** Người ký — the officer who signs and what stands beside the name; {@code officer} is the log-in name. */
record Signatory(String officer, String name, String title, String office, OfficeCode officeCode) {}

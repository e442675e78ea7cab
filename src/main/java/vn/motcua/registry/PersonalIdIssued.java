package vn.motcua.registry;

import vn.motcua.shared.PersonalId;

/** Số định danh được cấp — the personal id the population register gave a child. */
public record PersonalIdIssued(PersonalId personalId) {}

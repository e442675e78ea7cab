package vn.motcua.sla;

import vn.motcua.dossier.DossierCode;

/** Bước thay đổi — a step of this dossier began, was claimed, put back or ended; not kept in the log, which has the decisions. */
public record StepChanged(DossierCode dossier) {}

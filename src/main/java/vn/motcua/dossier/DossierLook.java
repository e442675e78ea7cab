package vn.motcua.dossier;

/** Lượt xem hồ sơ — an officer has looked at personal data of a dossier (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15). */
public record DossierLook(DossierCode code, String officer, String what) {}

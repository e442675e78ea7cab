package vn.motcua.office;

import java.time.LocalDate;

/** Cơ quan — a body that receives, handles or returns dossiers; part of a tree, with dates of validity. */
public record Office(
    OfficeCode code,
    OfficeCode parent,
    String name,
    Kind kind,
    String placeCode,
    String address,
    String phone,
    LocalDate validFrom,
    LocalDate validTo) {

  /** The kinds a procedure's competence may name. */
  public enum Kind {
    PROVINCE,
    SERVICE_CENTRE,
    COMMUNE,
    POLICE,
    TRAFFIC_POLICE,
    IMMIGRATION_POLICE,
    COMMUNE_POLICE,
    INDUSTRY_TRADE,
    EDUCATION,
    SCHOOL,
    LAND_REGISTRATION,
    SOCIAL_INSURANCE,
    HOME_AFFAIRS,
    HEALTH,
    DEPARTMENT
  }
}

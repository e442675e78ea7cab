package vn.motcua.registry;

import java.time.LocalDate;
import vn.motcua.shared.PersonalId;

/**
 * Thông tin trẻ — what the population register needs to give a new-born child a personal id.
 *
 * @param placeCode code of the commune that registers the birth (Quyết định 19/2025/QĐ-TTg)
 * @param mother null when nobody knows her
 * @param father null when the father is not named
 */
public record ChildFacts(
    String fullName,
    Sex sex,
    LocalDate dateOfBirth,
    String placeOfBirth,
    String hometown,
    String ethnicity,
    String nationality,
    String placeCode,
    PersonalId mother,
    PersonalId father) {}

package vn.motcua.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Tiếp nhận tại quầy — what a counter notes beside what is declared: whose turn it was, and who files on the applicant's behalf.
 *
 * @param queueNumber as the ticket says it, or null
 * @param onBehalf null when the applicant came in person or sent somebody with a written authorisation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CounterEntry(String queueNumber, Bearer onBehalf) {

  /** A member of a community digital team (tổ công nghệ số cộng đồng). */
  public record Bearer(String fullName, String team, String phone) {}
}

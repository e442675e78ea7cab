package vn.motcua.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.PeersDesk;
import vn.motcua.PeersTest;
import vn.motcua.ToldEvents;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;

/** Every protocol family against the sandbox's peer that speaks it. */
@PeersTest
class RegisterWiresTests {

  private static final String HUSBAND = "001090000001";
  private static final String WIFE = "001192000002";

  @Autowired
  Registers registers;

  @Autowired
  Dossiers dossiers;

  @Autowired
  PeersDesk desk;

  @Autowired
  ToldEvents told;

  @Autowired
  TransactionTemplate transaction;

  private RegisterDesk registry;
  private DossierCode dossier;

  @BeforeEach
  void anotherDossier() {
    registry = new RegisterDesk(registers, dossiers, told, transaction);
    dossier = registry.aDossier();
  }

  @Test
  void asksForALicenceBehindALogIn() {
    var licence = answer("driving-licences.look-up", Map.of("personalId", HUSBAND));

    assertThat(licence.outcome()).isEqualTo("valid");
    assertThat(licence.facts())
        .containsEntry("licenceClass", "B")
        .containsEntry("licenceNumber", "990000000001")
        .containsEntry("expiresOn", "2030-03-15")
        .containsEntry("points", "12");
    assertThat(licence.shown().path("title").asText()).isEqualTo("Tra cứu giấy phép lái xe");
    assertThat(licence.shown().path("words").asText()).isEqualTo("Còn hiệu lực");
    assertThat(licence.shown().has("raw")).isFalse();
  }

  @Test
  void tellsAnExpiredLicenceFromAMissingOne() {
    var expired =
        record("driving-licences", one -> one.path("expiresOn").asText("9").compareTo("2026") < 0);

    assertThat(answer(
                "driving-licences.look-up",
                Map.of("personalId", expired.path("personalId").asText()))
            .outcome())
        .isEqualTo("expired");
    assertThat(answer("driving-licences.look-up", Map.of("personalId", "001099999999"))
            .outcome())
        .isEqualTo("missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NONE", "DOWN", "SLOW", "ERROR", "MALFORMED", "DUPLICATE", "LOSE_REPLY"})
  void reportsAnExchangeOnceWhateverThePeerDoes(String fault) {
    desk.fault("driving-licences", fault, 1);

    var reported = answer(
        "driving-licences.report-exchange",
        Map.of(
            "licenceNumber", "990000000001",
            "newNumber", "990000000901",
            "licenceClass", "B",
            "dossierCode", dossier.value()));

    assertThat(reported.outcome()).isEqualTo("recorded");
    assertThat(desk.effects("driving-licences", dossier)).hasSize(1);
  }

  @Test
  void takesANoForANo() {
    var refused = registry.refusal(
        "driving-licences.report-exchange",
        Map.of(
            "licenceNumber", "000000000000",
            "newNumber", "1",
            "licenceClass", "B",
            "dossierCode", dossier.value()),
        dossier);

    assertThat(refused.code()).isEqualTo("registry.request-refused");
    assertThat(refused.detail()).isEqualTo("Không tìm thấy giấy phép lái xe");
  }

  @Test
  void asksRegistersWithoutAProtocolInPlainJson() {
    var sinner = record("violations", one -> one.path("openCount").asInt() == 2);
    var unfit = record("health-certificates", one -> one.path("result").asText().equals("unfit"));
    var banned = record("immigration", one -> one.hasNonNull("banUntil"));

    assertThat(answer("violations.look-up", of(sinner)).facts()).containsEntry("openCount", "2");
    assertThat(answer("violations.look-up", Map.of("personalId", HUSBAND)).outcome())
        .isEqualTo("clear");
    assertThat(answer("health-certificates.look-up", of(unfit)).outcome()).isEqualTo("unfit");
    assertThat(answer("immigration.check-exit-ban", of(banned)).facts())
        .containsEntry("banUntil", "2028-12-31");
  }

  @ParameterizedTest
  @CsvSource({"1990-05-12, 2036-11", "2020-05-12, 2031-11"})
  void printsOnePassport(String bornOn, String until) {
    desk.fault("immigration", "LOSE_REPLY", 1);
    var values = Map.of(
        "personalId",
        HUSBAND,
        "fullName",
        "Nguyễn Văn Mẫu",
        "dateOfBirth",
        bornOn,
        "chip",
        "true",
        "dossierCode",
        dossier.value());

    var passport = answer("immigration.print-passport", values);

    assertThat(passport.facts().get("passportNumber")).matches("P\\d{7}");
    assertThat(passport.facts().get("expiresOn").substring(0, 4)).isEqualTo(until.substring(0, 4));
    assertThat(desk.effects("immigration", dossier)).hasSize(1);
  }

  @Test
  void looksAVehicleUpConfirmsItsTaxAndGetsOnePlate() {
    var bike = record(
        "vehicles",
        one -> one.path("taxPaid").asBoolean() && !one.path("registered").asBoolean());
    var chassis = bike.path("chassisNumber").asText();

    var found = answer("vehicles.look-up-vehicle", Map.of("chassisNumber", chassis));
    var tax = answer(
        "vehicles.confirm-tax",
        Map.of("taxCode", bike.path("taxCode").asText(), "chassisNumber", chassis));
    desk.fault("vehicles", "DUPLICATE", 1);
    var plate = answer(
        "vehicles.assign-plate",
        Map.of(
            "personalId",
            HUSBAND,
            "plateKind",
            "RANDOM",
            "chassisNumber",
            chassis,
            "dossierCode",
            dossier.value()));

    assertThat(found.outcome()).isEqualTo("free");
    assertThat(found.facts()).containsEntry("make", bike.path("make").asText());
    assertThat(tax.outcome()).isEqualTo("paid");
    assertThat(tax.facts()).containsEntry("paidOn", bike.path("taxPaidOn").asText());
    assertThat(plate.outcome()).isEqualTo("assigned");
    assertThat(desk.effects("vehicles", dossier)).hasSize(1);
    assertThat(
            answer("vehicles.look-up-vehicle", Map.of("chassisNumber", chassis)).outcome())
        .isEqualTo("registered");
  }

  @Test
  void givesNobodyAnotherOnesPlate() {
    var owned = record("vehicles", one -> one.hasNonNull("ownedPlate"));
    var stranger = "001099999999";

    assertThat(answer(
                "vehicles.assign-plate",
                Map.of(
                    "personalId",
                    stranger,
                    "plateKind",
                    "OWNED",
                    "plateNumber",
                    owned.path("ownedPlate").asText(),
                    "chassisNumber",
                    "X",
                    "dossierCode",
                    dossier.value()))
            .outcome())
        .isEqualTo("unavailable");
  }

  @Test
  void findsAnEnterpriseByATokenOfClientCredentials() {
    var asleep = record("enterprises", one -> one.path("status").asText().startsWith("Tạm"));
    var taxCode = asleep.path("taxCode").asText();

    var found = answer("enterprises.look-up", Map.of("taxCode", taxCode));

    assertThat(found.outcome()).isEqualTo("inactive");
    assertThat(found.facts()).containsEntry("name", asleep.path("name").asText());
    assertThat(answer("enterprises.look-up", Map.of("taxCode", "0000000000")).outcome())
        .isEqualTo("missing");
  }

  @Test
  void sendsANoticeToAProvinceOnceAndHearsThatAnotherDoesNotExist() {
    desk.fault("provinces", "LOSE_REPLY", 1);

    var received = answer("provinces.send-notice", notice("01"));
    var refused = registry.refusal("provinces.send-notice", notice("99"), dossier);

    assertThat(received.outcome()).isEqualTo("received");
    assertThat(received.facts().get("receiptNumber")).startsWith("PF-");
    assertThat(desk.effects("provinces", dossier)).hasSize(1);
    assertThat(refused.code()).isEqualTo("registry.request-refused");
  }

  @Test
  void opensOneCaseAtTheLandRegisterAndUpdatesItsBooks() {
    var parcel = record(
        "land",
        one -> !one.path("mortgaged").asBoolean() && !one.path("disputed").asBoolean());
    var place = Map.of(
        "dossierCode", dossier.value(),
        "parcel", parcel.path("parcel").asText(),
        "sheet", parcel.path("sheet").asText());
    var owner = parcel.path("ownerPersonalId").asText();
    desk.fault("land", "LOSE_REPLY", 1);

    var opened =
        answer("land.open-case", with(place, "fullName", "Ai", "personalId", owner, "area", "120"));
    var met = answer("land.check-conditions", with(place, "personalId", owner));
    var updated = answer(
        "land.update-cadastre", with(place, "newOwner", "Mẫu", "newOwnerPersonalId", HUSBAND));
    var unmet = answer("land.check-conditions", with(place, "personalId", owner));

    assertThat(opened.facts().get("caseNumber")).startsWith("DD-");
    assertThat(met.outcome()).isEqualTo("met");
    assertThat(met.facts()).containsEntry("mortgaged", "no").containsEntry("ownerMatches", "yes");
    assertThat(updated.facts().get("certificateNumber")).startsWith("DM ");
    assertThat(unmet.facts()).containsEntry("ownerMatches", owner.equals(HUSBAND) ? "yes" : "no");
    assertThat(desk.effects("land", dossier)).hasSize(2);
  }

  @Test
  void takesATokenFromTheInsuranceAndPutsItIntoTheAddress() {
    var insured = record("social-insurance", one -> one.hasNonNull("category"));
    var stranger = record("social-insurance", one -> !one.hasNonNull("category"));

    var card = answer(
        "social-insurance.issue-health-card",
        Map.of("personalId", HUSBAND, "fullName", "Bé", "dateOfBirth", "2026-11-02"));

    assertThat(card.facts().get("cardNumber")).matches("TE199\\d{10}");
    assertThat(answer("social-insurance.check-entitlement", of(insured)).facts())
        .containsEntry("monthsPaid", insured.path("monthsPaid").asText());
    assertThat(answer("social-insurance.check-entitlement", of(stranger)).outcome())
        .isEqualTo("none");
  }

  @Test
  void pushesXmlInsideJson() {
    desk.fault("social-protection", "LOSE_REPLY", 1);

    var pushed = answer(
        "social-protection.push",
        Map.of(
            "dossierCode", dossier.value(),
            "personalId", HUSBAND,
            "fullName", "Nguyễn Văn Mẫu",
            "category", "Người cao tuổi",
            "decisionNumber", "12/QĐ <&>"));

    assertThat(pushed.outcome()).isEqualTo("pushed");
    assertThat(desk.effects("social-protection", dossier)).hasSize(1);
    assertThat(desk.requests("social-protection", dossier).get(0).path("body").asText())
        .contains("<SoKyHieu>12/QĐ &lt;&amp;&gt;</SoKyHieu>");
  }

  @Test
  void pushesABirthAsJsonInsideJsonAndTakesAlreadyThereForDone() {
    desk.fault("civil-status", "LOSE_REPLY", 1);

    var recorded = answer(
        "civil-status.record-birth",
        Map.of(
            "placeCode", "99001",
            "childFullName", "Nguyễn Thị \"Bé\"",
            "childSex", "FEMALE",
            "childDateOfBirth", "2026-11-02"));

    assertThat(recorded.outcome()).isEqualTo("recorded");
    assertThat(desk.effects("civil-status", dossier)).singleElement().satisfies(held -> assertThat(
            held.path("data").asText())
        .contains("\"nksHoTen\":\"NGUYỄN THỊ \\\"BÉ\\\"\"")
        .contains("\"nksNgaySinh\":\"02.11.2026\"")
        .doesNotContain("null"));
  }

  @Test
  void asksAboutEachPersonAndKeepsTheGravestWord() {
    var single = record("population", one -> one.path("maritalStatus").asText().equals("1"))
        .path("person");
    var values = new HashMap<>(Map.of(
        "wife.personalId", WIFE,
        "wife.fullName", "Trần Thị Mẫu",
        "wife.dateOfBirth", "1992-08-20"));
    values.put("husband.personalId", single.path("personalId").asText());
    values.put("husband.fullName", single.path("fullName").asText());
    values.put("husband.dateOfBirth", single.path("dateOfBirth").asText());

    var found = answer("population.confirm-marital-status", values);
    values.keySet().removeIf(name -> name.startsWith("wife") || name.endsWith("dateOfBirth"));
    var commune = answer("civil-status.ask-commune", values);

    assertThat(found.outcome()).isEqualTo("bound");
    assertThat(found.facts())
        .containsEntry("wife.maritalStatus", "MARRIED")
        .containsEntry("husband.maritalStatus", "SINGLE");
    assertThat(found.shown().findValuesAsText("value")).contains("Đang có vợ hoặc chồng");
    assertThat(commune.outcome()).isEqualTo("clear");
  }

  @Test
  void confirmsAHouseholdAndMovesAPersonOnce() {
    var lives = Map.of("personalId", WIFE, "headPersonalId", HUSBAND);
    desk.fault("population", "NONE", null);

    var household = answer("population.confirm-household", with(lives, "placeCode", "99001"));
    var elsewhere = answer("population.confirm-household", with(lives, "placeCode", "99002"));
    desk.fault("population", "DUPLICATE", 1);
    var moved = answer(
        "population.update-residence",
        Map.of(
            "personalId",
            WIFE,
            "placeCode",
            "99002",
            "kind",
            "PERMANENT",
            "dossierCode",
            dossier.value()));

    assertThat(household.outcome()).isEqualTo("matched");
    assertThat(household.facts())
        .containsEntry("headFullName", "Nguyễn Văn Mẫu")
        .containsEntry("address", "12 Phố Mẫu");
    assertThat(elsewhere.outcome()).isEqualTo("mismatched");
    assertThat(moved.facts().get("registeredOn")).matches("\\d{4}-\\d{2}-\\d{2}");
    assertThat(desk.effects("population", dossier)).hasSize(1);
  }

  @Test
  void ordersACardAndReportsToTheCarrierInASentence() {
    var card = answer(
        "identity-cards.order-card",
        Map.of(
            "personalId",
            HUSBAND,
            "fullName",
            "Nguyễn Văn Mẫu",
            "dateOfBirth",
            "1990-05-12",
            "dossierCode",
            dossier.value()));
    desk.fault("interlinked", "LOSE_REPLY", 1);
    var reported = answer(
        "interlinked.report",
        Map.of("dossierCode", dossier.value(), "status", "3", "note", "Đã tiếp nhận"));

    assertThat(card.facts().get("cardNumber")).startsWith(HUSBAND);
    assertThat(reported.outcome()).isEqualTo("reported");
    assertThat(desk.effects("interlinked", dossier)).hasSize(1);
  }

  private Map<String, String> notice(String province) {
    return Map.of(
        "provinceCode", province,
        "dossierCode", dossier.value(),
        "traderName", "Công ty Mẫu",
        "programmeName", "Mua một tặng một",
        "startsOn", "2026-12-01",
        "endsOn", "2026-12-31",
        "kind", "NOTICE");
  }

  private static Map<String, String> with(Map<String, String> values, String... more) {
    var all = new HashMap<>(values);
    for (int n = 0; n < more.length; n += 2) {
      all.put(more[n], more[n + 1]);
    }
    return all;
  }

  private static Map<String, String> of(JsonNode record) {
    return Map.of("personalId", record.path("personalId").asText());
  }

  private JsonNode record(String peer, Predicate<JsonNode> which) {
    List<JsonNode> all = StreamSupport.stream(
            desk.get("/" + peer + "/records?limit=1000").spliterator(), false)
        .toList();
    return all.stream().filter(which).findFirst().orElseThrow();
  }

  private RegisterAnswer answer(String operation, Map<String, String> values) {
    return registry.answer(operation, values, dossier);
  }
}

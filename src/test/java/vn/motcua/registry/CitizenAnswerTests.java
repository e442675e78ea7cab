package vn.motcua.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.registry.CitizenFacts.MaritalStatus;
import vn.motcua.shared.PersonalId;

class CitizenAnswerTests {

  private static final String CITIZEN =
      """
      <d:SoDinhDanh>001192000002</d:SoDinhDanh><d:HoVaTen><d:Ho>TRẦN</d:Ho><d:ChuDem>THỊ</d:ChuDem><d:Ten>MẪU</d:Ten></d:HoVaTen>
      <d:GioiTinh>2</d:GioiTinh><d:DanToc>02</d:DanToc><d:TinhTrangHonNhan>2</d:TinhTrangHonNhan>
      <d:NgayThangNamSinh><d:Nam>1992</d:Nam><d:NgayThangNam>19920820</d:NgayThangNam></d:NgayThangNamSinh>
      <d:ThuongTru><d:ChiTiet>1 Phố Cũ</d:ChiTiet></d:ThuongTru><d:NoiOHienTai><d:MaPhuongXa>99001</d:MaPhuongXa><d:ChiTiet>12 Phố Mẫu</d:ChiTiet></d:NoiOHienTai><d:QuocTich>VN</d:QuocTich>
      <d:VoChong><d:SoDinhDanh>001090000001</d:SoDinhDanh></d:VoChong>""";

  @Test
  void matchesAPersonWhateverTheCapitals() throws IOException {
    var person = read(CITIZEN).compareWith(claim("Trần  thị Mẫu", LocalDate.of(1992, 8, 20)));

    assertThat(person.matched()).isTrue();
    assertThat(person.mismatches()).isEmpty();
    assertThat(person.facts())
        .isEqualTo(new CitizenFacts(
            "TRẦN THỊ MẪU",
            Sex.FEMALE,
            LocalDate.of(1992, 8, 20),
            "12 Phố Mẫu",
            "99001",
            "Tày",
            "Việt Nam",
            MaritalStatus.MARRIED,
            new PersonalId("001090000001")));
  }

  @Test
  void reportsANameWithOtherDiacritics() throws IOException {
    assertThat(read(CITIZEN)
            .compareWith(claim("Trần Thị Màu", LocalDate.of(1992, 8, 20)))
            .mismatches())
        .containsExactly("registry.name-differs");
  }

  @Test
  void reportsEverythingThatDiffersAtOnce() throws IOException {
    assertThat(read(CITIZEN)
            .compareWith(claim("Lê Thị Mẫu", LocalDate.of(1992, 8, 21)))
            .mismatches())
        .containsExactly("registry.name-differs", "registry.birth-date-differs");
  }

  @Test
  void comparesTheYearAloneWhenNoMoreIsRegistered() throws IOException {
    var oldRecord = CITIZEN.replaceAll("<d:NgayThangNam>.*</d:NgayThangNam>", "");

    assertThat(read(oldRecord)
            .compareWith(claim("Trần Thị Mẫu", LocalDate.of(1992, 1, 1)))
            .matched())
        .isTrue();
  }

  @Test
  void takesAnEmptyAnswerForNotFound() throws IOException {
    var person = read("").compareWith(claim("Trần Thị Mẫu", LocalDate.of(1992, 8, 20)));

    assertThat(person.matched()).isFalse();
    assertThat(person.mismatches()).containsExactly("registry.citizen-not-found");
    assertThat(person.facts()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not xml",
        "<html><body/></html>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body/></s:Envelope>",
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><s:Fault><faultstring>no</faultstring>"
            + "</s:Fault></s:Body></s:Envelope>"
      })
  void takesWhatIsNoAnswerForAnOutage(String text) {
    assertThatThrownBy(() -> Soap.answer(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class);
  }

  private static CitizenClaim claim(String name, LocalDate bornOn) {
    return new CitizenClaim("mother", new PersonalId("001192000002"), name, bornOn);
  }

  private static CitizenAnswer read(String citizen) throws IOException {
    var text = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
        + "<d:CongdanCollection xmlns:d=\"http://www.mic.gov.vn/dancu/1.0\"><d:CongDan>" + citizen
        + "</d:CongDan></d:CongdanCollection></s:Body></s:Envelope>";
    return CitizenAnswer.of(Soap.answer(text.getBytes(StandardCharsets.UTF_8)));
  }
}

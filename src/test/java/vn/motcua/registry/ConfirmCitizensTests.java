package vn.motcua.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.exchange.Exchange;
import vn.motcua.shared.PersonalId;

class ConfirmCitizensTests {

  private static final CitizenClaim FATHER = new CitizenClaim(
      "father", new PersonalId("001090000001"), " Nguyễn Đức Mẫu", LocalDate.of(1990, 5, 12));

  @Test
  void asksInTheOrderOfTheProtocol() {
    var question = new Question(Map.of(), "chuyenvien", "1.001193");

    assertThat(ConfirmCitizens.envelope(question, FATHER, "H99-20250115-000001"))
        .isEqualTo("<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\""
            + " xmlns:dan=\"http://dancuquocgia.bca\"><soapenv:Body><dan:TraCuuThongTinCongDan>"
            + "<dan:MaYeuCau>H99-20250115-000001</dan:MaYeuCau><dan:MaDVC>1.001193</dan:MaDVC>"
            + "<dan:MaTichHop>037</dan:MaTichHop><dan:MaCanBo>chuyenvien</dan:MaCanBo>"
            + "<dan:SoDinhDanh>001090000001</dan:SoDinhDanh><dan:HoVaTen>NGUYỄN ĐỨC MẪU</dan:HoVaTen>"
            + "<dan:NgayThangNamSinh><dan:NgayThangNam>19900512</dan:NgayThangNam></dan:NgayThangNamSinh>"
            + "</dan:TraCuuThongTinCongDan></soapenv:Body></soapenv:Envelope>");
  }

  @Test
  void sendsNamesComposed() {
    assertThat(ConfirmCitizens.upperCase("Nguye\u0302\u0303n")).isEqualTo("NGUYỄN");
  }

  @Test
  void writesMarkupInANameAsText() {
    assertThat(Soap.request("X", request -> request.text("HoVaTen", "<a>&\"b")))
        .contains("<dan:HoVaTen>&lt;a&gt;&amp;\"b</dan:HoVaTen>");
  }

  @Test
  void namesEveryCallAlikeWheneverItIsSentAgain() {
    var key = UUID.randomUUID();

    var first = exchange(key, 1);
    var second = exchange(key, 2);

    assertThat(ConfirmCitizens.requestCode(first, 1))
        .isEqualTo(ConfirmCitizens.requestCode(second, 1))
        .isNotEqualTo(ConfirmCitizens.requestCode(first, 2))
        .startsWith("H99.01-261122-0001/");
  }

  private static Exchange exchange(UUID key, int attempts) {
    return new Exchange(
        1, key, "population", ConfirmCitizens.NAME, "H99.01-261122-0001", null, "{}", attempts);
  }
}

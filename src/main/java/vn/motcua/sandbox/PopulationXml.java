package vn.motcua.sandbox;

import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The answers of the population peer. */
final class PopulationXml {

  private PopulationXml() {}

  static String envelope(String content) {
    return """
    <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body>%s</soapenv:Body></soapenv:Envelope>"""
        .formatted(content);
  }

  static String fault(String words) {
    return "<soapenv:Fault><faultcode>soapenv:Client</faultcode><faultstring>%s</faultstring></soapenv:Fault>"
        .formatted(escaped(words));
  }

  static String citizen(Person person) {
    var place =
        """
        <ns1:MaTinhThanh>99</ns1:MaTinhThanh><ns1:MaPhuongXa>%s</ns1:MaPhuongXa><ns1:ChiTiet>%s</ns1:ChiTiet><ns1:QuocGia>VN</ns1:QuocGia>"""
            .formatted(person.placeCode(), escaped(person.residence()));
    var spouse = person.spousePersonalId() == null
        ? ""
        : "<ns1:VoChong><ns1:SoDinhDanh>" + person.spousePersonalId()
            + "</ns1:SoDinhDanh></ns1:VoChong>";
    return """
    <ns1:SoDinhDanh>%s</ns1:SoDinhDanh><ns1:HoVaTen><ns1:Ten>%s</ns1:Ten></ns1:HoVaTen><ns1:GioiTinh>%s</ns1:GioiTinh>\
    <ns1:DanToc>01</ns1:DanToc><ns1:TinhTrangHonNhan>%s</ns1:TinhTrangHonNhan><ns1:NhomMau>00</ns1:NhomMau>\
    <ns1:NgayThangNamSinh><ns1:Nam>%d</ns1:Nam><ns1:NgayThangNam>%s</ns1:NgayThangNam></ns1:NgayThangNamSinh>\
    <ns1:ThuongTru>%s</ns1:ThuongTru><ns1:NoiOHienTai>%s</ns1:NoiOHienTai><ns1:QuocTich>VN</ns1:QuocTich>%s"""
        .formatted(
            person.personalId(),
            escaped(person.fullName().toUpperCase(java.util.Locale.ROOT)),
            person.sex().equals("MALE") ? "1" : "2",
            person.maritalStatus(),
            person.dateOfBirth().getYear(),
            DateTimeFormatter.BASIC_ISO_DATE.format(person.dateOfBirth()),
            place,
            place,
            spouse);
  }

  static String issued(String requestCode, String personalId) {
    return """
    <dan:CapSoDinhDanhResponse xmlns:dan="http://dancuquocgia.bca"><dan:MaYeuCau>%s</dan:MaYeuCau><dan:MaLoi>0</dan:MaLoi>\
    <dan:SoDinhDanh>%s</dan:SoDinhDanh></dan:CapSoDinhDanhResponse>"""
        .formatted(escaped(requestCode), personalId);
  }

  static String refusal(String operation, String code, String words) {
    return """
    <dan:%1$sResponse xmlns:dan="http://dancuquocgia.bca"><dan:MaLoi>%2$s</dan:MaLoi><dan:MoTaLoi>%3$s</dan:MoTaLoi>\
    </dan:%1$sResponse>"""
        .formatted(operation, code, escaped(words));
  }

  static String maritalStatus(Optional<Person> person) {
    return """
    <ns1:CongdanCollection xmlns:ns1="http://www.mic.gov.vn/dancu/1.0"><ns1:CongDan>%s</ns1:CongDan></ns1:CongdanCollection>"""
        .formatted(person
            .map(known ->
                "<ns1:SoDinhDanh>" + known.personalId() + "</ns1:SoDinhDanh><ns1:TinhTrangHonNhan>"
                    + known.maritalStatus() + "</ns1:TinhTrangHonNhan>")
            .orElse(""));
  }

  /** The head and the address are told only where they are as asked. */
  static String household(boolean so, Person head, Person person) {
    var told = so
        ? """
        <ns1:CongDan><ns1:SoDinhDanh>%s</ns1:SoDinhDanh><ns1:ChuHo><ns1:SoDinhDanh>%s</ns1:SoDinhDanh><ns1:HoVaTen>%s</ns1:HoVaTen></ns1:ChuHo>\
        <ns1:NoiOHienTai><ns1:MaPhuongXa>%s</ns1:MaPhuongXa><ns1:ChiTiet>%s</ns1:ChiTiet></ns1:NoiOHienTai></ns1:CongDan>"""
            .formatted(
                person.personalId(),
                head.personalId(),
                escaped(head.fullName()),
                person.placeCode(),
                escaped(person.residence()))
        : "";
    return """
    <ns1:CongdanCollection xmlns:ns1="http://www.mic.gov.vn/dancu/1.0"><ns1:KetQuaXacThuc><ns1:TonTai>%s</ns1:TonTai></ns1:KetQuaXacThuc>%s</ns1:CongdanCollection>"""
        .formatted(so, told);
  }

  static String residence(String requestCode, String registeredOn) {
    return """
    <dan:CapNhatNoiCuTruResponse xmlns:dan="http://dancuquocgia.bca"><dan:MaYeuCau>%s</dan:MaYeuCau><dan:MaLoi>0</dan:MaLoi>\
    <dan:NgayDangKy>%s</dan:NgayDangKy></dan:CapNhatNoiCuTruResponse>"""
        .formatted(escaped(requestCode), registeredOn);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

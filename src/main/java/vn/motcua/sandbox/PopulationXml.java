package vn.motcua.sandbox;

import java.time.format.DateTimeFormatter;

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

  static String refusal(String code, String words) {
    return """
    <dan:CapSoDinhDanhResponse xmlns:dan="http://dancuquocgia.bca"><dan:MaLoi>%s</dan:MaLoi><dan:MoTaLoi>%s</dan:MoTaLoi>\
    </dan:CapSoDinhDanhResponse>"""
        .formatted(code, escaped(words));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

package vn.motcua.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VnpaySignatureTests {

  private static final String PAYMENT =
      "vnp_Amount=15000000&vnp_Command=pay&vnp_CreateDate=20250115093000&vnp_CurrCode=VND&vnp_ExpireDate=20250115094500"
          + "&vnp_IpAddr=203.0.113.10&vnp_Locale=vn&vnp_OrderInfo=Nop+phi+ho+so+000.00.15.H99-250115-0007&vnp_OrderType=other"
          + "&vnp_ReturnUrl=https%3A%2F%2Fmotcua.example.gov.vn%2Fthanh-toan%2Fket-qua&vnp_TmnCode=TESTTMN1"
          + "&vnp_TxnRef=HS2501150007-1&vnp_Version=2.1.0";
  private static final String NOTICE =
      "vnp_Amount=15000000&vnp_BankCode=NCB&vnp_BankTranNo=VNP00000001&vnp_CardType=ATM"
          + "&vnp_OrderInfo=Nop+phi+ho+so+000.00.15.H99-250115-0007&vnp_PayDate=20250115093211&vnp_ResponseCode=00"
          + "&vnp_TmnCode=TESTTMN1&vnp_TransactionNo=14000001&vnp_TransactionStatus=00&vnp_TxnRef=HS2501150007-1";
  private static final String NOTICE_HASH =
      "9b2d9426b82688456edbe8b8b39b305c4a75601964c8526c61111b0357b5ccb2bc085008677d963ea63866912a05e033ede510bc731523068144d7798dbfba76";

  private final VnpaySignature signature = new VnpaySignature("SAMPLE-SECRET-NOT-REAL-0001");

  @Test
  void signsAPaymentLink() {
    assertThat(signature.signedQuery(parameters(PAYMENT)))
        .isEqualTo(
            PAYMENT
                + "&vnp_SecureHash=a5c4554798318fd1dada788205d7046f41c02bb27f55a10bd3539de14501d4f5712ec26dc8ed68f6f17396b210d1dba3f08e62def8f1447e8b08ad8188210f6f");
  }

  @Test
  void recognisesANotice() {
    var notice = parameters(NOTICE);
    notice.put("vnp_SecureHash", NOTICE_HASH.toUpperCase());
    notice.put("vnp_SecureHashType", "HmacSHA512");
    notice.put("other", "is not signed");
    notice.put("vnp_Empty", "");

    assertThat(signature.agrees(notice)).isTrue();
  }

  @Test
  void refusesANoticeWithOneLetterChanged() {
    var notice = parameters(NOTICE.replace("0007-1", "0007-2"));
    notice.put("vnp_SecureHash", NOTICE_HASH);

    assertThat(signature.agrees(notice)).isFalse();
  }

  @Test
  void refusesANoticeWithoutASignature() {
    assertThat(signature.agrees(parameters(NOTICE))).isFalse();
  }

  @Test
  void signsAQuery() {
    assertThat(signature.ofValues(List.of(
            ("REQ0000000001|2.1.0|querydr|TESTTMN1|HS2501150007-1|20250115093000|20250115095000|198.51.100.7"
                    + "|Truy van HS2501150007-1")
                .split("\\|"))))
        .isEqualTo(
            "0436d8c67bf6137c69cbd86281760a366af28de6a375b5ac0bc15cb5d7dc005fcbb689c42be26a18312d028e1336725c93ee07c117644b75c0d9d6470d9870e5");
  }

  @Test
  void signsARefund() {
    assertThat(signature.ofValues(List.of(
            ("REQ0000000002|2.1.0|refund|TESTTMN1|03|HS2501150007-1|5000000|14000001|20250115093000|ketoan01"
                    + "|20250116080000|198.51.100.7|Hoan phi HS2501150007-1")
                .split("\\|"))))
        .isEqualTo(
            "12532279c78b7929cbb4ec80ede7ac0bf0f3813461101386dba7947eef2650f090bfd44d8e70d7eaa90c06163c0bc171a20ab6c210a0118a75895f75d9320c9a");
  }

  private static Map<String, String> parameters(String query) {
    var parameters = new HashMap<String, String>();
    Arrays.stream(query.split("&"))
        .map(pair -> pair.split("="))
        .forEach(
            pair -> parameters.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    return parameters;
  }
}

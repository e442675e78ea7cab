package vn.motcua.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageKindTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ConnectException                                          | unreachable
          HttpConnectTimeoutException: HTTP connect timed out       | unreachable
          TimeoutException                                          | silent
          HttpTimeoutException: request timed out                   | silent
          IOException: HTTP/1.1 header parser received no bytes     | cut
          SocketException: Connection reset                         | cut
          the post answered HTTP 503                                | busy
          civil-status answered HTTP 429                            | busy
          the civil status database answered HTTP 500               | failed
          the post answered HTTP 401                                | not-allowed
          IOException: the answer is not in utf-8, which it names   | unreadable
          JsonParseException: Unexpected character                  | unreadable
          VNPAY's answer is not signed by VNPAY: x                  | unreadable
          IOException: the answer is longer than 8388608 bytes      | too-long
          the payment is not completed yet                          | payer
          the answer is kept, but its dossier could not go on yet   | kept
          the post named no waybill number                          | other
          """)
  void saysWhatHappened(String message, String kind) {
    assertThat(OutageKind.of(message)).isEqualTo(kind);
  }
}

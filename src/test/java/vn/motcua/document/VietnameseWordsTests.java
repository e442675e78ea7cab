package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.shared.Dong;

class VietnameseWordsTests {

  @ParameterizedTest
  @CsvSource({
    "0, không",
    "4, bốn",
    "5, năm",
    "10, mười",
    "14, mười bốn",
    "15, mười lăm",
    "20, hai mươi",
    "21, hai mươi mốt",
    "24, hai mươi tư",
    "25, hai mươi lăm",
    "55, năm mươi lăm",
    "101, một trăm linh một",
    "104, một trăm linh bốn",
    "110, một trăm mười",
    "121, một trăm hai mươi mốt",
    "1000, một nghìn",
    "1005, một nghìn không trăm linh năm",
    "1105, một nghìn một trăm linh năm",
    "2026, hai nghìn không trăm hai mươi sáu",
    "16000, mười sáu nghìn",
    "105000, một trăm linh năm nghìn",
    "1000001, một triệu không trăm linh một",
    "1005000, một triệu không trăm linh năm nghìn",
    "15021000, mười lăm triệu không trăm hai mươi mốt nghìn",
    "1000000000, một tỷ",
    "1005000000, một tỷ không trăm linh năm triệu",
    "1000000000000, một nghìn tỷ",
    "1005000000031, một nghìn không trăm linh năm tỷ không trăm ba mươi mốt",
    "2000000000000000000, hai tỷ tỷ"
  })
  void readsANumberAsAPersonWould(long number, String words) {
    assertThat(VietnameseWords.number(number)).isEqualTo(words);
  }

  @Test
  void writesMoneyWithACapitalAndTheCurrency() {
    assertThat(VietnameseWords.money(new Dong(16_000))).isEqualTo("Mười sáu nghìn đồng");
    assertThat(VietnameseWords.money(Dong.ZERO)).isEqualTo("Không đồng");
  }

  @Test
  void doesNotReadNegativeNumbers() {
    assertThatThrownBy(() -> VietnameseWords.number(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-04, Ngày bốn tháng tư năm hai nghìn không trăm hai mươi sáu",
    "2005-01-15, Ngày mười lăm tháng một năm hai nghìn không trăm linh năm",
    "1991-12-31, Ngày ba mươi mốt tháng mười hai năm một nghìn chín trăm chín mươi mốt",
    "2010-11-24, Ngày hai mươi tư tháng mười một năm hai nghìn không trăm mười"
  })
  void writesADateInWords(LocalDate date, String words) {
    assertThat(VietnameseWords.dateInWords(date)).isEqualTo(words);
  }

  @Test
  void putsANoughtOnlyBeforeSmallDaysAndTheFirstTwoMonths() {
    assertThat(VietnameseWords.date(LocalDate.of(2026, 2, 5)))
        .isEqualTo("ngày 05 tháng 02 năm 2026");
    assertThat(VietnameseWords.date(LocalDate.of(2026, 3, 15)))
        .isEqualTo("ngày 15 tháng 3 năm 2026");
  }

  @Test
  void writesAMomentWithHourAndMinuteFirst() {
    var moment = ZonedDateTime.of(2026, 11, 5, 9, 5, 0, 0, ZoneId.of("Asia/Ho_Chi_Minh"));

    assertThat(VietnameseWords.moment(moment))
        .isEqualTo("09 giờ 05 phút, ngày 05 tháng 11 năm 2026");
  }
}

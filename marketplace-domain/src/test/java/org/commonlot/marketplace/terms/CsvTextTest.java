package org.commonlot.marketplace.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTextTest {

    @Test
    void keepsTheNumberAndTheTextOfEachRowAndSkipsBlankOnes() {
        var table = CsvText.read("\uFEFFName,Price\r\n\r\n\"Acme, Ltd\",5\r\n,\r\nOther,7,left over\r\nshort\r\n");
        assertThat(table.head()).isEqualTo("name,price");
        assertThat(table.rows()).extracting(CsvText.Row::number).containsExactly(3, 5, 6);
        assertThat(table.rows().getFirst().text()).isEqualTo("\"Acme, Ltd\",5");
        assertThat(table.rows().getFirst().cell("name")).isEqualTo("Acme, Ltd");
        assertThat(table.rows().getLast().cell("price")).isEmpty();
        assertThat(table.names("price", "name")).isTrue();
        assertThat(table.names("size")).isFalse();
    }

    @Test
    void bearsQuotesThatAreNotClosedOrGoOn() {
        assertThat(CsvText.read("a,b\n\"x\" y,2\n").rows()).hasSize(1);
        assertThat(CsvText.read("a,b\n\"x,2\n3,4").rows()).hasSize(1);
        assertThat(CsvText.read("  \n ").rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"=1+1,'=1+1", "@x,'@x", "-5,'-5", "+5,'+5", "a=b,a=b"})
    void aCellThatASpreadsheetWouldReckonStaysText(String cell, String harmless) {
        assertThat(CsvText.harmless(cell)).isEqualTo(harmless);
    }

    @Test
    void readsWhatACellMeansAndRemembersTheFirstThatItCannot() {
        var row = CsvText.read("money,count,day,side,name\n\"£1,200.50\",\"1,000\",1/4/2027,authority,Ann\n")
                .rows()
                .getFirst();
        var reading = new CsvReading(row);
        assertThat(reading.number("money")).isEqualTo(new BigDecimal("1200.50"));
        assertThat(reading.whole("count")).isEqualTo(1000);
        assertThat(reading.day("day")).isEqualTo(LocalDate.of(2027, 4, 1));
        assertThat(reading.one("side", Role.Side.class)).contains(Role.Side.AUTHORITY);
        assertThat(reading.given("name", 3)).isEqualTo("Ann");
        assertThat(reading.unreadable()).isNull();
        assertThat(reading.number("day")).isNull();
        assertThat(reading.whole("money")).isNull();
        assertThat(reading.unreadable()).isEqualTo("day");
        assertThat(reading.text("name", 2)).isEqualTo("Ann");
    }
}

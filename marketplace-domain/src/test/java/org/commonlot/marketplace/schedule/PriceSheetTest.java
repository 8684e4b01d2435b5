package org.commonlot.marketplace.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.schedule.PriceSheet.Fault;
import org.commonlot.marketplace.terms.WrongCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A price schedule that goes down as a spreadsheet and comes up again. */
class PriceSheetTest {

    private static final String HEAD = "item,unit,authority,committed,indicative,from_quantity,unit_price\n";

    private final PriceSchedule schedule = new PriceSchedule(List.of(new PriceSchedule.Item(
            "Licence, full",
            "user",
            List.of(BigDecimal.ONE, new BigDecimal("250")),
            List.of(need("Northmere Council", "100"), need("=Eastmere", "200")))));

    private static PriceSchedule.Need need(String name, String bound) {
        return new PriceSchedule.Need(UUID.randomUUID(), name, new BigDecimal(bound), BigDecimal.ZERO);
    }

    @Test
    void comesUpAsItWentDown() {
        var prices = PriceScheduleTest.prices(schedule, "310.25", "301.13", "330", "299.99");
        var text = PriceSheet.template(schedule, prices).stream()
                .map(row -> row.stream()
                        .map(cell -> cell instanceof BigDecimal number ? number.toPlainString() : "\"" + cell + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"));
        var read = PriceSheet.read("\uFEFF" + HEAD + text, schedule);
        assertThat(read.wrong()).isEmpty();
        assertThat(read.prices()).isEqualTo(prices);
    }

    @Test
    void theTemplateSaysWhatIsNeeded() {
        assertThat(PriceSheet.template(schedule, Map.of()))
                .extracting(row -> row.stream().map(String::valueOf).toList())
                .first()
                .isEqualTo(List.of("Licence, full", "user", "Northmere Council", "1E+2", "0", "1", ""));
        assertThat(String.join(",", PriceSheet.COLUMNS)).isEqualTo(HEAD.strip());
    }

    @Test
    void aNameThatASpreadsheetWouldTakeForAFormulaIsKnownAgain() {
        var read = PriceSheet.read(HEAD + "\"Licence, full\",user,'=Eastmere,200,0,1,5\n", schedule);
        assertThat(read.wrong()).isEmpty();
        assertThat(read.prices()).containsOnlyKeys("0-1-0");
    }

    @Test
    void rowsAndColumnsMayStandInAnyOrderAndSomeMayBeLeftOut() {
        var read = PriceSheet.read(
                "unit_price,from_quantity,authority,item\n\"£1,299.50\",250.00,northmere council,\"licence, full\"\n",
                schedule);
        assertThat(read.wrong()).isEmpty();
        assertThat(read.prices()).containsExactly(Map.entry("0-0-1", new BigDecimal("1299.50")));
    }

    /** Each wrong cell is named by its row, its column, and what it says. */
    @ParameterizedTest
    @CsvSource({
        "Licence,user,Northmere Council,1,12.50,item,Licence,UNKNOWN",
        "'\"Licence, full\"',day,Northmere Council,1,12.50,unit,day,UNKNOWN",
        "'\"Licence, full\"',user,Westmere,1,12.50,authority,Westmere,UNKNOWN",
        "'\"Licence, full\"',user,Northmere Council,100,12.50,from_quantity,100,UNKNOWN",
        "'\"Licence, full\"',user,Northmere Council,many,12.50,from_quantity,many,UNKNOWN",
        "'\"Licence, full\"',user,Northmere Council,1,twelve,unit_price,twelve,NOT_AN_AMOUNT",
        "'\"Licence, full\"',user,Northmere Council,1,12.505,unit_price,12.505,NOT_AN_AMOUNT",
        "'\"Licence, full\"',user,Northmere Council,1,-5,unit_price,-5,NOT_AN_AMOUNT",
        "'\"Licence, full\"',user,Northmere Council,1,0.00,unit_price,0.00,NOTHING"
    })
    void namesTheCellThatIsWrong(
            String item,
            String unit,
            String authority,
            String from,
            String price,
            String column,
            String cell,
            Fault fault) {
        var row = String.join(",", item, unit, authority, "100", "0", from, price);
        assertThat(PriceSheet.read(HEAD + "\n" + row, schedule).wrong())
                .containsExactly(new WrongCell<>(3, column, cell, fault));
    }

    @Test
    void namesEveryWrongCellAndReadsTheOthers() {
        var row = "\"Licence, full\",user,Northmere Council,100,0,";
        var read = PriceSheet.read(HEAD + row + "1,x\n" + row + "250,5\n" + row + "250,6\n", schedule);
        assertThat(read.wrong())
                .extracting(WrongCell::row, WrongCell::column, WrongCell::fault)
                .containsExactly(tuple(2, "unit_price", Fault.NOT_AN_AMOUNT), tuple(4, "from_quantity", Fault.TWICE));
        assertThat(read.prices()).containsOnlyKeys("0-0-1");
    }

    @Test
    void aFileWithoutAColumnIsNoSchedule() {
        assertThat(PriceSheet.read("item,authority\n", schedule).wrong())
                .extracting(WrongCell::row, WrongCell::column, WrongCell::fault)
                .containsExactly(tuple(1, "from_quantity", Fault.NO_COLUMN), tuple(1, "unit_price", Fault.NO_COLUMN));
        assertThat(PriceSheet.read("", schedule).wrong()).hasSize(4);
    }
}

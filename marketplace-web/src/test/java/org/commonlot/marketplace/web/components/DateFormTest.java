package org.commonlot.marketplace.web.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.validation.BeanPropertyBindingResult;

/** Dates as people type them. */
class DateFormTest {

    @ParameterizedTest
    @CsvSource({"1, 3, 2027", "01, 03, 2027", "' 1 ', March, 2027", "1, mar, 2027", "1, MARCH, 2027"})
    void readsADateInManyWays(String day, String month, String year) {
        assertThat(new DateForm(day, month, year).date()).contains(LocalDate.of(2027, 3, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "31, 2, 2027, DAY",
        "29, 2, 2027, DAY",
        "32, 1, 2027, DAY",
        "x, 1, 2027, DAY",
        "1, 13, 2027, MONTH",
        "1, Sol, 2027, MONTH",
        "1, 1, 27, YEAR",
        "1, 1, 99999, YEAR",
        "'', 1, 2027, DAY",
        "1, ' ', 2027, MONTH"
    })
    void saysWhichPartIsWrong(String day, String month, String year, DateForm.Part wrong) {
        var form = new DateForm(day, month, year);
        assertThat(form.date()).isEmpty();
        assertThat(form.wrong()).containsExactly(wrong);
    }

    @Test
    void putsTheErrorOnThePartThatIsWrong() {
        assertThat(checked(new DateForm("1", null, "2027"))).containsExactly("closes.month dateIncomplete.month");
        assertThat(checked(new DateForm("1", "13", "2027"))).containsExactly("closes.month dateUnreal");
        assertThat(checked(DateForm.empty())).containsExactly("closes dateRequired");
        assertThat(checked(DateForm.of(LocalDate.of(2028, 2, 29)))).isEmpty();
    }

    private static List<String> checked(DateForm date) {
        var form = new ExampleForm(null, null, null, null, null, date, null, null);
        var errors = new BeanPropertyBindingResult(form, "form");
        date.check("closes", errors);
        return errors.getFieldErrors().stream()
                .map(error -> error.getField() + " " + error.getCode())
                .toList();
    }
}

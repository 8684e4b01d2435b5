package org.commonlot.marketplace.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WorkingDaysTest {

    private static final Path CALENDARS = Path.of(System.getProperty("commonlot.data", "."), "calendars");

    private final WorkingDays days = WorkingDays.ofTheAct();

    /** The official vectors: a notice's day and the last day of the eight. */
    @ParameterizedTest
    @MethodSource("vectors")
    void countsStandstillAsTheVectorsDo(LocalDate notice, LocalDate ends) {
        assertThat(days.lastOf(8, notice)).isEqualTo(ends);
    }

    static Stream<Arguments> vectors() {
        return elements(read("standstill-test-vectors.json"))
                .map(vector -> Arguments.of(
                        LocalDate.parse(vector.get("ukSixPublished").asString()),
                        LocalDate.parse(vector.get("standstillEnds").asString())));
    }

    @Test
    void knowsEveryHolidayOfTheOfficialList() {
        var official =
                elements(read("uk-any-part-bank-holidays.json").get("dates")).toList();

        assertThat(official).isNotEmpty();
        assertThat(official).noneMatch(day -> days.isWorkingDay(LocalDate.parse(day.asString())));
    }

    private static JsonNode read(String file) {
        var path = CALENDARS.resolve(file);
        assumeTrue(Files.isReadable(path), () -> "Official data are not here: " + path);
        return JsonMapper.shared().readTree(path.toFile());
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-12-03", // St Andrew's Day, a holiday in Scotland only, counts for nobody
        "2026-11-28, 2026-12-10", // a Saturday: the first day is the Monday, but that is St Andrew's Day
        "2026-06-08, 2026-06-18" // 15 June is one in Scotland, that year only
    })
    void takesTheDayOfTheNoticeAsTheFirstWhenItIsAWorkingDay(LocalDate notice, LocalDate ends) {
        assertThat(days.lastOf(8, notice)).isEqualTo(ends);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-28", "2026-11-29", "2026-01-02", "2026-03-17", "2026-07-13", "2026-08-03"})
    void restsOnWeekendsAndOnTheHolidaysOfAnyPartOfTheKingdom(LocalDate day) {
        assertThat(days.isWorkingDay(day)).isFalse();
    }

    @Test
    void takesASingleWorkingDayAsAPeriodOfItsOwn() {
        assertThat(days.lastOf(1, LocalDate.of(2026, 6, 8))).isEqualTo("2026-06-08");
        assertThat(days.lastOf(1, LocalDate.of(2026, 6, 6))).isEqualTo("2026-06-08");
    }

    @Test
    void refusesToCountWhereHolidaysAreNotKnown() {
        assertThatIllegalArgumentException().isThrownBy(() -> days.isWorkingDay(LocalDate.of(1990, 1, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> days.lastOf(8, LocalDate.of(2100, 1, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> days.lastOf(0, LocalDate.of(2026, 6, 8)));
    }
}

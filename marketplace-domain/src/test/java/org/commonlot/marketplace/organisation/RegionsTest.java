package org.commonlot.marketplace.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Areas of the United Kingdom, found as people look for them. */
class RegionsTest {

    private final Regions regions = new Regions();

    @ParameterizedTest
    @CsvSource({"durham, UKC14", "DURHAM cc, UKC14", "camden, UKI31", "city of london, UKI31", "ukc14, UKC14"})
    void findsCountiesAndBoroughsByTheBeginningsOfTheirWords(String words, String code) {
        assertThat(regions.search(words, 30)).containsKey(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "%", "no such place", "north east (england) as a whole", "\u0000"})
    void findsNothingForNothingAndForWhatIsNoPlace(String words) {
        assertThat(regions.search(words, 30)).isEmpty();
    }

    @Test
    void findsNoMoreThanAskedForAndNoLargeRegion() {
        assertThat(regions.search("and", 5)).hasSize(5);
        assertThat(regions.search("london", 300).keySet()).doesNotContain("UKI").isNotEmpty();
        assertThat(List.copyOf(regions.search("uki", 300).keySet())).isSorted();
    }
}

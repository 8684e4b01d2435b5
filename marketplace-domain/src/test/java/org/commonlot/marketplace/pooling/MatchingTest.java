package org.commonlot.marketplace.pooling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.pooling.Matching.Reason;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static final LocalDate DAY = LocalDate.of(2027, 4, 1);

    private final OrganisationId one = OrganisationId.next();
    private final OrganisationId other = OrganisationId.next();
    private final OrganisationId third = OrganisationId.next();

    @Test
    void groupsLinesOfDifferentAuthoritiesAndSaysWhy() {
        var permits = line(one, "Parking permits", "Parking", "48000000", DAY);
        var parking = line(other, "A new parking system", "parking ", "48009999", DAY.plusDays(183));
        var trees = line(third, "Tree surveys", "Parks", null, DAY);

        assertThat(Matching.suggest(List.of(permits, parking, trees)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.lines()).containsExactly(permits, parking);
                    assertThat(found.reasons())
                            .containsExactlyInAnyOrder(
                                    Reason.WORDS, Reason.CPV, Reason.LINE_OF_BUSINESS, Reason.TIMING);
                    assertThat(found.words()).containsExactly("parking");
                });
    }

    @Test
    void timingAloneIsNoReasonAndNeitherIsAWordThatEverythingHas() {
        assertThat(Matching.suggest(
                        List.of(line(one, "Libraries", "", null, DAY), line(other, "Roads", "", null, DAY))))
                .isEmpty();
        assertThat(Matching.reasons(
                        line(one, "Council software services", "", null, DAY),
                        line(other, "Software system for the council", "", null, DAY.plusYears(2))))
                .isEmpty();
    }

    @Test
    void wordsAndTimingAreEnoughButTooFarApartTheyAreNot() {
        var first = line(one, "Library catalogue", "", null, DAY);
        assertThat(Matching.suggest(List.of(first, line(other, "Catalogue of books", "", null, DAY.plusDays(183)))))
                .hasSize(1);
        assertThat(Matching.suggest(List.of(first, line(other, "Catalogue of books", "", null, DAY.plusDays(184)))))
                .isEmpty();
    }

    @Test
    void linesOfOneAuthorityAndLinesInAGroupAreNotSuggested() {
        var first = line(one, "Parking permits", "Parking", null, DAY);
        assertThat(Matching.suggest(List.of(first, line(one, "Parking permits", "Parking", null, DAY))))
                .isEmpty();
        assertThat(Matching.suggest(List.of(first, grouped(line(other, "Parking permits", "Parking", null, DAY)))))
                .isEmpty();
    }

    @Test
    void thoseWithMostAuthoritiesComeFirst() {
        var lines = List.of(
                line(one, "Tree surveys", "Parks", null, DAY),
                line(other, "Tree surveys", "Parks", null, DAY),
                line(one, "Parking permits", "Parking", null, DAY),
                line(other, "Parking permits", "Parking", null, DAY),
                line(third, "Parking permits", "Parking", null, DAY));
        assertThat(Matching.suggest(lines))
                .extracting(found -> found.lines().size())
                .containsExactly(3, 2);
        assertThat(Matching.suggest(lines).getFirst().reasons())
                .isEqualTo(Set.of(Reason.WORDS, Reason.LINE_OF_BUSINESS, Reason.TIMING));
    }

    private static LineView line(
            OrganisationId authority, String title, String business, @Nullable String cpv, LocalDate needed) {
        var demand = new Demand(title, business, cpv, null, null, BigDecimal.TEN, needed, null, null, null);
        return new LineView(
                UUID.randomUUID(),
                0,
                new CoalitionId(UUID.randomUUID()),
                authority,
                "",
                demand,
                null,
                false,
                null,
                null,
                List.of());
    }

    private static LineView grouped(LineView line) {
        return new LineView(
                line.id(),
                0,
                line.coalition(),
                line.authority(),
                "",
                line.demand(),
                UUID.randomUUID(),
                false,
                null,
                null,
                List.of());
    }
}

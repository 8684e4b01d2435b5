package org.commonlot.marketplace.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonlot.marketplace.procurement.Fixture.assertRefused;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonlot.marketplace.procurement.Criterion.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights at two levels: worked examples, each with the weights of the whole that follow. Legal source: s.23(5). */
class CriteriaTreeTest {

    private static final Scale WORDS = Scale.of(List.of("none", "little", "part", "most", "all", "more"));

    /** Top weights of quality, social value and price; shares under the first two; weights of the whole. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "60 - 40; 100; ; 60 40",
                "60 - 40; 50 50; ; 30 30 40",
                "60 - 40; 25 75; ; 15 45 40",
                "50 10 40; 100; 100; 50 10 40",
                "50 10 40; 40 60; 100; 20 30 10 40",
                "50 10 40; 40 60; 30 70; 20 30 3 7 40",
                "62.5 12.5 25; 33.33 33.33 33.34; 100; 20.83125 20.83125 20.8375 12.5 25",
                "70 - 30; 33.33 33.33 33.34; ; 23.331 23.331 23.338 30",
                "- 20 80; ; 100; 20 80",
                "99.99 - 0.01; 100; ; 99.99 0.01",
                "0.01 - 99.99; 0.01 99.99; ; 0.000001 0.009999 99.99",
                "45 15 40; 20 20 20 20 20; 50 50; 9 9 9 9 9 7.5 7.5 40"
            })
    void multipliesTheTwoLevelsAndTellsThemApartAgain(
            String top, @Nullable String quality, @Nullable String social, String whole) {
        var leaves = leaves(quality, social);

        var weighed = CriteriaTree.weighed(nodes(top), leaves);

        assertThat(weighed)
                .extracting(Criterion::weight)
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(numbers(whole));
        var tree = CriteriaTree.of(weighed);
        assertThat(tree.nodes().stream().flatMap(node -> node.leaves().stream()).map(CriteriaTree.Leaf::share))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(
                        leaves.stream().map(Criterion::weight).toList());
        assertThat(tree.nodes())
                .extracting(CriteriaTree.Node::weight)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(numbers(top.replace("-", "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "60 - 39; 100; ; WEIGHTS_NOT_100",
                "60 - 40.01; 100; ; WEIGHTS_NOT_100",
                "60 10 40; 100; 100; WEIGHTS_NOT_100",
                "60 - 40; 99.99; ; QUALITY_SHARES_NOT_100",
                "60 - 40; 50 50 1; ; QUALITY_SHARES_NOT_100",
                "60 - 40; 33.33 33.33 33.33; ; QUALITY_SHARES_NOT_100",
                "50 10 40; 100; 90; SOCIAL_VALUE_SHARES_NOT_100",
                "50 10 40; 100; 60 60; SOCIAL_VALUE_SHARES_NOT_100",
                "50 10 40; 100; ; SOCIAL_VALUE_CRITERION_NEEDED",
                "60 - 40; 100; 100; SOCIAL_VALUE_WEIGHT_NEEDED",
                "60 - 40; ; ; QUALITY_CRITERION_NEEDED",
                "- 60 40; 100; 100; QUALITY_WEIGHT_NEEDED",
                "90 10 -; 100; 100; PRICE_CRITERION_NEEDED"
            })
    void refusesWeightsThatDoNotMake100AtEachLevel(
            String top, @Nullable String quality, @Nullable String social, ProcurementRefusal refusal) {
        assertRefused(refusal, () -> CriteriaTree.weighed(nodes(top), leaves(quality, social)));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, true", "1, 1, false", "3, 2, true", "3, 3, false", "3, 5, false", "5, 4, true", "5, 5, false"})
    void failsBelowTheMinimumAndNotAtIt(int minimum, int points, boolean fails) {
        assertThat(question(minimum, null, null).failsWith(points)).isEqualTo(fails);
    }

    @Test
    void failsNobodyWithoutAMinimum() {
        assertThat(question(null, null, null).failsWith(0)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 6})
    void refusesAMinimumThatNobodyCouldMissOrReach(int minimum) {
        assertRefused(
                ProcurementRefusal.MINIMUM_OUT_OF_RANGE,
                () -> question(minimum, null, null).check());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 49, 3_001})
    void refusesAWordLimitThatIsNone(int words) {
        assertRefused(
                ProcurementRefusal.WORD_LIMIT_OUT_OF_RANGE,
                () -> question(null, words, null).check());
    }

    @Test
    void refusesAScaleWithoutWordsOrWithTheSameTwice() {
        var gap = Scale.of(List.of("none", "little", " ", "most", "all", "more"));
        var twice = Scale.of(List.of("none", "little", "part", "most", "all ", "all"));

        assertRefused(
                ProcurementRefusal.SCALE_WORDS_MISSING,
                () -> question(null, null, gap).check());
        assertRefused(
                ProcurementRefusal.SCALE_WORDS_TWICE,
                () -> question(null, null, twice).check());
        question(3, 500, WORDS).check();
    }

    @Test
    void refusesAMinimumForThePrice() {
        var price = new Criterion(UUID.randomUUID(), Kind.PRICE, "Price", "All", BigDecimal.TEN, 3, null, null);

        assertRefused(ProcurementRefusal.MINIMUM_OUT_OF_RANGE, price::check);
    }

    @Test
    void keepsTheWordsForThePointsOfTheOtherCriteria() {
        var fixture = new Fixture();
        var draft = fixture.draft("100000");
        var lot = Fixture.lot(draft);
        var asked = draft.lot(lot).view().criteria().getFirst();

        draft.describePoints(lot, asked.id(), WORDS, fixture.author);

        assertThat(draft.lot(lot).view().criteria())
                .extracting(Criterion::scale)
                .containsExactly(WORDS, null);
    }

    private static Criterion question(@Nullable Integer minimum, @Nullable Integer words, @Nullable Scale scale) {
        return new Criterion(UUID.randomUUID(), Kind.QUALITY, "Fit", "How well", BigDecimal.TEN, minimum, words, scale);
    }

    private static Map<Kind, BigDecimal> nodes(String top) {
        var typed = top.split(" ", -1);
        var nodes = new EnumMap<Kind, BigDecimal>(Kind.class);
        for (var kind : Kind.values()) {
            var weight = typed[kind.ordinal()];
            if (!weight.equals("-")) nodes.put(kind, new BigDecimal(weight));
        }
        return nodes;
    }

    private static List<Criterion> leaves(@Nullable String quality, @Nullable String social) {
        return Stream.of(
                        numbers(quality).stream().map(share -> leaf(Kind.QUALITY, share)),
                        numbers(social).stream().map(share -> leaf(Kind.SOCIAL_VALUE, share)),
                        Stream.of(leaf(Kind.PRICE, BigDecimal.valueOf(100))))
                .flatMap(leaves -> leaves)
                .toList();
    }

    private static Criterion leaf(Kind kind, BigDecimal share) {
        return Criterion.plain(UUID.randomUUID(), kind, "Name", "What matters", share);
    }

    private static List<BigDecimal> numbers(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return List.of();
        return Arrays.stream(typed.strip().split("\\s+")).map(BigDecimal::new).toList();
    }
}

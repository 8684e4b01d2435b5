package org.commonlot.marketplace.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.Criterion.Kind;
import org.commonlot.marketplace.procurement.PriceFormula;
import org.junit.jupiter.api.Test;

class SensitivityTest {

    private static final Criterion QUALITY = criterion(Kind.QUALITY, "50");
    private static final Criterion SOCIAL = criterion(Kind.SOCIAL_VALUE, "10");
    private static final Criterion PRICE = criterion(Kind.PRICE, "40");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    @Test
    void saysBetweenWhichWeightsTheFirstStaysFirst() {
        // A: 40 + 6 + 30; B: 30 + 10 + 40. B leads by −10 in quality, 4 in social value, 10 in price
        var found = of(entry("A", 4, 3, "120000"), entry("B", 3, 5, "90000"));

        // quality x: (100−x)·14/50 − x·10/50 = 0 at 58.33…; the others lead at any weight or down to nothing
        assertThat(found.alone()).isTrue();
        assertThat(found.weights())
                .extracting(Sensitivity.Range::criterion, Sensitivity.Range::from, Sensitivity.Range::to)
                .containsExactly(
                        tuple(QUALITY, BigDecimal.ZERO, new BigDecimal("58.33")),
                        tuple(SOCIAL, BigDecimal.ZERO, ALL),
                        // price x: (100−x)·−6/60 + x·10/40 = 0 at 28.571…, rounded towards 40
                        tuple(PRICE, new BigDecimal("28.58"), ALL));
    }

    @Test
    void namesEachPointThatWouldChangeTheFirst() {
        var found = of(entry("A", 4, 3, "120000"), entry("B", 3, 5, "90000"));

        // a point of quality is worth 10, of social value 2; B leads 80 to 76
        assertThat(found.turns())
                .extracting(
                        Sensitivity.Turn::reference,
                        Sensitivity.Turn::criterion,
                        Sensitivity.Turn::agreed,
                        Sensitivity.Turn::instead,
                        Sensitivity.Turn::first)
                .containsExactly(tuple("A", QUALITY, 4, 5, List.of("A")), tuple("B", QUALITY, 3, 2, List.of("A")));
    }

    @Test
    void countsATieThatAPointWouldMakeAsAChange() {
        // A: 50·4/5 + 10·4/5 + 40 = 88; B: 40 + 6 + 40
        var found = of(entry("A", 4, 4, "100000"), entry("B", 4, 3, "100000"));

        assertThat(found.turns())
                .contains(new Sensitivity.Turn("B", SOCIAL, 3, 4, List.of("A", "B")))
                .contains(new Sensitivity.Turn("A", SOCIAL, 4, 3, List.of("A", "B")));
    }

    @Test
    void computesNothingWhileTheFirstPlaceIsShared() {
        assertThat(of(entry("A", 4, 4, "100000"), entry("B", 4, 4, "100000")))
                .isEqualTo(new Sensitivity(false, List.of(), List.of()));
    }

    @Test
    void isFirmWhenTheFirstIsAheadInEverythingByMoreThanAPoint() {
        assertThat(of(entry("A", 5, 5, "50000"), entry("B", 1, 1, "150000")).firm())
                .isTrue();
        assertThat(of(entry("A", 4, 3, "120000"), entry("B", 3, 5, "90000")).firm())
                .isFalse();
    }

    @Test
    void seesThatAPointLessWouldLeaveNobodyAboveTheMinimum() {
        var demanding = new Criterion(QUALITY.id(), Kind.QUALITY, "Safety", "", new BigDecimal("50"), 3, null, null);
        var found = new Moves(ranking(demanding, SOCIAL, PRICE), List.of(entry("A", 3, 5, "90000"))).sensitivity();

        assertThat(found.turns()).containsExactly(new Sensitivity.Turn("A", demanding, 3, 2, List.of()));
    }

    @Test
    void movesNoWeightThatIsTheWhole() {
        var whole = criterion(Kind.QUALITY, "100");
        var entries = List.of(
                new Ranking.Entry("A", Map.of(whole.id(), 5), new BigDecimal("1")),
                new Ranking.Entry("B", Map.of(whole.id(), 1), new BigDecimal("1")));

        assertThat(new Moves(ranking(whole), entries).sensitivity().weights()).isEmpty();
    }

    /** An independent computation: the ranking itself, with the weight moved inside and outside of each range. */
    @Test
    void agreesWithTheRankingWhenTheWeightIsReallyMoved() {
        long seed = Long.getLong("seed", 20_261_127L);
        var random = new Random(seed);
        int crossed = 0;
        for (int round = 0; round < 300; round++) {
            var criteria = weighted(random);
            var entries = IntStream.range(0, 2 + random.nextInt(4))
                    .mapToObj(bid -> random(random, "B" + bid, criteria))
                    .toList();
            var sensitivity = new Moves(ranking(criteria), entries).sensitivity();
            for (var range : sensitivity.weights()) {
                var first = leaders(
                        criteria, entries, range.criterion(), range.criterion().weight());
                assertThat(leaders(criteria, entries, range.criterion(), range.from()))
                        .as("seed %s, round %s, from", seed, round)
                        .containsAll(first);
                assertThat(leaders(criteria, entries, range.criterion(), range.to()))
                        .as("seed %s, round %s, to", seed, round)
                        .containsAll(first);
                var beyond = range.to().add(new BigDecimal("0.02"));
                if (beyond.compareTo(ALL) <= 0) {
                    crossed++;
                    assertThat(leaders(criteria, entries, range.criterion(), beyond))
                            .as("seed %s, round %s, beyond", seed, round)
                            .doesNotContainAnyElementsOf(first);
                }
                var before = range.from().subtract(new BigDecimal("0.02"));
                if (before.signum() >= 0) {
                    crossed++;
                    assertThat(leaders(criteria, entries, range.criterion(), before))
                            .as("seed %s, round %s, before", seed, round)
                            .doesNotContainAnyElementsOf(first);
                }
            }
        }
        assertThat(crossed).isGreaterThan(100);
    }

    /** Who is first by unrounded totals, with one weight moved and the others in their proportion. */
    private static List<String> leaders(
            Criterion[] criteria, List<Ranking.Entry> entries, Criterion moved, BigDecimal weight) {
        var lowest = entries.stream()
                .map(Ranking.Entry::price)
                .min(BigDecimal::compareTo)
                .orElseThrow();
        var totals = new HashMap<String, BigDecimal>();
        for (var entry : entries) {
            var total = BigDecimal.ZERO;
            for (var criterion : criteria) {
                var share = criterion.scoredByPeople()
                        ? BigDecimal.valueOf(
                                        Objects.requireNonNull(entry.points().get(criterion.id())))
                                .divide(BigDecimal.valueOf(5))
                        : PriceFormula.LOWEST_DIVIDED_BY_THIS
                                .score(entry.price(), lowest, BigDecimal.TEN)
                                .movePointLeft(2);
                var now = criterion.equals(moved)
                        ? weight
                        : criterion
                                .weight()
                                .multiply(ALL.subtract(weight))
                                .divide(ALL.subtract(moved.weight()), MathContext.DECIMAL128);
                total = total.add(now.multiply(share));
            }
            totals.put(entry.reference(), total.setScale(20, RoundingMode.HALF_UP));
        }
        var most = totals.values().stream().max(BigDecimal::compareTo).orElseThrow();
        return totals.entrySet().stream()
                .filter(total -> total.getValue().compareTo(most) == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Criterion[] weighted(Random random) {
        int first = 5 + random.nextInt(60);
        int second = 5 + random.nextInt(90 - first);
        return new Criterion[] {
            criterion(Kind.QUALITY, "" + first),
            criterion(Kind.SOCIAL_VALUE, "" + second),
            criterion(Kind.PRICE, "" + (100 - first - second))
        };
    }

    private static Ranking.Entry random(Random random, String reference, Criterion[] criteria) {
        var points = new HashMap<UUID, Integer>();
        for (var criterion : criteria) if (criterion.scoredByPeople()) points.put(criterion.id(), random.nextInt(6));
        return new Ranking.Entry(reference, points, BigDecimal.valueOf(50_000 + random.nextInt(100_000)));
    }

    private static Sensitivity of(Ranking.Entry... entries) {
        return new Moves(ranking(QUALITY, SOCIAL, PRICE), List.of(entries)).sensitivity();
    }

    private static Ranking ranking(Criterion... criteria) {
        return new Ranking(
                new ArrayList<>(List.of(criteria)), PriceFormula.LOWEST_DIVIDED_BY_THIS, new BigDecimal("200000"));
    }

    private static Ranking.Entry entry(String reference, int quality, int social, String price) {
        return new Ranking.Entry(reference, Map.of(QUALITY.id(), quality, SOCIAL.id(), social), new BigDecimal(price));
    }

    private static Criterion criterion(Kind kind, String weight) {
        return Criterion.plain(UUID.randomUUID(), kind, kind.name(), "", new BigDecimal(weight));
    }
}

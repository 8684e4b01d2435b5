package org.commonlot.marketplace.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.Criterion.Kind;
import org.commonlot.marketplace.procurement.PriceFormula;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ranking against worked examples, and against a computation in whole numbers that shares nothing with it. */
class RankingExamplesTest {

    private static final int CASES = Integer.getInteger("cases", 10_000);
    private static final long BUDGET_PENCE = 20_000_000;
    private static final BigDecimal BUDGET = BigDecimal.valueOf(BUDGET_PENCE, 2);

    private static Criterion criterion(Kind kind, String name, int weight, int minimum) {
        return new Criterion(UUID.randomUUID(), kind, name, "", BigDecimal.valueOf(weight), minimum, null, null);
    }

    /**
     * Quality weighs 50, social value 10, the price 40; the budget is £200,000. Bids are name/quality/social value/price, in
     * the result name:rank:total, with = for a tie and - for no rank.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "lowest divided: quality outweighs price, LOWEST_DIVIDED_BY_THIS, 0, A/5/4/150000 B/2/2/100000, A:1:84.67 B:2:64.00",
        "lowest divided: price outweighs quality, LOWEST_DIVIDED_BY_THIS, 0, A/3/3/180000 B/3/2/90000, B:1:74.00 A:2:56.00",
        "lowest divided: thirds of a penny, LOWEST_DIVIDED_BY_THIS, 0, A/4/4/33333.33 B/4/4/99999.99 C/1/5/66666.67, A:1:88.00 B:2:61.33 C:3:40.00",
        "lowest divided: equal in all, LOWEST_DIVIDED_BY_THIS, 0, B/3/3/120000 A/3/3/120000 C/2/2/120000, A:1=:76.00 B:1=:76.00 C:3:64.00",
        "lowest divided: below the minimum with the lowest price, LOWEST_DIVIDED_BY_THIS, 3, A/2/5/50000 B/3/3/100000 C/4/1/125000, B:1:76.00 C:2:74.00 A:-:30.00",
        "lowest divided: all below the minimum, LOWEST_DIVIDED_BY_THIS, 3, A/2/5/50000 B/1/5/60000, A:-:30.00 B:-:20.00",
        "lowest divided: at and above the budget, LOWEST_DIVIDED_BY_THIS, 0, A/5/5/200000 B/4/4/250000 C/1/1/100000, A:1:80.00 B:2:64.00 C:3:52.00",
        "lowest divided: a single bid, LOWEST_DIVIDED_BY_THIS, 0, A/0/0/0.01, A:1:40.00",
        "share saved: quality outweighs price, SHARE_OF_BUDGET_SAVED, 0, A/5/4/150000 B/2/2/100000, A:1:68.00 B:2:44.00",
        "share saved: price outweighs quality, SHARE_OF_BUDGET_SAVED, 0, A/3/3/180000 B/3/2/90000, B:1:56.00 A:2:40.00",
        "share saved: thirds of a penny, SHARE_OF_BUDGET_SAVED, 0, A/4/4/33333.33 B/4/4/99999.99 C/1/5/66666.67, A:1:81.33 B:2:68.00 C:3:46.67",
        "share saved: equal in all, SHARE_OF_BUDGET_SAVED, 0, B/3/3/120000 A/3/3/120000 C/2/2/120000, A:1=:52.00 B:1=:52.00 C:3:40.00",
        "share saved: below the minimum with the lowest price, SHARE_OF_BUDGET_SAVED, 3, A/2/5/50000 B/3/3/100000 C/4/1/125000, C:1:57.00 B:2:56.00 A:-:30.00",
        "share saved: all below the minimum, SHARE_OF_BUDGET_SAVED, 3, A/2/5/50000 B/1/5/60000, A:-:30.00 B:-:20.00",
        "share saved: at and above the budget, SHARE_OF_BUDGET_SAVED, 0, A/5/5/200000 B/4/4/250000 C/1/1/100000, A:1:60.00 B:2:48.00 C:3:32.00",
        "share saved: a single bid, SHARE_OF_BUDGET_SAVED, 0, A/0/0/0.01, A:1:40.00",
        "taken off: quality outweighs price, ABOVE_LOWEST_TAKEN_OFF, 0, A/5/4/150000 B/2/2/100000, A:1:78.00 B:2:64.00",
        "taken off: price outweighs quality, ABOVE_LOWEST_TAKEN_OFF, 0, A/3/3/180000 B/3/2/90000, B:1:74.00 A:2:36.00",
        "taken off: thirds of a penny, ABOVE_LOWEST_TAKEN_OFF, 0, A/4/4/33333.33 B/4/4/99999.99 C/1/5/66666.67, A:1:88.00 B:2:48.00 C:3:20.00",
        "taken off: equal in all, ABOVE_LOWEST_TAKEN_OFF, 0, B/3/3/120000 A/3/3/120000 C/2/2/120000, A:1=:76.00 B:1=:76.00 C:3:64.00",
        "taken off: below the minimum with the lowest price, ABOVE_LOWEST_TAKEN_OFF, 3, A/2/5/50000 B/3/3/100000 C/4/1/125000, B:1:76.00 C:2:72.00 A:-:30.00",
        "taken off: all below the minimum, ABOVE_LOWEST_TAKEN_OFF, 3, A/2/5/50000 B/1/5/60000, A:-:30.00 B:-:20.00",
        "taken off: at and above the budget, ABOVE_LOWEST_TAKEN_OFF, 0, A/5/5/200000 B/4/4/250000 C/1/1/100000, A:1:60.00 C:2:52.00 B:3:48.00",
        "taken off: a single bid, ABOVE_LOWEST_TAKEN_OFF, 0, A/0/0/0.01, A:1:40.00",
        "line: quality outweighs price, LINE_FROM_LOWEST_TO_BUDGET, 0, A/5/4/150000 B/2/2/100000, A:1:78.00 B:2:64.00",
        "line: price outweighs quality, LINE_FROM_LOWEST_TO_BUDGET, 0, A/3/3/180000 B/3/2/90000, B:1:74.00 A:2:43.27",
        "line: thirds of a penny, LINE_FROM_LOWEST_TO_BUDGET, 0, A/4/4/33333.33 B/4/4/99999.99 C/1/5/66666.67, A:1:88.00 B:2:72.00 C:3:52.00",
        "line: equal in all, LINE_FROM_LOWEST_TO_BUDGET, 0, B/3/3/120000 A/3/3/120000 C/2/2/120000, A:1=:76.00 B:1=:76.00 C:3:64.00",
        "line: below the minimum with the lowest price, LINE_FROM_LOWEST_TO_BUDGET, 3, A/2/5/50000 B/3/3/100000 C/4/1/125000, B:1:76.00 C:2:72.00 A:-:30.00",
        "line: all below the minimum, LINE_FROM_LOWEST_TO_BUDGET, 3, A/2/5/50000 B/1/5/60000, A:-:30.00 B:-:20.00",
        "line: at and above the budget, LINE_FROM_LOWEST_TO_BUDGET, 0, A/5/5/200000 B/4/4/250000 C/1/1/100000, A:1:60.00 C:2:52.00 B:3:48.00",
        "line: a single bid, LINE_FROM_LOWEST_TO_BUDGET, 0, A/0/0/0.01, A:1:40.00",
        "lowest divided: points make up for price, LOWEST_DIVIDED_BY_THIS, 0, A/4/4/125000 B/3/3/100000 C/0/0/200000, A:1:80.00 B:2:76.00 C:3:20.00",
        "share saved: points make up for price, SHARE_OF_BUDGET_SAVED, 0, A/4/0/150000 B/3/0/100000, A:1=:50.00 B:1=:50.00",
        "share saved: a tie of rank two, SHARE_OF_BUDGET_SAVED, 0, A/5/5/100000 B/4/0/150000 C/3/0/100000, A:1:80.00 B:2=:50.00 C:2=:50.00",
        "taken off: twice the lowest and more scores nothing, ABOVE_LOWEST_TAKEN_OFF, 0, A/0/0/50000 B/0/0/100000 C/0/0/150000, A:1:40.00 B:2=:0.00 C:2=:0.00",
        "line: half-way to the budget, LINE_FROM_LOWEST_TO_BUDGET, 0, A/0/0/100000 B/0/0/150000 C/0/0/199999.99, A:1:40.00 B:2:20.00 C:3:0.00",
        "lowest divided: a minimum just reached, LOWEST_DIVIDED_BY_THIS, 3, A/3/0/100000 B/2/5/90000, A:1:70.00 B:-:30.00",
        "lowest divided: the score of a price is rounded to two decimals, LOWEST_DIVIDED_BY_THIS, 0, A/5/5/100000 B/5/5/100050, A:1:100.00 B:2:99.98",
        "share saved: a tie is none with who is not ranked, SHARE_OF_BUDGET_SAVED, 3, A/2/5/200000 B/3/0/200000, B:1:30.00 A:-:30.00"
    })
    void ranksAsWorkedOut(String situation, PriceFormula formula, int minimum, String bids, String ranked) {
        var quality = criterion(Kind.QUALITY, "Quality", 50, minimum);
        var social = criterion(Kind.SOCIAL_VALUE, "Social value", 10, 0);
        var price = Criterion.plain(UUID.randomUUID(), Kind.PRICE, "Price", "", BigDecimal.valueOf(40));
        var entries = Stream.of(bids.split(" "))
                .map(bid -> bid.split("/"))
                .map(part -> new Ranking.Entry(
                        part[0],
                        Map.of(quality.id(), Integer.valueOf(part[1]), social.id(), Integer.valueOf(part[2])),
                        new BigDecimal(part[3])))
                .toList();

        assertThat(words(new Ranking(List.of(quality, social, price), formula, BUDGET).of(entries)))
                .isEqualTo(ranked);
    }

    private static String words(List<Ranking.Placed> placed) {
        return placed.stream()
                .map(bid -> bid.reference() + ":" + (bid.rank() == 0 ? "-" : bid.rank()) + (bid.tied() ? "=" : "") + ":"
                        + bid.total())
                .collect(Collectors.joining(" "));
    }

    /** A bid in whole numbers: pence, points, and the total in hundredths; the rank is 0 where a minimum is missed. */
    private static final class Plain {

        final String name;
        final int[] points;
        final long pence;
        boolean out;
        long total;
        int rank;
        boolean tied;

        Plain(String name, int[] points, long pence) {
            this.name = name;
            this.points = points;
            this.pence = pence;
        }
    }

    @Test
    void agreesWithAnIndependentComputation() {
        long seed = Long.getLong("seed", 20_261_128L);
        var random = new Random(seed);
        for (int round = 0; round < CASES; round++) {
            var weights = new int[] {random.nextInt(60), random.nextInt(30), 0};
            weights[2] = 100 - weights[0] - weights[1];
            var minimums = new int[] {random.nextInt(4), random.nextInt(3)};
            var formula = PriceFormula.values()[random.nextInt(PriceFormula.values().length)];
            var plain = new ArrayList<Plain>();
            int bids = 1 + random.nextInt(6);
            for (int bid = 0; bid < bids; bid++) {
                // A few prices only, so that there are ties.
                long pence =
                        random.nextBoolean() ? 5_000_000L * (1 + random.nextInt(5)) : 1 + random.nextInt(30_000_000);
                plain.add(new Plain("B" + bid, new int[] {random.nextInt(6), random.nextInt(6)}, pence));
            }
            compute(plain, weights, minimums, formula);

            var criteria = List.of(
                    criterion(Kind.QUALITY, "Quality", weights[0], minimums[0]),
                    criterion(Kind.SOCIAL_VALUE, "Social value", weights[1], minimums[1]),
                    Criterion.plain(UUID.randomUUID(), Kind.PRICE, "Price", "", BigDecimal.valueOf(weights[2])));
            var placed = new Ranking(criteria, formula, BUDGET)
                    .of(plain.stream()
                            .map(bid -> new Ranking.Entry(
                                    bid.name,
                                    Map.of(
                                            criteria.get(0).id(), bid.points[0],
                                            criteria.get(1).id(), bid.points[1]),
                                    BigDecimal.valueOf(bid.pence, 2)))
                            .toList());
            for (var bid : plain) {
                var same = placed.stream()
                        .filter(each -> each.reference().equals(bid.name))
                        .findFirst()
                        .orElseThrow();
                assertThat(List.of(same.rank(), same.tied(), same.total()))
                        .as("seed %s, round %s, %s", seed, round, bid.name)
                        .isEqualTo(List.of(bid.rank, bid.tied, BigDecimal.valueOf(bid.total, 2)));
            }
        }
    }

    private static void compute(List<Plain> bids, int[] weights, int[] minimums, PriceFormula formula) {
        long lowest = Long.MAX_VALUE;
        for (var bid : bids) {
            bid.out = bid.points[0] < minimums[0] || bid.points[1] < minimums[1];
            if (!bid.out && bid.pence < lowest) lowest = bid.pence;
        }
        for (var bid : bids) {
            // In ten-thousandths of a point.
            long sum = 2_000L * (weights[0] * bid.points[0] + weights[1] * bid.points[1]);
            if (!bid.out) sum += weights[2] * price(formula, bid.pence, lowest);
            bid.total = (sum + 50) / 100;
        }
        for (var bid : bids) {
            if (bid.out) continue;
            bid.rank = 1;
            for (var other : bids) {
                if (other.out || other == bid) continue;
                if (other.total > bid.total) bid.rank++;
                if (other.total == bid.total) bid.tied = true;
            }
        }
    }

    /** The score of a price in hundredths. */
    private static long price(PriceFormula formula, long pence, long lowest) {
        return switch (formula) {
            case LOWEST_DIVIDED_BY_THIS -> rounded(lowest * 10_000, pence);
            case SHARE_OF_BUDGET_SAVED ->
                pence >= BUDGET_PENCE ? 0 : rounded((BUDGET_PENCE - pence) * 10_000, BUDGET_PENCE);
            case ABOVE_LOWEST_TAKEN_OFF -> Math.max(0, 10_000 - rounded((pence - lowest) * 10_000, lowest));
            case LINE_FROM_LOWEST_TO_BUDGET -> {
                if (pence <= lowest) yield 10_000;
                yield pence >= BUDGET_PENCE ? 0 : rounded((BUDGET_PENCE - pence) * 10_000, BUDGET_PENCE - lowest);
            }
        };
    }

    private static long rounded(long over, long under) {
        return (2 * over + under) / (2 * under);
    }
}

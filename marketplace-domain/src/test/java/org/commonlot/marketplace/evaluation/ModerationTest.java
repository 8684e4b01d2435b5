package org.commonlot.marketplace.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.Criterion.Kind;
import org.commonlot.marketplace.terms.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands out among scores, on worked examples. */
class ModerationTest {

    private static final Criterion QUALITY =
            new Criterion(UUID.randomUUID(), Kind.QUALITY, "Quality", "", new BigDecimal("60"), null, null, null);
    private static final List<PersonId> PEOPLE = List.of(PersonId.next(), PersonId.next(), PersonId.next());
    private static final List<String> NAMES = List.of("Anna", "Bert", "Cleo");

    @ParameterizedTest
    @CsvSource({"3, 3.0", "2 5, 3.5", "5 2 3, 3.0", "0 5 4 3, 3.5", "1 1 3 3, 2.0", "4 4 4, 4.0"})
    void takesTheMiddleScoreOrHalfwayBetweenTwo(String given, BigDecimal median) {
        assertThat(scores(given).median()).isEqualTo(median);
    }

    @ParameterizedTest
    @CsvSource({
        "3 3 5, 5, true",
        "3 3 5, 3, false",
        "1 3 5, 1, true",
        "1 3 5, 3, false",
        "0 3 4 4, 0, true",
        "2 3 4 4, 2, false",
        "1 1 3 3, 3, false",
        "2 4 4, 2, true",
        "3 4 4, 3, false"
    })
    void anOutlierLiesTwoPointsOrMoreFromTheMedian(String given, int points, boolean outlier) {
        assertThat(scores(given).outlying(points)).isEqualTo(outlier);
    }

    @ParameterizedTest
    @CsvSource({"0 5, 0", "0 5, 5", "3, 3"})
    void nobodyIsAnOutlierAmongFewerThanThree(String given, int points) {
        assertThat(scores(given).outlying(points)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2 4, 5, 2.0, ABOVE_ALL",
        "2 4, 4, 1.0, WITHIN",
        "2 4, 2, -1.0, WITHIN",
        "2 4, 1, -2.0, BELOW_ALL",
        "3 3 3, 3, 0.0, WITHIN",
        "2 3 4 4, 3, -0.5, WITHIN"
    })
    void saysHowFarTheConsensusLiesFromTheMedianAndWhetherAnybodyGaveAsMuch(
            String given, int agreed, BigDecimal departure, Placing placing) {
        var item = item(1, List.of(), new Mark(agreed, "Agreed"), points(given));

        assertThat(item.departure()).isEqualTo(departure);
        assertThat(item.placing()).isEqualTo(placing);
    }

    @Test
    void saysNothingOfAConsensusBeforeThereIsOneOrWithoutScores() {
        assertThat(item(1, List.of(), null, List.of(3, 4)).departure()).isNull();
        assertThat(item(1, List.of(), null, List.of(3, 4)).placing()).isNull();
        assertThat(item(1, List.of(), new Mark(3, "Agreed"), List.of()).placing())
                .isNull();
        assertThat(item(1, List.of(), null, List.of()).median()).isNull();
    }

    /** Means of the panel: 3.5, 3.5, 3; Anna gives 5, 3, 3 and Bert 2, 4, 3. */
    @Test
    void twoEvaluatorsLeanAsFarFromTheirMeanAndOppositely() {
        var items = List.of(
                item(1, List.of(), null, List.of(5, 2)),
                item(2, List.of(), null, List.of(3, 4)),
                item(3, List.of(), null, List.of(3, 3)));

        assertThat(Leaning.of(items))
                .extracting(Leaning::name, Leaning::given, Leaning::difference, Leaning::outliers)
                .containsExactly(
                        tuple("Anna", 3, new BigDecimal("0.3"), 0), tuple("Bert", 3, new BigDecimal("-0.3"), 0));
    }

    /** The panel's means are 3 and 4: Anna lies 2 below and 1 below, Bert 1 above twice, Cleo 1 above where she scores. */
    @Test
    void measuresEachEvaluatorOnTheItemsThatTheyScore() {
        var items = List.of(item(1, List.of(), null, List.of(1, 4, 4)), item(2, List.of(), null, List.of(3, 5)));

        assertThat(Leaning.of(items))
                .extracting(Leaning::name, Leaning::given, Leaning::difference, Leaning::outliers)
                .containsExactly(
                        tuple("Anna", 2, new BigDecimal("-1.5"), 1),
                        tuple("Bert", 2, new BigDecimal("1.0"), 0),
                        tuple("Cleo", 1, new BigDecimal("1.0"), 0));
    }

    @Test
    void scoresThatWereSetAsideCountNowhere() {
        var aside = List.of(new Moderated.PeerMark(PEOPLE.get(2), "Cleo", new Mark(0, "Weak")));
        var item = item(1, aside, new Mark(2, "Agreed"), List.of(4, 4));

        assertThat(item.median()).isEqualTo(new BigDecimal("4.0"));
        assertThat(item.placing()).isEqualTo(Placing.BELOW_ALL);
        assertThat(item.marks()).noneMatch(item::outlying);
        assertThat(Leaning.of(List.of(item))).extracting(Leaning::name).containsExactly("Anna", "Bert");
    }

    private static Moderated item(
            int bid, List<Moderated.PeerMark> aside, @Nullable Mark consensus, List<Integer> given) {
        var marks = new ArrayList<Moderated.PeerMark>();
        for (int n = 0; n < given.size(); n++) {
            marks.add(new Moderated.PeerMark(
                    PEOPLE.get(n % PEOPLE.size()), NAMES.get(n % NAMES.size()), new Mark(given.get(n), "Why")));
        }
        return new Moderated(
                bid, new Item("B-" + bid, QUALITY.id()), QUALITY, null, marks, aside, List.of(), consensus);
    }

    private static Scores scores(String given) {
        return new Scores(points(given));
    }

    private static List<Integer> points(String given) {
        return List.of(given.split(" ")).stream().map(Integer::valueOf).toList();
    }
}

package org.commonlot.marketplace.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonlot.marketplace.evaluation.AssessedBid;
import org.commonlot.marketplace.evaluation.Mark;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may go on, how criteria may be refined (s.24), and every step from every state. */
class RefinementTest {

    private static final java.time.Instant NOW = java.time.Instant.parse("2026-11-02T10:00:00Z");
    private static final List<Criterion> STANDING = criteria("Quality", 60, "Price", 40);
    private static final Actor PROPOSER = actor("Chair");
    private static final Actor APPROVER = actor("Approver");

    /** Good: 5 of 5 points, dear. Cheap: 3 of 5 points, the lowest price. Poor: neither. */
    private static final List<AssessedBid> RANKED =
            ranked(bid("good", 5, "50"), bid("cheap", 3, "100"), bid("poor", 2, "50"));

    private record Case(
            String law,
            boolean foreseen,
            Set<String> chosen,
            List<Criterion> refined,
            String why,
            Refinement.@Nullable Rule broken) {}

    static Stream<Case> cases() {
        var good = Set.of("good");
        return Stream.of(
                new Case(
                        "s.24(1): the notice foresees it",
                        true,
                        good,
                        criteria("Quality", 70, "Price", 30),
                        "Learned",
                        null),
                new Case(
                        "s.24(1): the notice does not foresee it",
                        false,
                        good,
                        criteria("Quality", 70, "Price", 30),
                        "Learned",
                        Refinement.Rule.FORESEEN),
                new Case(
                        "s.24(2): before final tenders are invited, and nobody is",
                        true,
                        Set.of(),
                        criteria("Quality", 70, "Price", 30),
                        "Learned",
                        Refinement.Rule.BEFORE_FINAL_TENDERS),
                new Case(
                        "s.24(1): said more exactly",
                        true,
                        good,
                        criteria("Quality in use", 60, "Price", 40),
                        "Learned",
                        null),
                new Case(
                        "ss.23, 24(1): no criterion is added",
                        true,
                        good,
                        more(criteria("Quality", 50, "Price", 40), Criterion.Kind.SOCIAL_VALUE, 10),
                        "Learned",
                        Refinement.Rule.SAME_CRITERIA),
                new Case(
                        "ss.23, 24(1): none goes",
                        true,
                        good,
                        List.of(criterion(Criterion.Kind.PRICE, "Price", 100)),
                        "Learned",
                        Refinement.Rule.SAME_CRITERIA),
                new Case(
                        "s.24(1): nothing is refined",
                        true,
                        good,
                        criteria("Quality", 60, "Price", 40),
                        "Learned",
                        Refinement.Rule.SOMETHING_REFINED),
                // With 30 to 70: good 30 + 35 = 65, cheap 18 + 70 = 88: cheap would have gone on.
                new Case(
                        "s.24(3): an entrant who is out would have gone on",
                        true,
                        good,
                        criteria("Quality", 30, "Price", 70),
                        "Learned",
                        Refinement.Rule.CHOICE_UNCHANGED),
                new Case(
                        "s.24(3): whoever is out would be out all the same",
                        true,
                        Set.of("good", "cheap"),
                        criteria("Quality", 30, "Price", 70),
                        "Learned",
                        null),
                new Case(
                        "s.12(1)(c): everybody is told why",
                        true,
                        good,
                        criteria("Quality", 70, "Price", 30),
                        " ",
                        Refinement.Rule.REASON_GIVEN));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void refinesAsTheActAllows(Case row) {
        var refinement =
                new Refinement(row.foreseen(), STANDING, row.refined(), row.why(), new Choice(RANKED, row.chosen()));
        assertThat(refinement.broken().orElse(null)).as(row.law()).isEqualTo(row.broken());
    }

    @ParameterizedTest
    @CsvSource({
        "2, good, ",
        "2, good cheap, ",
        "2, '', ",
        "1, good cheap, TOO_MANY_CHOSEN",
        "2, cheap, PASSED_OVER",
        "3, good poor, PASSED_OVER"
    })
    void passesNobodyOver(int places, String chosen, @Nullable SelectionRefusal refused) {
        var choice = new Choice(RANKED, chosen.isEmpty() ? Set.of() : Set.of(chosen.split(" ")));
        if (refused == null) choice.require(places);
        else assertRefused(refused, () -> choice.require(places));
    }

    @Test
    void letsSomeOfThoseWhoShareARankGoOn() {
        var tied = ranked(bid("one", 5, "50"), bid("other", 5, "50"), bid("poor", 2, "50"));
        new Choice(tied, Set.of("other")).require(1);
        assertRefused(SelectionRefusal.PASSED_OVER, () -> new Choice(tied, Set.of("one", "poor")).require(2));
    }

    @Test
    void isApprovedBySomebodyElse() {
        var selection = proposed();
        assertRefused(SelectionRefusal.PROPOSER_MAY_NOT_APPROVE, () -> selection.approve(PROPOSER, NOW));
        selection.approve(APPROVER, NOW);
        assertThat(selection.state()).isEqualTo(SelectionState.APPROVED);
    }

    @Test
    void wantsReasons() {
        assertRefused(
                SelectionRefusal.REASONS_NEEDED,
                () -> Selection.propose(procurement(), lot(), proposal(" "), PROPOSER, NOW));
    }

    static Stream<Arguments> everyStateAndStep() {
        return Arrays.stream(SelectionState.values())
                .flatMap(state -> Arrays.stream(SelectionStep.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndStep")
    void takesTheStepsOfItsTableAndNoOther(SelectionState state, SelectionStep step) {
        var selection = in(state);
        var leadsTo = switch (state) {
            case PROPOSED ->
                switch (step) {
                    case RETURN -> SelectionState.RETURNED;
                    case APPROVE -> SelectionState.APPROVED;
                    case PROPOSE_AGAIN -> null;
                };
            case RETURNED -> step == SelectionStep.PROPOSE_AGAIN ? SelectionState.PROPOSED : null;
            case APPROVED -> null;
        };
        if (leadsTo == null) {
            assertRefused(SelectionRefusal.STEP_NOT_POSSIBLE, () -> take(selection, step));
            assertThat(selection.state()).isEqualTo(state);
        } else {
            take(selection, step);
            assertThat(selection.state()).isEqualTo(leadsTo);
        }
    }

    @Test
    void leavesNoStateOut() {
        assertThat(EnumSet.allOf(SelectionState.class))
                .allSatisfy(state -> assertThat(in(state).state()).isEqualTo(state));
    }

    private static void take(Selection selection, SelectionStep step) {
        switch (step) {
            case PROPOSE_AGAIN -> selection.proposeAgain(proposal("Better"), PROPOSER, NOW);
            case RETURN -> selection.returnToProposer("Say more");
            case APPROVE -> selection.approve(APPROVER, NOW);
        }
    }

    private static Selection in(SelectionState state) {
        var selection = proposed();
        switch (state) {
            case PROPOSED -> {}
            case RETURNED -> selection.returnToProposer("Say more");
            case APPROVED -> selection.approve(APPROVER, NOW);
        }
        return selection;
    }

    private static Selection proposed() {
        return Selection.propose(procurement(), lot(), proposal("The best"), PROPOSER, NOW);
    }

    private static Selection.Proposal proposal(String reasons) {
        return new Selection.Proposal(new Choice(RANKED, Set.of("good")), 1, reasons, null);
    }

    private static ProcurementId procurement() {
        return new ProcurementId(UUID.randomUUID());
    }

    private static LotId lot() {
        return new LotId(UUID.randomUUID());
    }

    private static Actor actor(String name) {
        return new Actor(PersonId.next(), name, Set.of());
    }

    private static void assertRefused(SelectionRefusal code, Runnable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::run)
                .extracting(Refused::refusal)
                .isEqualTo(code);
    }

    private record Scored(String reference, BigDecimal quality, BigDecimal price) {

        BigDecimal total() {
            return quality.add(price);
        }
    }

    /** @param price what the formula makes of it, out of 100 */
    private static Scored bid(String reference, int points, String price) {
        return new Scored(
                reference,
                new BigDecimal(60 * points).divide(new BigDecimal(5)),
                new BigDecimal(price).multiply(new BigDecimal("0.40")));
    }

    private static List<AssessedBid> ranked(Scored... bids) {
        var all = new ArrayList<AssessedBid>();
        for (var bid : bids) {
            int rank = 1
                    + (int) Arrays.stream(bids)
                            .filter(other -> other.total().compareTo(bid.total()) > 0)
                            .count();
            all.add(new AssessedBid(
                    bid.reference(),
                    all.size() + 1,
                    OrganisationId.next(),
                    "Firm " + bid.reference(),
                    true,
                    false,
                    rank,
                    false,
                    bid.total(),
                    Money.pounds(1000),
                    List.of(
                            new AssessedBid.Result(STANDING.get(0), new Mark(3, "Good"), bid.quality()),
                            new AssessedBid.Result(STANDING.get(1), null, bid.price())),
                    List.of()));
        }
        return all;
    }

    private static List<Criterion> criteria(String quality, int weight, String price, int rest) {
        return List.of(
                criterion(Criterion.Kind.QUALITY, quality, weight), criterion(Criterion.Kind.PRICE, price, rest));
    }

    private static List<Criterion> more(List<Criterion> criteria, Criterion.Kind kind, int weight) {
        return Stream.concat(criteria.stream(), Stream.of(criterion(kind, "More", weight)))
                .toList();
    }

    private static Criterion criterion(Criterion.Kind kind, String name, int weight) {
        return Criterion.plain(UUID.randomUUID(), kind, name, "How well", BigDecimal.valueOf(weight));
    }
}

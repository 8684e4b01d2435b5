package org.commonlot.marketplace.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.bidding.Bidding;
import org.commonlot.marketplace.bidding.BiddingRefusal;
import org.commonlot.marketplace.evaluation.AssessedBid;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.procurement.CriteriaTree;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.Criterion.Kind;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.PriceFormula;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementRefusal;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.Scale;
import org.commonlot.marketplace.procurement.Scales;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.commonlot.marketplace.testing.Story.SubmittedBid;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Minimum marks, word limits and words for points, from the draft to the summary, on both databases. */
abstract class CriteriaRules {

    private static final String SCALE = "approach";

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    Procuring procuring;

    @Autowired
    ProcurementCatalogue catalogue;

    @Autowired
    Opportunities opportunities;

    @Autowired
    Scales scales;

    @Autowired
    Bidding bidding;

    @Autowired
    EvaluationDesk evaluations;

    @Autowired
    Awarding awarding;

    @Autowired
    Outcomes outcomes;

    @Test
    void offersSetsOfWordsThatAreLawfulScales() {
        assertThat(scales.all()).extracting(Scales.Known::code).contains("general", "evidence", SCALE, "social-value");
        assertThat(scales.all()).allSatisfy(known -> {
            assertThat(known.scale().words()).doesNotHaveDuplicates().noneMatch(String::isBlank);
            assertThat(known.scale().words()).allMatch(words -> words.length() <= Scale.LONGEST);
        });
        assertThat(scales.byCode("no-such-set")).isEmpty();
    }

    @Test
    void publishesMinimumWordLimitAndWordsForPointsWithTheNotice() {
        var challenge = story.published(demanding());

        var offered = opportunities
                .byId(challenge.id())
                .orElseThrow()
                .opportunity()
                .lots()
                .getFirst();
        assertThat(offered.criteria())
                .extracting(Criterion::minimumPoints, Criterion::mostWords, Criterion::scale)
                .containsExactly(
                        tuple(3, 60, scales.byCode(SCALE).orElseThrow()),
                        tuple(null, null, null),
                        tuple(null, null, null));
        assertThat(offered.criteria())
                .extracting(Criterion::weight)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("60"), new BigDecimal("10"), new BigDecimal("30"));
        assertThat(offered.priceFormula()).isEqualTo(PriceFormula.LINE_FROM_LOWEST_TO_BUDGET);
    }

    @Test
    void keepsCriteriaWhatTheyAreWhenOthersAreTakenOutOrMoved() {
        var challenge = story.draftedChallenge(Story.OPEN);
        var author = challenge.team().author();
        var three = List.of(question("One", "30"), question("Two", "30"), question("Three", "40"), price());
        assess(challenge, Map.of(Kind.QUALITY, number("60"), Kind.PRICE, number("40")), three);

        var moved = List.of(three.get(2), three.get(1), three.get(3));
        var shares = moved.stream()
                .map(c -> c.scoredByPeople()
                        ? Criterion.plain(c.id(), c.kind(), c.name(), c.description(), number("50"))
                        : c)
                .toList();
        assess(challenge, Map.of(Kind.QUALITY, number("60"), Kind.PRICE, number("40")), shares);

        assertThat(catalogue.details(challenge.id(), author).lots().getFirst().criteria())
                .extracting(Criterion::id)
                .containsExactlyElementsOf(moved.stream().map(Criterion::id).toList());
    }

    @Test
    void changesTheWordsForThePointsOfOneCriterionOnlyForTheAuthorOfADraft() {
        var draft = demanding();
        var author = draft.team().author();
        var asked = catalogue
                .details(draft.id(), author)
                .lots()
                .getFirst()
                .criteria()
                .get(1);
        var words = Scale.of(List.of("Nothing", "A wish", "A plan", "A promise", "A measured promise", "More"));

        procuring.describePoints(draft.id(), version(draft), draft.lot(), asked.id(), words, author);

        assertThat(catalogue
                        .details(draft.id(), author)
                        .lots()
                        .getFirst()
                        .criteria()
                        .get(1)
                        .scale())
                .isEqualTo(words);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> procuring.describePoints(
                        draft.id(), version(draft), draft.lot(), UUID.randomUUID(), words, author));
        refuses(
                ProcurementRefusal.NOT_YOUR_DUTY,
                () -> procuring.describePoints(
                        draft.id(),
                        version(draft),
                        draft.lot(),
                        asked.id(),
                        words,
                        draft.team().approver()));
    }

    @Test
    void refusesAnAnswerOfMoreWordsThanTheNoticeAllows() {
        var challenge = story.published(demanding());
        var bidder = cast.actor(cast.supplier(), Role.BID_WRITER);
        var id = bidding.start(challenge.lot(), bidder);
        var asked = bidding.bid(id, bidder).questions().getFirst().id();

        bidding.answer(id, revision(id, bidder), asked, "word ".repeat(60), bidder);
        refuses(
                BiddingRefusal.ANSWER_TOO_LONG,
                () -> bidding.answer(id, revision(id, bidder), asked, "word ".repeat(61), bidder));
        assertThat(bidding.bid(id, bidder).content().answers().get(asked)).hasSize(300);
    }

    @Test
    void ranksNoBidBelowAMinimumAwardsItNothingAndSaysWhy() {
        var challenge = story.published(demanding());
        var cheap = story.bidSubmitted(challenge, "50000");
        var good = story.bidSubmitted(challenge, "90000");
        story.evaluated(challenge, Map.of(cheap.reference(), 2, good.reference(), 4));
        var author = challenge.team().author();

        var ranked = evaluations.ranking(challenge.lot(), author);
        assertThat(ranked)
                .extracting(AssessedBid::reference, AssessedBid::rank, AssessedBid::ranked, AssessedBid::total)
                .containsExactly(
                        tuple(good.reference(), 1, true, new BigDecimal("86.00")),
                        tuple(cheap.reference(), 0, false, new BigDecimal("28.00")));
        assertThat(ranked.getLast().below()).extracting(Criterion::name).containsExactly("Fit");
        refuses(
                AwardRefusal.NOT_RANKED_FIRST,
                () -> awarding.propose(challenge.lot(), cheap.reference(), "The cheapest", author));

        story.recordChecked(challenge);
        awarding.propose(challenge.lot(), good.reference(), "The best total", author);
        awarding.approve(challenge.lot(), challenge.team().approver());
        awarding.issueSummaries(challenge.lot(), author);
        var told = summary(cheap);
        assertThat(told.own().ranked()).isFalse();
        assertThat(told.own().lines())
                .extracting(line -> line.criterion().name(), AssessmentSummary.Line::below)
                .containsExactly(tuple("Fit", true), tuple("Community", false), tuple("Price", false));
        assertThat(told.own().lines().getFirst().criterion().minimumPoints()).isEqualTo(3);
        assertThat(summary(good).own().ranked()).isTrue();
    }

    /** Quality of at least three points and 60 words; a straight line for the price. */
    private Challenge demanding() {
        var draft = story.draftedChallenge(Story.OPEN);
        var leaves = List.of(
                new Criterion(
                        UUID.randomUUID(),
                        Kind.QUALITY,
                        "Fit",
                        "How well",
                        number("100"),
                        3,
                        60,
                        scales.byCode(SCALE).orElseThrow()),
                Criterion.plain(UUID.randomUUID(), Kind.SOCIAL_VALUE, "Community", "What for whom", number("100")),
                price());
        assess(
                draft,
                Map.of(Kind.QUALITY, number("60"), Kind.SOCIAL_VALUE, number("10"), Kind.PRICE, number("30")),
                leaves);
        return draft;
    }

    private void assess(Challenge challenge, Map<Kind, BigDecimal> nodes, List<Criterion> leaves) {
        procuring.assessBy(
                challenge.id(),
                version(challenge),
                new LotId(challenge.lot().value()),
                CriteriaTree.weighed(nodes, leaves),
                PriceFormula.LINE_FROM_LOWEST_TO_BUDGET,
                challenge.team().author());
    }

    private static Criterion question(String name, String share) {
        return Criterion.plain(UUID.randomUUID(), Kind.QUALITY, name, "What matters", number(share));
    }

    private static Criterion price() {
        return Criterion.plain(UUID.randomUUID(), Kind.PRICE, "Price", "All of it", number("100"));
    }

    private static BigDecimal number(String number) {
        return new BigDecimal(number);
    }

    private long version(Challenge challenge) {
        return catalogue.details(challenge.id(), challenge.team().author()).version();
    }

    private int revision(org.commonlot.marketplace.bidding.BidId id, org.commonlot.marketplace.terms.Actor bidder) {
        return bidding.bid(id, bidder).revision();
    }

    private AssessmentSummary summary(SubmittedBid bid) {
        var issued = outcomes.of(bid.reference(), bid.bidder()).orElseThrow().issued();
        if (issued == null) throw new AssertionError("No summary is issued");
        return issued.summary();
    }

    private static void refuses(Refusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}

package org.commonlot.marketplace.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.commonlot.marketplace.evaluation.Fixtures.LOT;
import static org.commonlot.marketplace.evaluation.Fixtures.NOW;
import static org.commonlot.marketplace.evaluation.Fixtures.SOMEBODY;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.bidding.Confirmation;
import org.commonlot.marketplace.bidding.NamedParty;
import org.commonlot.marketplace.bidding.OpenedBidView;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExclusionCheckTest {

    private static final Instant REPLY_BY = NOW.plus(Duration.ofDays(5));

    private final ExclusionCheck check = ExclusionCheck.of(new OpenedBidView(
            "B-1", LOT, OrganisationId.next(), "Firm", "MICRO", true, false, NOW, Confirmation.STANDS));

    @Test
    void clearsWithoutAConcern() {
        check.clear(CheckSource.all(), "", SOMEBODY, NOW);

        assertThat(check.state()).isEqualTo(CheckState.CLEARED);
    }

    @Test
    void refusesToExcludeWithoutAConcern() {
        refuses(EvaluationRefusal.CONCERN_NEEDED, () -> check.exclude("Because", SOMEBODY, NOW));
    }

    @Test
    void refusesToExcludeWhileTheBidderMayStillReply() {
        raise();

        refuses(EvaluationRefusal.REPLY_AWAITED, () -> check.exclude("Because", SOMEBODY, REPLY_BY.minusMillis(1)));
    }

    @Test
    void excludesOnceTheTimeForTheReplyHasPassed() {
        raise();

        check.exclude("No reply", SOMEBODY, REPLY_BY);

        assertThat(check.state()).isEqualTo(CheckState.EXCLUDED);
        assertThat(check.view().reason()).isEqualTo("No reply");
    }

    @Test
    void excludesBeforeThatOnceTheBidderHasReplied() {
        raise();
        check.reply(new ConcernReply("It is true"), NOW);

        check.exclude("It is true", SOMEBODY, NOW);

        assertThat(check.state()).isEqualTo(CheckState.EXCLUDED);
    }

    @Test
    void refusesAReplyAtTheVeryMoment() {
        raise();

        refuses(EvaluationRefusal.REPLY_TOO_LATE, () -> check.reply(new ConcernReply("Late"), REPLY_BY));
        check.reply(new ConcernReply("In time"), REPLY_BY.minusNanos(1));
        assertThat(check.view().reply()).isEqualTo("In time");
    }

    @Test
    void takesOneReply() {
        raise();
        check.reply(new ConcernReply("First"), NOW);

        refuses(EvaluationRefusal.REPLIED_ALREADY, () -> check.reply(new ConcernReply("Second"), NOW));
    }

    @Test
    void refusesAReplyWithoutAConcern() {
        refuses(EvaluationRefusal.CONCERN_NEEDED, () -> check.reply(new ConcernReply("Why?"), NOW));
    }

    @Test
    void wantsAReasonForEveryDecisionAboutAConcern() {
        raise();
        check.reply(new ConcernReply("It is settled"), NOW);

        refuses(EvaluationRefusal.REASON_NEEDED, () -> check.clear(CheckSource.all(), " ", SOMEBODY, NOW));
        refuses(EvaluationRefusal.REASON_NEEDED, () -> check.exclude(" ", SOMEBODY, NOW));
    }

    @Test
    void decidesOnce() {
        check.clear(CheckSource.all(), "", SOMEBODY, NOW);

        refuses(EvaluationRefusal.DECIDED_ALREADY, () -> check.clear(CheckSource.all(), "", SOMEBODY, NOW));
        refuses(EvaluationRefusal.DECIDED_ALREADY, () -> check.exclude("Because", SOMEBODY, NOW));
        refuses(EvaluationRefusal.DECIDED_ALREADY, this::raise);
    }

    @Test
    void raisesOneConcernThatCanBeAnswered() {
        refuses(EvaluationRefusal.REPLY_BY_PASSED, () -> check.raise(concern(NOW), NOW));
        raise();
        refuses(EvaluationRefusal.CONCERN_RAISED_ALREADY, this::raise);
    }

    /** Sections 26(3) and 28(5): only somebody whom the bidder uses or relies on can be replaced. */
    @ParameterizedTest
    @EnumSource(Concerned.class)
    void letsTheBidderReplaceWhomItUsesOrReliesOn(Concerned concerned) {
        check.raise(new Concern(ExclusionGround.TAX, concerned, "Old Firm", "An unpaid penalty", REPLY_BY), NOW);
        var reply = new ConcernReply("We did not know", "", "New Firm: 2 High Street");
        if (concerned.replaceable()) {
            check.reply(reply, NOW);
            check.clearReplaced(CheckSource.all(), "New Firm was looked up", SOMEBODY, NOW);
            assertThat(check.state()).isEqualTo(CheckState.CLEARED);
            assertThat(check.view().replaced()).isTrue();
        } else {
            refuses(EvaluationRefusal.NOBODY_TO_REPLACE, () -> check.reply(reply, NOW));
        }
    }

    /** Procurement Regulations 2024, reg 27(2): the award notice tells associated persons by name and address. */
    @Test
    void wantsTheAddressOfWhoTakesThePlaceOfAnAssociatedPerson() {
        check.raise(associatedPerson("Old Firm"), NOW);
        refuses(
                EvaluationRefusal.REPLACEMENT_UNADDRESSED,
                () -> check.reply(new ConcernReply("It is so", "", "New Firm"), NOW));
        check.reply(new ConcernReply("It is so", "", "New Firm: 2 High Street"), NOW);
    }

    /** Section 26(3). */
    @Test
    void countsWhoeverTookThePlaceOfAnAssociatedPersonAmongThem() {
        var named = List.of(NamedParty.read("Old Firm: 1 Mill Lane"), NamedParty.read("Third Firm: 9 Quay Row"));
        check.raise(associatedPerson("old firm"), NOW);
        check.reply(new ConcernReply("It is so", "", "New Firm: 2 High Street"), NOW);
        assertThat(check.associatedPersons(named)).isEqualTo(named);
        check.clearReplaced(CheckSource.all(), "New Firm was looked up", SOMEBODY, NOW);
        assertThat(check.associatedPersons(named))
                .containsExactly(
                        new NamedParty("Third Firm", "9 Quay Row"), new NamedParty("New Firm", "2 High Street"));
    }

    @Test
    void countsWhoeverTookThePlaceOfASubcontractorAmongNoAssociatedPersons() {
        var named = List.of(NamedParty.read("Old Firm: 1 Mill Lane"));
        check.raise(subcontractor("Old Firm"), NOW);
        check.reply(new ConcernReply("It is so", "", "New Firm"), NOW);
        check.clearReplaced(CheckSource.all(), "New Firm was looked up", SOMEBODY, NOW);
        assertThat(check.associatedPersons(named)).isEqualTo(named);
    }

    private static Concern associatedPerson(String name) {
        return new Concern(ExclusionGround.TAX, Concerned.ASSOCIATED_PERSON, name, "An unpaid penalty", REPLY_BY);
    }

    @Test
    void isNotClearedWithAReplacementThatNobodyOffered() {
        check.raise(subcontractor("Old Firm"), NOW);
        check.reply(new ConcernReply("It is not so"), NOW);
        refuses(
                EvaluationRefusal.NO_REPLACEMENT_OFFERED,
                () -> check.clearReplaced(CheckSource.all(), "Fine", SOMEBODY, NOW));
    }

    @Test
    void isNotClearedWithAReplacementWithoutAReason() {
        check.raise(subcontractor("Old Firm"), NOW);
        check.reply(new ConcernReply("It is so", "", "New Firm"), NOW);
        refuses(EvaluationRefusal.REASON_NEEDED, () -> check.clearReplaced(CheckSource.all(), " ", SOMEBODY, NOW));
        check.clear(CheckSource.all(), "It turned out to be another firm", SOMEBODY, NOW);
        assertThat(check.view().replaced()).isFalse();
    }

    @Test
    void namesWhomAGroundAppliesToBesideTheBidder() {
        refuses(EvaluationRefusal.CONCERNED_UNNAMED, () -> check.raise(subcontractor(" "), NOW));
    }

    /** Regulation 6 and section 28: its information under the share code, and the debarment list. */
    @ParameterizedTest
    @EnumSource(CheckSource.class)
    void letsNoBidGoOnWhoseBidderWasNotLookedUp(CheckSource missing) {
        var read = EnumSet.complementOf(EnumSet.of(missing));
        refuses(EvaluationRefusal.SOURCES_UNREAD, () -> check.clear(read, "", SOMEBODY, NOW));
        assertThat(check.view().sources()).isEmpty();
        check.clear(CheckSource.all(), "", SOMEBODY, NOW);
        assertThat(check.view().sources()).containsExactlyInAnyOrder(CheckSource.values());
    }

    /** Section 58(1): the bidder's evidence of what it has done is kept beside what it says. */
    @Test
    void keepsWhatTheBidderHasDoneSince() {
        raise();
        check.reply(new ConcernReply("It was us", "Paid, and the director has left", ""), NOW);
        assertThat(check.view().measures()).isEqualTo("Paid, and the director has left");
    }

    private static Concern subcontractor(String name) {
        return new Concern(ExclusionGround.DEBARMENT_LIST, Concerned.SUBCONTRACTOR, name, "On the list", REPLY_BY);
    }

    private void raise() {
        check.raise(concern(REPLY_BY), NOW);
    }

    private static Concern concern(Instant replyBy) {
        return new Concern(ExclusionGround.TAX, "An unpaid penalty", replyBy);
    }

    private static void refuses(EvaluationRefusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}

package org.commonlot.marketplace.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Crowd;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.SubmittedBid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What bidders say of their summaries, on both databases. */
abstract class RatingFeedbackRules {

    @Autowired
    RatingFeedback rating;

    @Autowired
    SettingAside setting;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @SuppressWarnings("NullAway.Init")
    private Story.Challenge challenge;

    @SuppressWarnings("NullAway.Init")
    private SubmittedBid winner;

    @SuppressWarnings("NullAway.Init")
    private SubmittedBid loser;

    @BeforeEach
    void twoBids() {
        challenge = story.publishedChallenge(Story.OPEN);
        winner = story.bidSubmitted(challenge, "80000");
        loser = story.bidSubmitted(challenge, "95000");
    }

    @Test
    void nobodyRatesWhatTheyWereNotToldYet() {
        story.awardApproved(challenge);
        refusedAsUnknown(loser);
        story.disclosed(challenge);
        rating.requireRatable(loser.reference(), loser.bidder());
    }

    @Test
    void aBidderThatHasNotWonSaysOnceHowUsefulItsSummaryWas() {
        story.awardDecided(challenge);
        rating.rate(loser.reference(), Usefulness.PARTLY, "The points, but not the reasons", loser.bidder());

        assertThat(rating.own(loser.reference(), loser.bidder())).hasValueSatisfying(said -> {
            assertThat(said.usefulness()).isEqualTo(Usefulness.PARTLY);
            assertThat(said.remark()).isEqualTo("The points, but not the reasons");
        });
        assertThatThrownBy(() -> rating.rate(loser.reference(), Usefulness.USEFUL, "", loser.bidder()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(AwardRefusal.RATED_ALREADY));
    }

    @Test
    void ofSeveralWhoSayItAtOnceOneIsHeard() throws Exception {
        story.awardDecided(challenge);
        Callable<Boolean> say = () -> {
            rating.rate(loser.reference(), Usefulness.USEFUL, "", loser.bidder());
            return true;
        };
        assertThat(Crowd.together(List.of(say, say, say)))
                .filteredOn(Crowd.Outcome::succeeded)
                .hasSize(1);
    }

    @Test
    void theWinnerAndOtherFirmsDoNot() {
        story.awardDecided(challenge);
        refusedAsUnknown(winner);
        var stranger = cast.actor(cast.supplier(), Role.BID_WRITER);
        assertThatThrownBy(() -> rating.rate(loser.reference(), Usefulness.USEFUL, "", stranger))
                .isInstanceOf(NotFound.class);
        assertThat(rating.own(loser.reference(), stranger)).isEmpty();
    }

    @Test
    void thePeopleOfTheProcurementReadIt() {
        story.awardDecided(challenge);
        assertThat(rating.ofLot(challenge.lot(), challenge.team().author())).isEmpty();
        rating.rate(loser.reference(), Usefulness.NOT_USEFUL, "", loser.bidder());
        assertThat(rating.ofLot(challenge.lot(), challenge.team().approver()))
                .singleElement()
                .satisfies(said -> assertThat(said.bid()).isEqualTo(loser.reference()));
        assertThatThrownBy(() -> rating.ofLot(challenge.lot(), loser.bidder())).isInstanceOf(RuntimeException.class);
    }

    @Test
    void whoeverIsToldAnewCanSayItAnew() {
        var third = story.bidSubmitted(challenge, "99000");
        story.awardDecided(challenge);
        rating.rate(third.reference(), Usefulness.NOT_USEFUL, "", third.bidder());
        setting.propose(
                challenge.lot(),
                SetAsideGround.WITHDRAWN,
                "It does not stand by its bid",
                challenge.team().author());
        setting.decide(challenge.lot(), challenge.team().approver());
        story.decidedAgain(challenge);

        rating.rate(third.reference(), Usefulness.USEFUL, "", third.bidder());
        assertThat(rating.ofLot(challenge.lot(), challenge.team().author()))
                .extracting(FeedbackRating::usefulness)
                .containsExactly(Usefulness.NOT_USEFUL, Usefulness.USEFUL);
    }

    private void refusedAsUnknown(SubmittedBid bid) {
        assertThatThrownBy(() -> rating.rate(bid.reference(), Usefulness.USEFUL, "", bid.bidder()))
                .isInstanceOf(NotFound.class);
    }
}

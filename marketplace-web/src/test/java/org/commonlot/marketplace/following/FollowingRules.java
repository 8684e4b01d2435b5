package org.commonlot.marketplace.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.bidding.Arrival;
import org.commonlot.marketplace.bidding.Submitting;
import org.commonlot.marketplace.clarification.Clarifying;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.notification.LetterTexts;
import org.commonlot.marketplace.notification.Outbox;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.Amending;
import org.commonlot.marketplace.procurement.AmendmentContent;
import org.commonlot.marketplace.procurement.Particulars;
import org.commonlot.marketplace.procurement.Problem;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Crowd;
import org.commonlot.marketplace.testing.JobsAtRest;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.commonlot.marketplace.testing.Sweeps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who is told what and when, on whatever database. */
@ExtendWith(JobsAtRest.class)
abstract class FollowingRules {

    @Autowired
    Following following;

    @Autowired
    NewsDelivery delivery;

    @Autowired
    Reminding reminding;

    @Autowired
    Telling telling;

    @Autowired
    Submitting submitting;

    @Autowired
    Amending amending;

    @Autowired
    Clarifying clarifying;

    @Autowired
    People people;

    @Autowired
    Outbox outbox;

    @Autowired
    LetterTexts texts;

    @Autowired
    Mailbox mailbox;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    MarketClock clock;

    private Challenge challenge;
    private Actor reader;

    @BeforeEach
    void somebodyFollows() {
        challenge = story.publishedChallenge(Story.OPEN);
        reader = cast.actor(cast.authority(), Role.AUDITOR);
        following.follow(challenge.id(), reader);
    }

    @Test
    void tellsAtOnceThoseWhoWriteABidHaveSentOneOrHaveAskedAndNobodyElse() {
        var drafting = writer();
        story.bidWritten(challenge, drafting, "90000");
        var sent = story.bidSubmitted(challenge, "80000").bidder();
        var asker = writer();
        var other = writer();
        clarifying.answer(clarifying.ask(challenge.id(), "Which?", asker), "Which?", "This.", author());
        delivery.sweep();

        for (var told : List.of(drafting, sent, asker)) {
            assertThat(mailbox.kinds(email(told))).containsOnlyOnce("news-answered");
        }
        for (var untold : List.of(other, reader, author())) {
            assertThat(mailbox.kinds(email(untold))).doesNotContain("news-answered");
        }
    }

    @Test
    void tellsAtOnceThoseWhoHaveBidThatWhatTheyAnswerWasChanged() {
        var bidder = story.bidSubmitted(challenge, "80000").bidder();
        amending.begin(challenge.id(), author());
        var live = amending.live(challenge.id(), author()).orElseThrow();
        var was = live.content();
        amending.write(
                challenge.id(),
                live.version(),
                new AmendmentContent(
                        "We measured it",
                        false,
                        new Problem("Missed streets", "People", "Fewer", "None", "None"),
                        Particulars.NONE,
                        was.timetable(),
                        was.terms(),
                        List.of()),
                author());
        amending.propose(challenge.id(), author());
        amending.approve(challenge.id(), challenge.team().approver());
        amending.publish(challenge.id(), "045678-2026", clock.instant(), author());
        delivery.sweep();

        assertThat(mailbox.kinds(email(bidder))).containsOnlyOnce("news-amended");
        assertThat(mailbox.kinds(email(writer()))).doesNotContain("news-amended");
    }

    @Test
    void remindsTwoDaysBeforeTheDeadlineWhoeverHasNotSubmittedAndNobodyElse() {
        var drafting = writer();
        story.bidWritten(challenge, drafting, "90000");
        var sent = story.bidSubmitted(challenge, "80000").bidder();
        var taken = story.bidSubmitted(challenge, "85000");
        submitting.withdraw(taken.id(), Arrival.now(), taken.bidder());
        clock.travelTo(challenge.deadline().minus(Reminding.BEFORE).minusSeconds(1));
        sweep();
        assertThat(mailbox.kinds(email(drafting))).doesNotContain("bids-close");

        clock.travelTo(challenge.deadline().minus(Reminding.BEFORE));
        sweep();
        sweep();

        assertThat(mailbox.kinds(email(drafting))).containsOnlyOnce("bids-close");
        assertThat(mailbox.kinds(email(taken.bidder()))).containsOnlyOnce("bids-close");
        for (var other : List.of(sent, writer(), author(), reader)) {
            assertThat(mailbox.kinds(email(other))).doesNotContain("bids-close");
        }
    }

    @Test
    void remindsTheOpenersOnceThatBidsWaitForThem() {
        story.bidSubmitted(challenge, "80000");
        story.closed(challenge);
        sweep();
        sweep();

        for (var opener : challenge.team().openers()) {
            assertThat(mailbox.kinds(email(opener))).containsOnlyOnce("bids-wait");
        }
        assertThat(mailbox.kinds(email(challenge.team().evaluator()))).doesNotContain("bids-wait");
    }

    @Test
    void remindsAgainOfADeadlineThatWasMoved() {
        var drafting = writer();
        story.bidWritten(challenge, drafting, "90000");
        clock.travelTo(challenge.deadline().minus(Duration.ofHours(1)));
        sweep();
        jdbc.update(
                "update procurement set bids_close = ? where id = ?",
                challenge.deadline().plus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC),
                challenge.id().value());
        sweep();

        assertThat(mailbox.kinds(email(drafting)))
                .filteredOn("bids-close"::equals)
                .hasSize(2);
    }

    /** Procurements of other tests have the same deadline: of those is reminded by the hundred. */
    private void sweep() {
        Sweeps.whileDue(delivery, () -> !reminding.due().isEmpty());
    }

    @Test
    void tellsOnceHoweverManyNodesSweep() throws InterruptedException {
        var drafting = writer();
        story.bidWritten(challenge, drafting, "90000");
        answer();
        var news = telling.untold();
        Crowd.together(Collections.nCopies(4, () -> {
            news.forEach(telling::tell);
            return news.size();
        }));
        delivery.sweep();

        assertThat(mailbox.kinds(email(drafting))).containsOnlyOnce("news-answered");
    }

    /** Rule 1: no list of letters and no log tells that somebody bids, or how many do. */
    @Test
    void theLogIsTheSameWhetherAnybodyBidsOrNot() {
        story.bidWritten(challenge, writer(), "90000");
        story.bidSubmitted(challenge, "80000");
        int before = outbox.latest(10_000).size();
        var with = actsOfTelling();
        var without = actsOfTellingOn(story.publishedChallenge(Story.OPEN));

        assertThat(with)
                .isEqualTo(without)
                .containsExactly("clarification.asked", "clarification.answered", "following.told");
        assertThat(outbox.latest(10_000)).hasSize(before);
    }

    private List<String> actsOfTelling() {
        return actsOfTellingOn(challenge);
    }

    private List<String> actsOfTellingOn(Challenge one) {
        delivery.sweep();
        var from = ledger.verify().entries();
        clarifying.answer(
                clarifying.ask(one.id(), "Which?", writer()),
                "Which?",
                "This.",
                one.team().author());
        delivery.sweep();
        return jdbc.queryForList(
                "select act from ledger_entry where position >= ? and (act like 'clarification.%' or act like"
                        + " 'following.%') order by position",
                String.class, from);
    }

    @Test
    void whoFollowsGetsOneLetterInTheMorningWithAllThatIsNew() {
        answer();
        answer();
        beforeMorning();
        delivery.sweep();
        assertThat(mailbox.kinds(email(reader))).isEmpty();

        morning();
        delivery.sweep();
        delivery.sweep();
        assertThat(mailbox.kinds(email(reader))).containsExactly("digest");
        var letter = outbox.latestTo(email(reader), 1).getFirst().letter();
        assertThat(texts.write(letter).body())
                .contains("- 2 new answers: Fewer missed bin collections")
                .contains("/opportunities/" + challenge.reference())
                .contains("/following/stop/");
    }

    @Test
    void aDayWithoutNewsBringsNoLetterAndNewsOfTheDayComesTheNextMorning() {
        answer();
        morning();
        delivery.sweep();
        answer();
        delivery.sweep();
        assertThat(mailbox.kinds(email(reader))).hasSize(1);
        morning();
        delivery.sweep();
        assertThat(mailbox.kinds(email(reader))).hasSize(2);
        morning();
        delivery.sweep();
        assertThat(mailbox.kinds(email(reader))).hasSize(2);
    }

    @Test
    void writesOneDigestHoweverManyNodesSweep() throws InterruptedException {
        answer();
        morning();
        var due = telling.dueForDigest();
        Crowd.together(Collections.nCopies(4, () -> {
            due.forEach(telling::digest);
            return due.size();
        }));
        assertThat(mailbox.kinds(email(reader))).containsExactly("digest");
    }

    @Test
    void whoWasToldAtOnceIsNotToldAgainInTheMorning() {
        var drafting = writer();
        story.bidWritten(challenge, drafting, "90000");
        following.follow(challenge.id(), drafting);
        answer();
        delivery.sweep();
        morning();
        delivery.sweep();

        assertThat(mailbox.kinds(email(drafting))).containsExactly("news-answered");
    }

    @Test
    void whoStopsIsToldNothingMoreWithAndWithoutAnAccount() {
        var other = cast.actor(cast.authority(), Role.AUDITOR);
        following.follow(challenge.id(), other);
        answer();
        morning();
        delivery.sweep();
        var token = mailbox.path(email(other), "digest").replace("/following/stop/", "");
        following.stop(challenge.id(), reader);
        following.stopAllByLink(token);
        answer();
        morning();
        delivery.sweep();

        assertThat(mailbox.kinds(email(reader))).hasSize(1);
        assertThat(mailbox.kinds(email(other))).hasSize(1);
        assertThat(following.byLink(token)).isEmpty();
        assertThat(following.mine(reader)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> following.byLink("no-such-link"));
    }

    @Test
    void theLogNamesNobodyWhoFollowsAndFollowingTwiceIsOnce() {
        following.follow(challenge.id(), reader);
        assertThat(following.mine(reader)).hasSize(1);
        assertThat(ledger.about(challenge.id().value().toString()))
                .filteredOn(entry -> entry.act().equals("following.followed"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo("follower"));
    }

    @Test
    void onlyWhatIsPublicCanBeFollowed() {
        var draft = story.draftedChallenge(Story.OPEN);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> following.follow(draft.id(), reader));
    }

    private UUID answer() {
        var asked = clarifying.ask(challenge.id(), "Which?", writer());
        clarifying.answer(asked, "Which?", "This.", author());
        clock.travelTo(clock.instant().plus(Duration.ofMinutes(2)));
        return asked;
    }

    private void beforeMorning() {
        clock.travelTo(nextAt(Telling.MORNING));
    }

    private void morning() {
        clock.travelTo(nextAt(Telling.MORNING).plus(Telling.SETTLED));
    }

    /** The next moment of that time of day, or this one. */
    private Instant nextAt(LocalTime time) {
        var now = clock.instant().atZone(UkTime.ZONE);
        var today = now.toLocalDate();
        var date = now.toLocalTime().isAfter(time) ? today.plusDays(1) : today;
        return date.atTime(time).atZone(UkTime.ZONE).toInstant();
    }

    private Actor writer() {
        return cast.actor(cast.supplier(), Role.BID_WRITER);
    }

    private Actor author() {
        return challenge.team().author();
    }

    private String email(Actor actor) {
        return Objects.requireNonNull(people.person(actor.person()).email());
    }
}

package org.commonlot.marketplace.bidding;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.commonlot.marketplace.ledger.LedgerEntry;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Crowd;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A crowd around the very instant of the deadline. A bid is accepted if and only if it arrived before it, however long
 * it then waited for one of a few connections.
 *
 * <p>{@code commonlot.arrival.rounds} says how often (1), {@code commonlot.arrival.bids} with how many.
 */
abstract class ArrivalRules {

    private static final int SUPPLIERS_SIDE_BY_SIDE = 4;

    /** The crowd arrives in this span, the deadline in its middle. */
    private static final Duration SPAN = Duration.ofMillis(800);

    /** How far the clocks of application and database may be apart: they are one machine's. */
    private static final Duration APART = Duration.ofMillis(5);

    @Autowired
    Bidding bidding;

    @Autowired
    Submitting submitting;

    @Autowired
    OpenedBids opened;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    MarketClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DataSource pool;

    @Autowired
    Cast cast;

    @Autowired
    Story story;

    private final int crowd = Integer.getInteger("commonlot.arrival.bids", usualCrowd());

    abstract int usualCrowd();

    /** A bid that is ready to be sent. */
    private record Ready(BidId id, int revision, Actor writer) {}

    /** When it arrived, by the clock that the test saw, and what came of it. */
    private record Sent(Ready bid, Instant arrived, List<Receipt> receipt, List<Refused> refusal) {}

    @Test
    void meetsAPoolFarSmallerThanTheCrowd() throws Exception {
        assertThat(pool.unwrap(HikariDataSource.class).getMaximumPoolSize()).isLessThanOrEqualTo(10);
        assertThat(crowd).isGreaterThan(10);
    }

    @Test
    void acceptsABidIfAndOnlyIfItArrivedBeforeTheDeadline() throws Exception {
        for (int round = 0; round < Integer.getInteger("commonlot.arrival.rounds", 1); round++) {
            var challenge = story.publishedChallenge(Story.OPEN);
            var sent = submitAround(challenge, prepared(challenge));
            assertDecidedByArrival(challenge, sent);
            assertEveryReceiptIsFoundOnce(challenge, sent);
            assertOpenedAsAccepted(challenge, sent);
        }
    }

    private List<Ready> prepared(Challenge challenge) throws InterruptedException {
        var writers = IntStream.range(0, SUPPLIERS_SIDE_BY_SIDE)
                .<Callable<List<Ready>>>mapToObj(part -> () -> {
                    var mine = new ArrayList<Ready>();
                    for (int i = part; i < crowd; i += SUPPLIERS_SIDE_BY_SIDE) mine.add(prepare(challenge));
                    return mine;
                })
                .toList();
        return Crowd.together(writers).stream()
                .flatMap(part -> part.value().stream())
                .toList();
    }

    private Ready prepare(Challenge challenge) {
        var writer = cast.actor(cast.supplier(), Role.BID_WRITER);
        var id = story.bidWritten(challenge, writer, "80000");
        return new Ready(id, bidding.bid(id, writer).revision(), writer);
    }

    private List<Sent> submitAround(Challenge challenge, List<Ready> bids) throws InterruptedException {
        clock.travelTo(challenge.deadline().minus(SPAN.dividedBy(2)));
        long nanos = System.nanoTime();
        var shown = clock.instant();
        var acts = IntStream.range(0, bids.size())
                .<Callable<Sent>>mapToObj(i -> () -> {
                    waitUntil(nanos + SPAN.toNanos() * i / bids.size());
                    var arrival = new Arrival(System.nanoTime());
                    var arrived = shown.plusNanos(arrival.nanoTime() - nanos);
                    return submit(bids.get(i), arrival, arrived);
                })
                .toList();
        var outcomes = Crowd.together(acts);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .as("faults")
                .isEmpty();
        return outcomes.stream().map(Crowd.Outcome::value).toList();
    }

    private static void waitUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private Sent submit(Ready bid, Arrival arrival, Instant arrived) {
        try {
            var receipt = submitting.submit(bid.id(), bid.revision(), arrival, bid.writer());
            return new Sent(bid, arrived, List.of(receipt), List.of());
        } catch (Refused refused) {
            return new Sent(bid, arrived, List.of(), List.of(refused));
        }
    }

    private void assertDecidedByArrival(Challenge challenge, List<Sent> sent) {
        var deadline = challenge.deadline();
        var doubts = doubts(challenge);
        for (var one : sent) {
            if (one.receipt().isEmpty()) {
                var refused = one.refusal().getFirst();
                assertThat(refused.refusal()).isEqualTo(BiddingRefusal.LATE);
                assertThat((Instant) refused.arguments().getFirst()).isAfterOrEqualTo(deadline);
                assertThat(one.arrived()).as("no timely bid is refused").isAfter(deadline.minus(APART));
            } else {
                var receipt = one.receipt().getFirst();
                var doubt = doubts.get(receipt.reference());
                assertThat(receipt.receivedAt()).isBefore(deadline);
                assertThat(receipt.receivedAt())
                        .as("placed within its doubt")
                        .isBetween(
                                one.arrived().minus(doubt).minus(APART),
                                one.arrived().plus(APART));
            }
        }
        assertThat(sent).as("some in time").anyMatch(one -> !one.receipt().isEmpty());
        assertThat(sent).as("some late").anyMatch(one -> one.receipt().isEmpty());
    }

    private Map<String, Duration> doubts(Challenge challenge) {
        var doubts = new TreeMap<String, Duration>();
        jdbc.query(
                "select reference, doubt_micros from sealed_bid where lot_id = ?",
                row -> {
                    doubts.put(row.getString(1), Duration.ofNanos(row.getLong(2) * 1_000 + 1_000));
                },
                challenge.lot().value());
        return doubts;
    }

    private void assertEveryReceiptIsFoundOnce(Challenge challenge, List<Sent> sent) {
        for (var one : sent) {
            assertThat(bidding.bid(one.bid().id(), one.bid().writer()).receipts())
                    .isEqualTo(one.receipt());
            var acts = ledger
                    .about(
                            one.receipt().isEmpty()
                                    ? one.bid().id().value().toString()
                                    : one.receipt().getFirst().reference())
                    .stream()
                    .map(LedgerEntry::act);
            assertThat(acts).containsExactly(one.receipt().isEmpty() ? "bidding.refused_late" : "bidding.sealed");
        }
        assertThat(doubts(challenge).keySet())
                .as("as many sealed as receipts, none twice")
                .containsExactlyElementsOf(references(sent));
        assertThat(ledger.verify().fault()).isNull();
    }

    private void assertOpenedAsAccepted(Challenge challenge, List<Sent> sent) {
        story.opened(challenge);
        assertThat(opened.of(challenge.lot()).stream().map(OpenedBidView::reference))
                .containsExactlyInAnyOrderElementsOf(references(sent));
    }

    private static List<String> references(List<Sent> sent) {
        return sent.stream()
                .flatMap(one -> one.receipt().stream())
                .map(Receipt::reference)
                .sorted()
                .toList();
    }
}

package org.commonlot.marketplace.bidding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.clarification.Clarifying;
import org.commonlot.marketplace.ledger.LedgerEntry;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.procurement.ConflictDecision;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.LotState;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementRefusal;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.TransitionView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Crowd;
import org.commonlot.marketplace.testing.JobsAtRest;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.commonlot.marketplace.testing.TableScan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Drafts, sealed bids and their opening, on both databases; what jobs add to the log is not looked at. */
@ExtendWith(JobsAtRest.class)
abstract class BiddingRules {

    private static final NamedParty OLD_HANDS = new NamedParty("Old Hands Ltd", "1 Mill Lane, Leeds LS1 4AB");
    private static final NamedParty SMALL_PARTS = new NamedParty("Small Parts Ltd", "");

    @Autowired
    Bidding bidding;

    @Autowired
    Submitting submitting;

    @Autowired
    Opening opening;

    @Autowired
    OpenedBids opened;

    @Autowired
    SealKeys keys;

    @Autowired
    SealingKeys sealing;

    @Autowired
    Procuring procuring;

    @Autowired
    ProcurementCatalogue catalogue;

    @Autowired
    Opportunities opportunities;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Clarifying clarifying;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    MarketClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Story story;

    private Challenge challenge;
    private OrganisationId supplier;
    private Actor writer;

    @BeforeEach
    void start() {
        challenge = story.publishedChallenge(Story.OPEN);
        supplier = cast.supplier();
        writer = cast.actor(supplier, Role.BID_WRITER);
    }

    private BidId draft() {
        return story.bidWritten(challenge, writer, "91357.13");
    }

    private Receipt submit(BidId id) {
        return submitting.submit(id, revision(id), Arrival.now(), writer);
    }

    private int revision(BidId id) {
        return bidding.bid(id, writer).revision();
    }

    /** Cardinal R018 and R030, at the opening already; R030 is false by rule, as long as the clock is right. */
    @Test
    void anOpeningFlagsALotForWhichOneBidOnlyCame() {
        var alone = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(alone, "80000");
        assertThat(opening.view(alone.id(), alone.team().author()).flags()).isEmpty();
        story.opened(alone);
        assertThat(opening.view(alone.id(), alone.team().author()).flags())
                .containsExactly(new OpeningFlag(OpeningFlag.Kind.SINGLE_BID, 1));

        var two = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(two, "80000");
        var second = story.bidSubmitted(two, "90000");
        story.opened(two);
        assertThat(opening.view(two.id(), two.team().author()).flags()).isEmpty();
        jdbc.update(
                "update opened_bid set received_at = ? where reference = ?",
                two.deadline().atOffset(ZoneOffset.UTC),
                second.reference());
        assertThat(opening.view(two.id(), two.team().author()).flags())
                .containsExactly(new OpeningFlag(OpeningFlag.Kind.LATE_BID, 1));
    }

    @Test
    void readsADraftBackForItsOwnFirmAndForNobodyElse() {
        var id = draft();
        var colleague = cast.actor(supplier, Role.SUPPLIER_OWNER);
        assertThat(bidding.bid(id, colleague).content().price()).isEqualTo(new BigDecimal("91357.13"));
        assertThat(bidding.bid(id, writer).missing()).isEmpty();
        assertThat(bidding.mine(colleague)).extracting(BidView::id).containsExactly(id);

        for (var other : others()) {
            assertNotFound(() -> bidding.bid(id, other));
            assertNotFound(() -> bidding.price(id, 0, BigDecimal.ONE, other));
            assertNotFound(() -> submitting.submit(id, 0, Arrival.now(), other));
            assertNotFound(() -> submitting.withdraw(id, Arrival.now(), other));
        }
    }

    private List<Actor> others() {
        return Stream.concat(
                        Stream.of(cast.actor(cast.supplier(), Role.BID_WRITER), cast.administrator()),
                        challenge.team().deciding().stream())
                .toList();
    }

    @Test
    void findsTheBidThatTheFirmHasStarted() {
        var id = draft();
        assertThat(bidding.start(challenge.lot(), cast.actor(supplier, Role.BID_WRITER)))
                .isEqualTo(id);
        assertThat(bidding.start(challenge.lot(), cast.actor(cast.supplier(), Role.BID_WRITER)))
                .isNotEqualTo(id);
        assertNotFound(() -> bidding.start(new LotId(UUID.randomUUID()), writer));
    }

    @Test
    void startsOneBidWhenTwoOfAFirmStartAtTheSameMoment() throws InterruptedException {
        Callable<BidId> start = () -> bidding.start(challenge.lot(), writer);
        var outcomes = Crowd.together(List.of(start, start));

        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .hasSizeLessThan(2)
                .allSatisfy(outcome -> assertThat(((Refused) outcome.failure()).refusal())
                        .isEqualTo(BiddingRefusal.CHANGED_MEANWHILE));
        assertThat(bidding.mine(writer)).hasSize(1);
    }

    @Test
    void answersOnlyWhatTheLotAsks() {
        var id = bidding.start(challenge.lot(), writer);
        assertNotFound(() -> bidding.answer(id, 0, UUID.randomUUID(), "Not asked", writer));
    }

    @Test
    void refusesAnEditOfARevisionThatAColleagueChangedMeanwhile() {
        var id = draft();
        int stale = revision(id);
        bidding.price(id, stale, new BigDecimal("90000"), writer);
        assertRefused(BiddingRefusal.CHANGED_MEANWHILE, () -> bidding.price(id, stale, new BigDecimal("1"), writer));
        assertRefused(BiddingRefusal.CHANGED_MEANWHILE, () -> submitting.submit(id, stale, Arrival.now(), writer));
    }

    @Test
    void submitsNothingIncompleteAndTakesNoPriceOfNothing() {
        var id = bidding.start(challenge.lot(), writer);
        assertThat(bidding.bid(id, writer).missing()).hasSize(4).contains("firm", "price");
        assertRefused(BiddingRefusal.INCOMPLETE, () -> submit(id));
        assertRefused(BiddingRefusal.PRICE_NOT_POSITIVE, () -> bidding.price(id, 0, BigDecimal.ZERO, writer));
    }

    @Test
    void givesAReceiptThatIsFoundLater() {
        var id = draft();
        var before = clock.instant();
        var receipt = submit(id);

        assertThat(receipt.receivedAt()).isBetween(before.minusMillis(100), clock.instant());
        assertThat(bidding.bid(id, writer).receipts()).containsExactly(receipt);
        var entry = ledger.about(receipt.reference()).getFirst();
        assertThat(entry.act()).isEqualTo("bidding.sealed");
        assertThat(entry.actor()).isEqualTo("bidder");
        assertThat(entry.facts()).contains(receipt.sha256(), "\"" + receipt.size() + "\"");
    }

    @Test
    void givesTheSameReceiptForTheSameRevision() {
        var id = draft();
        var receipt = submit(id);
        assertThat(submit(id)).isEqualTo(receipt);
        assertThat(sealedBids()).isEqualTo(1);
        clock.travelTo(challenge.deadline().plusSeconds(5));
        assertThat(submit(id)).as("even after the deadline").isEqualTo(receipt);
    }

    @Test
    void replacesTheVersionBefore() {
        var id = draft();
        var first = submit(id);
        bidding.price(id, revision(id), new BigDecimal("90000"), writer);
        var second = submit(id);

        assertThat(second.reference()).isNotEqualTo(first.reference());
        assertThat(bidding.bid(id, writer).standing()).contains(second);
        assertThat(bidding.bid(id, writer).receipts()).containsExactly(first, second);
        assertThat(acts(first.reference())).containsExactly("bidding.sealed", "bidding.replaced");
        story.opened(challenge);
        assertThat(opened.of(challenge.lot()))
                .extracting(OpenedBidView::reference)
                .containsExactly(second.reference());
        assertThat(opened.content(second.reference()).price()).isEqualByComparingTo("90000");
    }

    @Test
    void withdrawsAndSubmitsAgain() {
        var id = draft();
        var first = submit(id);
        submitting.withdraw(id, Arrival.now(), writer);
        assertThat(bidding.bid(id, writer).standing()).isEmpty();
        assertThat(acts(first.reference())).containsExactly("bidding.sealed", "bidding.withdrawn");
        assertRefused(BiddingRefusal.NOTHING_TO_WITHDRAW, () -> submitting.withdraw(id, Arrival.now(), writer));

        var again = submit(id);
        assertThat(again.reference()).isNotEqualTo(first.reference());
        assertThat(bidding.bid(id, writer).standing()).contains(again);
    }

    @Test
    void refusesALateBidWithTheTimeOfTheServerAndKeepsTheDraftReadable() {
        var id = draft();
        clock.travelTo(challenge.deadline().plusMillis(5));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> submit(id)).satisfies(refused -> {
            assertThat(refused.refusal()).isEqualTo(BiddingRefusal.LATE);
            assertThat(refused.arguments().getLast()).isEqualTo(challenge.deadline());
            assertThat((Instant) refused.arguments().getFirst()).isBetween(challenge.deadline(), clock.instant());
        });
        assertThat(bidding.bid(id, writer).content().price()).isEqualByComparingTo("91357.13");
        assertThat(bidding.bid(id, writer).receipts()).isEmpty();
        assertThat(sealedBids()).isZero();
    }

    @Test
    void remembersThatABidCameTooLateWithoutTellingWhose() {
        var id = draft();
        clock.travelTo(challenge.deadline().plusSeconds(1));
        assertRefused(BiddingRefusal.LATE, () -> submit(id));

        var entry = ledger.about(id.value().toString()).getFirst();
        assertThat(entry.act()).isEqualTo("bidding.refused_late");
        assertThat(entry.actor()).isEqualTo("bidder");
        assertThat(entry.facts()).contains(challenge.deadline().toString());
    }

    @Test
    void keepsTheVersionBeforeWhenTheNextComesTooLate() {
        var id = draft();
        var receipt = submit(id);
        bidding.price(id, revision(id), new BigDecimal("90000"), writer);
        clock.travelTo(challenge.deadline().plusSeconds(1));
        assertRefused(BiddingRefusal.LATE, () -> submit(id));
        assertRefused(BiddingRefusal.LATE, () -> submitting.withdraw(id, Arrival.now(), writer));
        assertThat(bidding.bid(id, writer).standing()).contains(receipt);
    }

    /** Five seconds in a queue: it had arrived three seconds before the deadline. */
    @Test
    void acceptsABidThatArrivedInTimeAlthoughItIsClosedMeanwhile() {
        var id = draft();
        story.closed(challenge);
        clock.travelTo(challenge.deadline().plusSeconds(2));
        var arrived = new Arrival(System.nanoTime() - Duration.ofSeconds(5).toNanos());
        var receipt = submitting.submit(id, revision(id), arrived, writer);

        assertThat(receipt.receivedAt()).isBefore(challenge.deadline().minusSeconds(2));
        assertThat(sealedBids()).isEqualTo(1);
    }

    @Test
    void refusesEvenATimelyBidOnceOpened() {
        var id = draft();
        story.bidSubmitted(challenge, "80000");
        story.opened(challenge);
        var arrived = new Arrival(System.nanoTime() - Duration.ofHours(2).toNanos());
        assertRefused(BiddingRefusal.OPENED_ALREADY, () -> submitting.submit(id, revision(id), arrived, writer));
    }

    @Test
    void saysThatACancelledChallengeTakesNoBids() {
        var id = draft();
        story.cancelled(challenge, "No money");
        assertRefused(BiddingRefusal.NOT_OPEN, () -> submit(id));
        assertRefused(BiddingRefusal.NOT_OPEN, () -> bidding.price(id, revision(id), BigDecimal.TEN, writer));
    }

    @Test
    void opensNothingBeforeEveryTimelyBidHadTimeToBeTaken() {
        story.closed(challenge);
        clock.travelTo(challenge.deadline().plusSeconds(100));
        assertRefused(BiddingRefusal.OPENING_TOO_EARLY, () -> opening.consent(challenge.id(), opener(0)));
        assertThat(opening.view(challenge.id(), opener(0)).possibleFrom())
                .isEqualTo(challenge.deadline().plusSeconds(120));
    }

    @Test
    void isOpenedByTwoDifferentNamedOpeners() {
        var receipt = submit(draft());
        story.closed(challenge);
        clock.travelTo(challenge.deadline().plusSeconds(121));

        assertRefused(
                ProcurementRefusal.NOT_YOUR_DUTY,
                () -> opening.consent(challenge.id(), challenge.team().author()));
        assertNotFound(() -> opening.consent(challenge.id(), writer));
        assertThat(opening.consent(challenge.id(), opener(0))).isFalse();
        assertRefused(BiddingRefusal.CONSENTED_ALREADY, () -> opening.consent(challenge.id(), opener(0)));
        assertNotFound(() -> opened.bid(receipt.reference()));
        assertThat(opening.consent(challenge.id(), opener(1))).isTrue();
        assertRefused(BiddingRefusal.OPENED_ALREADY, () -> opening.consent(challenge.id(), opener(2)));
    }

    @Test
    void recordsTheOpening() {
        var receipt = submit(draft());
        var other = story.bidSubmitted(challenge, "80000");
        story.opened(challenge);

        var record =
                Objects.requireNonNull(opening.view(challenge.id(), opener(2)).record());
        assertThat(record.bids()).isEqualTo(2);
        assertThat(record.firstOpener()).isEqualTo(opener(0).person());
        assertThat(record.secondOpener()).isEqualTo(opener(1).person());
        assertThat(opened.of(challenge.lot()))
                .extracting(OpenedBidView::reference)
                .containsExactlyInAnyOrder(receipt.reference(), other.reference());
        assertThat(opened.bid(receipt.reference()).supplier()).isEqualTo(supplier);
        assertThat(opened.content(receipt.reference()).price()).isEqualByComparingTo("91357.13");
        assertThat(ledger.about(challenge.id().value().toString()))
                .filteredOn(entry -> entry.act().equals("bidding.opened"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts()).contains(record.manifest(), "\"bids\":\"2\""));
    }

    @Test
    void endsUnsuccessfulWhenThereIsNothingToOpen() {
        story.opened(challenge);
        assertThat(catalogue
                        .details(challenge.id(), opener(0))
                        .lots()
                        .getFirst()
                        .state())
                .isEqualTo(LotState.UNSUCCESSFUL);
    }

    @Test
    void opensTheBidOfAFirmWithTheLongestName() {
        var receipt = submit(draft());
        jdbc.update("update organisation set name = ? where id = ?", "x".repeat(250), supplier.value());
        bidding.price(receipt.bid(), revision(receipt.bid()), new BigDecimal("90000"), writer);
        var renamed = submit(receipt.bid());
        story.opened(challenge);
        assertThat(opened.bid(renamed.reference()).supplierName()).hasSize(250);
    }

    @Test
    void isNotOpenedByAnOpenerWithAConflict() {
        var barred = challengeWithAMitigatedOpener();
        story.closed(barred);
        clock.travelTo(barred.deadline().plusSeconds(121));
        standDown(barred);
        assertRefused(
                ProcurementRefusal.CONFLICT_STANDS,
                () -> opening.consent(barred.id(), barred.team().openers().get(0)));
    }

    @Test
    void countsNoConsentOfAnOpenerWhoHadToStandDownSince() {
        var barred = challengeWithAMitigatedOpener();
        story.closed(barred);
        clock.travelTo(barred.deadline().plusSeconds(121));
        assertThat(opening.consent(barred.id(), barred.team().openers().get(0))).isFalse();
        standDown(barred);
        assertThat(opening.consent(barred.id(), barred.team().openers().get(1))).isFalse();
        assertThat(opening.consent(barred.id(), barred.team().openers().get(2))).isTrue();
    }

    private Challenge challengeWithAMitigatedOpener() {
        var drafted = story.draftedChallenge(Story.OPEN);
        var team = drafted.team();
        procuring.sendForReview(drafted.id(), team.author());
        procuring.approve(drafted.id(), team.approver());
        conflicts.declare(
                drafted.id(),
                ConflictKind.POTENTIAL,
                "Worked there",
                team.openers().get(0));
        for (var person : team.deciding()) conflicts.declare(drafted.id(), ConflictKind.NONE, "", person);
        for (var person : team.openers().subList(1, 3)) {
            conflicts.declare(drafted.id(), ConflictKind.NONE, "", person);
        }
        decide(drafted, ConflictDecision.MITIGATED);
        procuring.fileNotice(drafted.id(), "012345-2026", clock.instant(), team.author());
        procuring.publish(drafted.id(), team.author());
        return drafted;
    }

    private void standDown(Challenge barred) {
        decide(barred, ConflictDecision.STOOD_DOWN);
    }

    private void decide(Challenge on, ConflictDecision decision) {
        var declared = conflicts.of(on.id()).stream()
                .filter(made -> made.kind() == ConflictKind.POTENTIAL)
                .findFirst()
                .orElseThrow();
        conflicts.decide(declared.id(), decision, "What we know now", on.team().approver());
    }

    @Test
    void changesNothingOnTheBuyersSideThatSomebodyBids() {
        var before = buyersSide();
        submit(draft());
        var withdrawn = story.bidSubmitted(challenge, "80000");
        submitting.withdraw(withdrawn.id(), Arrival.now(), withdrawn.bidder());
        story.bidSubmitted(challenge, "70000");
        assertThat(buyersSide()).isEqualTo(before);
    }

    @Test
    void looksTheSameAfterClosingWithBidsAndWithout() {
        var without = story.publishedChallenge(Story.OPEN);
        submit(draft());
        var late = story.bidWritten(challenge, cast.actor(cast.supplier(), Role.BID_WRITER), "1000");
        story.closed(challenge);
        story.closed(without);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> submitting.submit(late, 0, Arrival.now(), writer));

        assertThat(shapeOf(challenge)).isEqualTo(shapeOf(without));
        clock.travelTo(challenge.deadline().plusSeconds(121));
        opening.consent(challenge.id(), opener(0));
        opening.consent(without.id(), without.team().openers().get(0));
        assertThat(shapeOf(challenge)).isEqualTo(shapeOf(without));
    }

    /** Everything that the people of an authority can ask for, to the letter. */
    private List<Object> buyersSide() {
        return Stream.concat(challenge.team().deciding().stream(), challenge.team().openers().stream())
                .<Object>map(person -> List.of(
                        catalogue.details(challenge.id(), person),
                        catalogue.desk(person),
                        opening.view(challenge.id(), person),
                        opened.of(challenge.lot()),
                        opportunities.byId(challenge.id()),
                        clarifying.answered(challenge.id()),
                        ledger.about(challenge.id().value().toString()),
                        ledger.about(challenge.lot().value().toString())))
                .toList();
    }

    /** The same without what differs between any two challenges: ids and moments. */
    private List<Object> shapeOf(Challenge one) {
        var details = catalogue.details(one.id(), one.team().author());
        var view = opening.view(one.id(), one.team().author());
        return List.of(
                details.version(),
                details.state(),
                details.publicState(),
                details.lots().getFirst().state(),
                details.history().stream().map(TransitionView::step).sorted().toList(),
                view.consents().size(),
                view.record() == null,
                opened.of(one.lot()),
                acts(one.id().value().toString()));
    }

    @Test
    void keepsNothingOfABidInClearAnywhereBeforeItIsOpened() {
        var words = Set.of(
                "quokka-limestone",
                "Zwiebelkuchen",
                "canary@hidden.example",
                "QZ7XW9KV",
                "Hands of Kirkwall",
                "Creel Road",
                "Parts of Ullapool");
        var id = bidding.start(challenge.lot(), writer);
        bidding.firm(
                id,
                revision(id),
                new Firm(
                        "QZ7XW9KV",
                        "Zwiebelkuchen",
                        "canary@hidden.example",
                        List.of(new NamedParty("Hands of Kirkwall", "3 Creel Road, Kirkwall")),
                        List.of(NamedParty.read("Parts of Ullapool"))),
                writer);
        for (var question : bidding.bid(id, writer).questions()) {
            bidding.answer(id, revision(id), question.id(), "We do it with quokka-limestone", writer);
        }
        bidding.price(id, revision(id), new BigDecimal("91357.13"), writer);
        assertNowhere(words);
        submit(id);
        assertNowhere(words);
        bidding.price(id, revision(id), new BigDecimal("91357.14"), writer);
        submit(id);
        submitting.withdraw(id, Arrival.now(), writer);
        story.closed(challenge);
        assertNowhere(words);
    }

    /** The Procurement Act 2023 tells them apart: ss.26 and 28. */
    @Test
    void asksForAssociatedPersonsApartFromSubcontractors() {
        var id = draft();
        var receipt = submit(id);
        story.opened(challenge);
        var content = opened.content(receipt.reference());
        assertThat(content.associatedPersons()).containsExactly(OLD_HANDS);
        assertThat(content.subcontractors()).containsExactly(SMALL_PARTS);
    }

    /** Procurement Regulations 2024, reg 27(2): if the bid wins, the award notice tells the name and the address. */
    @Test
    void wantsTheAddressOfEachAssociatedPerson() {
        var id = draft();
        var unaddressed = List.of(OLD_HANDS, NamedParty.read("New Hands Ltd"));
        var firm = new Firm("ABCD1234", "Sam", "sam@firm.example", unaddressed, List.of());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> bidding.firm(id, revision(id), firm, writer))
                .satisfies(refused -> {
                    assertThat(refused.refusal()).isEqualTo(BiddingRefusal.ASSOCIATED_PERSON_UNADDRESSED);
                    assertThat(refused.arguments()).containsExactly("New Hands Ltd");
                });
        assertThat(bidding.bid(id, writer).content().associatedPersons()).containsExactly(OLD_HANDS);
    }

    /** Nothing that was sealed or drafted before bids were asked for associated persons is lost. */
    @Test
    void opensABidThatWasSealedBeforeAssociatedPersonsWereAskedFor() {
        var id = draft();
        var receipt = submit(id);
        drafted(id, BiddingRules::withoutAssociatedPersons);
        sealed(new BidReference(receipt.reference()), BiddingRules::withoutAssociatedPersons);
        assertThat(bidding.bid(id, writer).content().associatedPersons()).isEmpty();
        bidding.price(id, revision(id), new BigDecimal("90000"), writer);
        story.opened(challenge);
        var content = opened.content(receipt.reference());
        assertThat(content.associatedPersons()).isEmpty();
        assertThat(content.subcontractors()).containsExactly(SMALL_PARTS);
        assertThat(content.price()).isEqualByComparingTo("91357.13");
    }

    @Test
    void opensABidThatWasSealedBeforeAddressesWereAskedFor() {
        var receipt = submit(draft());
        sealed(new BidReference(receipt.reference()), BiddingRules::withNamesAlone);
        story.opened(challenge);
        var content = opened.content(receipt.reference());
        assertThat(content.associatedPersons()).containsExactly(NamedParty.read("Old Hands Ltd"));
        assertThat(content.subcontractors()).containsExactly(SMALL_PARTS);
    }

    /** A version that was submitted before counts on; another one has to say them. */
    @Test
    void submitsNoDraftFromBeforeAddressesWereAskedForUntilTheyAreSaid() {
        var id = draft();
        submit(id);
        drafted(id, BiddingRules::withNamesAlone);
        assertThat(bidding.bid(id, writer).missing()).containsExactly("firm");
        assertThat(bidding.bid(id, writer).standing()).isPresent();
        bidding.price(id, revision(id), new BigDecimal("90000"), writer);
        assertRefused(BiddingRefusal.INCOMPLETE, () -> submit(id));
        var firm = new Firm("ABCD1234", "Sam", "sam@firm.example", List.of(OLD_HANDS), List.of());
        bidding.firm(id, revision(id), firm, writer);
        submit(id);
    }

    private void drafted(BidId id, UnaryOperator<String> before) {
        var draft = jdbc.queryForObject("select content from bid where id = ?", byte[].class, id.value());
        var context = "draft|" + id.value();
        var kept = keys.protect(changed(keys.reveal(Objects.requireNonNull(draft), context), before), context);
        jdbc.update("update bid set content = ? where id = ?", kept, id.value());
    }

    private void sealed(BidReference reference, UnaryOperator<String> before) {
        var sealed = jdbc.queryForObject(
                "select ciphertext, wrapped_key from sealed_bid where reference = ?",
                (row, n) -> new SealKeys.Sealed(row.getBytes(1), row.getBytes(2)),
                reference.value());
        var round = catalogue.round(challenge.lot());
        var context = SealedContent.context(round.procurement(), challenge.lot(), reference);
        var content = sealing.unsealing(round).unseal(Objects.requireNonNull(sealed), context);
        var kept = sealing.seal(round, changed(content, before), context);
        jdbc.update(
                "update sealed_bid set ciphertext = ?, wrapped_key = ?, sha256 = ? where reference = ?",
                kept.ciphertext(),
                kept.wrappedKey(),
                Sealing.sha256(kept.ciphertext()),
                reference.value());
    }

    private static byte[] changed(byte[] content, UnaryOperator<String> change) {
        return change.apply(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private static String withoutAssociatedPersons(String content) {
        return replaced(withNamesAlone(content), "\"associatedPersons\":[\"Old Hands Ltd\"],", "");
    }

    private static String withNamesAlone(String content) {
        var person = "{\"name\":\"Old Hands Ltd\",\"address\":\"1 Mill Lane, Leeds LS1 4AB\"}";
        var firm = "{\"name\":\"Small Parts Ltd\",\"address\":\"\"}";
        return replaced(replaced(content, person, "\"Old Hands Ltd\""), firm, "\"Small Parts Ltd\"");
    }

    private static String replaced(String content, String part, String other) {
        assertThat(content).contains(part);
        return content.replace(part, other);
    }

    private void assertNowhere(Set<String> words) {
        var scan = new TableScan(jdbc);
        for (var word : words) assertThat(scan.placesOf(word)).as(word).isEmpty();
        for (var price : List.of("91357.13", "91357.14"))
            assertThat(scan.placesOf(price)).as(price).isEmpty();
    }

    /** The companion: the scan finds what is in clear, in a text and in bytes. */
    @Test
    void findsWhatIsInClear() {
        clarifying.ask(challenge.id(), "Is numbat-sandstone allowed?", writer);
        var scan = new TableScan(jdbc);
        assertThat(scan.placesOf("numbat-sandstone")).containsExactly("question.asked");
        assertThat(scan.placesOf("120000.00")).contains("procurement.budget_most", "published_version.content");
        jdbc.update(
                "update seal_key set public_key = ? where procurement_id = ?",
                "bilby-basalt".getBytes(StandardCharsets.UTF_8),
                challenge.id().value());
        assertThat(new TableScan(jdbc).placesOf("bilby-basalt")).containsExactly("seal_key.public_key");
    }

    @Test
    void tellsNowhereInARowOfABidWhoseItIs() {
        var from = ledger.verify().entries();
        var id = draft();
        var receipt = submit(id);
        submitting.withdraw(id, Arrival.now(), writer);
        submit(id);

        var scan = new TableScan(jdbc);
        for (var who : List.of(supplier.value(), writer.person().value())) {
            for (var table : List.of("bid", "sealed_bid", "seal_key", "opened_bid", "transition")) {
                assertThat(scan.holds(table, who)).as(table).isFalse();
            }
            assertThat(jdbc.queryForList(
                            "select subject || ' ' || actor || ' ' || facts from ledger_entry where position >= ?",
                            String.class,
                            from))
                    .hasSize(3)
                    .noneMatch(entry -> entry.contains(who.toString()));
        }
        assertThat(scan.holds("membership", supplier.value()))
                .as("the companion")
                .isTrue();
        assertThat(acts(receipt.reference())).containsExactly("bidding.sealed", "bidding.withdrawn");
    }

    private Actor opener(int number) {
        return challenge.team().openers().get(number);
    }

    private int sealedBids() {
        var count = jdbc.queryForObject(
                "select count(*) from sealed_bid where lot_id = ? and state = 'SEALED'",
                Integer.class,
                challenge.lot().value());
        return count == null ? 0 : count;
    }

    private List<String> acts(String subject) {
        return ledger.about(subject).stream().map(LedgerEntry::act).toList();
    }

    private static void assertNotFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }

    private static void assertRefused(Refusal code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(code));
    }
}

package org.commonlot.marketplace.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.bidding.Bidding;
import org.commonlot.marketplace.bidding.BiddingRefusal;
import org.commonlot.marketplace.contract.Contracting;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.organisation.Identifier;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.OrganisationRefusal;
import org.commonlot.marketplace.preparation.PreparationRefusal;
import org.commonlot.marketplace.procedure.ProcedureRefusal;
import org.commonlot.marketplace.procurement.Budget;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.DirectAward;
import org.commonlot.marketplace.procurement.LotState;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementRefusal;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.PublicState;
import org.commonlot.marketplace.procurement.Section;
import org.commonlot.marketplace.procurement.TransitionView;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Awards without bids, from the draft to the signed contract, on both databases. */
abstract class DirectAwardRules {

    private static final String DIRECT = "direct-award";
    private static final String WITHOUT = "below-threshold-none";

    @Autowired
    Procuring procuring;

    @Autowired
    ProcurementCatalogue catalogue;

    @Autowired
    Opportunities opportunities;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Awarding awarding;

    @Autowired
    Contracting contracting;

    @Autowired
    Bidding bidding;

    @Autowired
    OrganisationDirectory organisations;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    MarketClock clock;

    @Autowired
    Cast cast;

    @Autowired
    Story story;

    @BeforeEach
    void now() {
        clock.travelTo(Clock.systemUTC().instant());
    }

    /** What each ground makes due, from the first notice to the day from which may be signed. */
    @ParameterizedTest(name = "{0}: transparency notice {1}, award notice {2}, standstill {3} ({4})")
    @CsvSource({
        "prototype,         true,  true,  8, 'Sch 5 paras 2-3; ss.44, 50, 51'",
        "artistic,          true,  true,  8, 'Sch 5 para 4; ss.44, 50, 51'",
        "exclusive-rights,  true,  true,  8, 'Sch 5 para 5; ss.44, 50, 51'",
        "technical-reasons, true,  true,  8, 'Sch 5 para 6; ss.44, 50, 51'",
        "additional,        true,  true,  8, 'Sch 5 para 7; ss.44, 50, 51'",
        "similar,           true,  true,  8, 'Sch 5 para 8; ss.44, 50, 51'",
        "commodities,       true,  true,  8, 'Sch 5 para 10; ss.44, 50, 51'",
        "insolvency,        true,  true,  8, 'Sch 5 paras 11-12; ss.44, 50, 51'",
        "urgency,           true,  true,  0, 'Sch 5 paras 13-14; s.51(3)'",
        "user-choice,       false, false, 0, 'Sch 5 paras 15-17; ss.44, 50(6)'",
        "protect-life,      true,  true,  0, 's.42; s.51(3)'",
        "switching,         true,  true,  8, 's.43; ss.44, 50, 51'"
    })
    void everyGroundMakesDueWhatTheActSays(
            String ground, boolean transparency, boolean awardNotice, int standstill, String reference) {
        var challenge = approved(DIRECT, ground);
        var author = challenge.team().author();

        assertThat(catalogue.details(challenge.id(), author).noticeRequired())
                .as(reference)
                .isEqualTo(transparency);
        if (transparency) {
            assertRefused(ProcurementRefusal.NOTICE_REQUIRED, () -> procuring.publish(challenge.id(), author));
            procuring.fileNotice(challenge.id(), "012345-2026", clock.instant(), author);
        } else {
            assertRefused(
                    ProcurementRefusal.NOTICE_NOT_REQUIRED,
                    () -> procuring.fileNotice(challenge.id(), "012345-2026", clock.instant(), author));
        }
        procuring.publish(challenge.id(), author);
        awarding.propose(challenge.lot(), "", "As announced", author);
        awarding.approve(challenge.lot(), challenge.team().approver());

        assertThat(story.award(challenge).decided()).as(reference).isEqualTo(!awardNotice);
        if (awardNotice) {
            assertRefused(AwardRefusal.NOT_DECIDED, () -> sign(challenge));
            awarding.fileNotice(challenge.lot(), "023456-2026", clock.instant(), author);
        }
        var ends = story.award(challenge).standstillEnds();
        if (standstill == 0) {
            assertThat(ends).as(reference).isNull();
        } else {
            assertThat(ends).as(reference).isEqualTo(Standstill.endOf(standstill, clock.instant()));
            assertRefused(AwardRefusal.STANDSTILL_RUNS, () -> sign(challenge));
            clock.travelTo(Objects.requireNonNull(ends).plus(Duration.ofHours(9)));
        }
        sign(challenge);
    }

    @Test
    void belowTheThresholdNothingIsDueButContractDetails() {
        var challenge = approved(WITHOUT, null);
        var author = challenge.team().author();
        procuring.publish(challenge.id(), author);

        var award = story.directAwardDecided(challenge);

        assertThat(award.decided()).as("ss.84-88").isTrue();
        assertThat(award.dues()).isEqualTo(new Dues(false, false, 0));
        sign(challenge);
        assertThat(story.contract(challenge).detailsDue()).as("s.87(3)").isTrue();
        contracting.fileDetails(story.contract(challenge).id(), "034567-2026", clock.instant(), author);
        assertThat(catalogue.details(challenge.id(), author).publicState()).isEqualTo(PublicState.COMPLETE);
    }

    @Test
    void leavesATransitionAndAnEntryForEachStep() {
        var challenge = published(DIRECT, "prototype");
        story.directAwardDecided(challenge);

        assertThat(catalogue.details(challenge.id(), challenge.team().author()).history())
                .extracting(TransitionView::step)
                .containsExactlyInAnyOrder(
                        "DRAFT",
                        "SEND_FOR_REVIEW",
                        "APPROVE",
                        "FILE_NOTICE",
                        "NAME_SUPPLIER",
                        "PUBLISH",
                        "PROPOSE",
                        "APPROVE",
                        "FILE_NOTICE",
                        "DECIDE");
        assertThat(ledger.verify().fault()).isNull();
    }

    @Test
    void publishesGroundReasonSupplierAndPriceForEverybody() {
        var challenge = published(DIRECT, "exclusive-rights");

        var shown = opportunities.byReference(challenge.reference()).orElseThrow();

        assertThat(shown.state()).isEqualTo(PublicState.EVALUATING);
        var named = named(challenge);
        assertThat(named.ground()).isEqualTo("exclusive-rights");
        assertThat(named.justification()).isEqualTo("Nobody else holds the rights in the waste system");
        assertThat(named.supplierName()).isNotBlank();
        assertThat(named.price()).isEqualByComparingTo("96000");
        assertThat(shown.opportunity().noticeNumber()).isEqualTo("012345-2026");
    }

    @Test
    void awardsToTheSupplierThatWasAnnouncedAtTheAnnouncedPrice() {
        var challenge = published(DIRECT, "prototype");
        var named = named(challenge);

        var award = story.directAwardDecided(challenge);

        assertThat(award.bid()).isNull();
        assertThat(award.supplier().value()).isEqualTo(named.supplier());
        assertThat(award.price()).isEqualTo(Money.of("96000.00"));
    }

    @Test
    void theProposerDoesNotApprove() {
        var challenge = published(DIRECT, "prototype");
        var team = challenge.team();
        awarding.propose(challenge.lot(), "", "As announced", team.author());

        assertRefused(ProcurementRefusal.NOT_YOUR_DUTY, () -> awarding.approve(challenge.lot(), team.author()));
        assertRefused(
                ProcurementRefusal.NOT_YOUR_DUTY,
                () -> awarding.propose(challenge.lot(), "", "As announced", team.approver()));
    }

    @Test
    void entersATypedSupplierInTheRegisterOnceItIsPublic() {
        var identifier = new Identifier("GB-COH", number());
        var draft = story.draftedDirectAward(DIRECT, typed("Novel Works Ltd", identifier));
        assertThat(organisations.supplierBy(identifier)).isEmpty();

        story.published(draft);

        var entered = organisations.supplierBy(identifier).orElseThrow();
        assertThat(entered.name()).isEqualTo("Novel Works Ltd");
        assertThat(entered.verified()).isFalse();
        var other = story.published(story.draftedDirectAward(DIRECT, typed("Novel Works", identifier)));
        assertThat(named(other).supplier()).isEqualTo(entered.id().value());
        assertThat(named(other).supplierName()).as("as the register has it").isEqualTo("Novel Works Ltd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456789", "ABCDEFGH", "<b>1</b>", "٠١٢٣٤٥٦٧", "00000000"})
    void refusesAnIdentifierThatItsRegisterCannotHaveIssued(String identifier) {
        assertRefused(
                OrganisationRefusal.IDENTIFIER_MALFORMED,
                () -> story.draftedDirectAward(DIRECT, typed("Firm", new Identifier("GB-COH", identifier))));
    }

    @Test
    void needsAGroundOfTheAct() {
        assertRefused(ProcurementRefusal.GROUND_NEEDED, () -> story.draftedDirectAward(DIRECT, (String) null));
        assertRefused(ProcedureRefusal.GROUND_UNKNOWN, () -> story.draftedDirectAward(DIRECT, "habit"));
    }

    @Test
    void costsNoMoreThanItWasEstimated() {
        assertRefused(
                ProcurementRefusal.PRICE_ABOVE_ESTIMATE,
                () -> story.draftedDirectAward(DIRECT, priced(new BigDecimal("120000.01"))));
        assertRefused(
                ProcurementRefusal.PRICE_NOT_POSITIVE, () -> story.draftedDirectAward(DIRECT, priced(BigDecimal.ZERO)));
        var draft = story.draftedDirectAward(DIRECT, priced(new BigDecimal("120000.00")));
        var author = draft.team().author();
        budget(draft, DIRECT, "110000");
        assertRefused(ProcurementRefusal.PRICE_ABOVE_ESTIMATE, () -> procuring.sendForReview(draft.id(), author));
    }

    @Test
    void saysAnewWhyItIsLawfulWhenTheProcedureChanges() {
        var draft = story.draftedDirectAward(WITHOUT, (String) null);
        budget(draft, DIRECT, "120000");

        var details = catalogue.details(draft.id(), draft.team().author());
        assertThat(details.missing()).containsExactly(Section.SUPPLIER);
        assertRefused(
                ProcurementRefusal.INCOMPLETE,
                () -> procuring.sendForReview(draft.id(), draft.team().author()));
    }

    @Test
    void asksNobodyForDatesCriteriaOrAPanel() {
        var draft = story.draftedDirectAward(DIRECT, "prototype");
        var details = catalogue.details(draft.id(), draft.team().author());
        assertThat(details.sections())
                .containsExactly(Section.PROBLEM, Section.BUDGET, Section.SUPPLIER, Section.TERMS, Section.TEAM);
        assertThat(details.missing()).isEmpty();
    }

    @Test
    void namesNoSupplierWhereBidsAreTaken() {
        var challenge = story.draftedChallenge(Story.OPEN);
        assertRefused(
                ProcurementRefusal.PROCEDURE_TAKES_BIDS,
                () -> procuring.awardTo(
                        challenge.id(),
                        version(challenge),
                        DirectAward.NONE,
                        null,
                        challenge.team().author()));
    }

    @Test
    void isAnnouncedOnlyOnceGatesAreSettledAndEverybodyHasDeclared() {
        var draft = story.draftedDirectAward(DIRECT, "prototype");
        var team = draft.team();
        procuring.sendForReview(draft.id(), team.author());
        procuring.approve(draft.id(), team.approver());
        assertRefused(
                ProcurementRefusal.DECLARATIONS_MISSING,
                () -> procuring.fileNotice(draft.id(), "012345-2026", clock.instant(), team.author()));
        conflicts.declare(draft.id(), ConflictKind.NONE, "", team.author());
        conflicts.declare(draft.id(), ConflictKind.NONE, "", team.approver());
        procuring.fileNotice(draft.id(), "012345-2026", clock.instant(), team.author());
    }

    @Test
    void declarationsWereMadeWithTheSupplierKnownAndAreNotAskedForAgain() {
        var challenge = published(DIRECT, "prototype");
        assertThat(conflicts.mustDeclareAgain(challenge.id())).isEmpty();
        assertRefused(
                ProcurementRefusal.NOT_TIME_TO_DECLARE,
                () -> conflicts.declare(
                        challenge.id(), ConflictKind.NONE, "", challenge.team().author()));
    }

    @Test
    void whoHasAConflictDecidesNothing() {
        var draft = story.draftedDirectAward(DIRECT, "prototype");
        var team = draft.team();
        procuring.sendForReview(draft.id(), team.author());
        procuring.approve(draft.id(), team.approver());
        conflicts.declare(draft.id(), ConflictKind.ACTUAL, "My brother owns it", team.author());
        conflicts.declare(draft.id(), ConflictKind.NONE, "", team.approver());
        assertRefused(
                ProcurementRefusal.CONFLICT_UNDECIDED,
                () -> procuring.fileNotice(draft.id(), "012345-2026", clock.instant(), team.author()));
    }

    @Test
    void nobodyBidsForWhatIsAwardedWithoutBids() {
        var challenge = published(DIRECT, "prototype");
        var bidder = cast.actor(cast.supplier(), Role.BID_WRITER);
        assertRefused(BiddingRefusal.NOT_OPEN, () -> bidding.start(challenge.lot(), bidder));
    }

    @Test
    void canBeCancelledAfterTheTransparencyNotice() {
        var challenge = published(DIRECT, "prototype");
        story.cancelled(challenge, "The project ended");

        var details = catalogue.details(challenge.id(), challenge.team().author());
        assertThat(details.lots().getFirst().state()).isEqualTo(LotState.CANCELLED);
        assertRefused(
                AwardRefusal.NOT_EVALUATING,
                () -> awarding.propose(
                        challenge.lot(), "", "As announced", challenge.team().author()));
    }

    @Test
    void aMissingGateStopsTheAnnouncement() {
        var draft = story.draftedDirectAward(WITHOUT, (String) null);
        budget(draft, DIRECT, "120000");
        var team = draft.team();
        procuring.awardTo(
                draft.id(),
                version(draft),
                priced(new BigDecimal("96000")),
                story.today().plusDays(20),
                team.author());
        procuring.sendForReview(draft.id(), team.author());
        procuring.approve(draft.id(), team.approver());
        conflicts.declare(draft.id(), ConflictKind.NONE, "", team.author());
        conflicts.declare(draft.id(), ConflictKind.NONE, "", team.approver());

        assertRefused(
                PreparationRefusal.GATES_MISSING,
                () -> procuring.fileNotice(draft.id(), "012345-2026", clock.instant(), team.author()));

        story.gatesAnswered(draft.id(), team.author());
        procuring.fileNotice(draft.id(), "012345-2026", clock.instant(), team.author());
    }

    private Challenge approved(String procedure, @Nullable String ground) {
        var challenge = story.draftedDirectAward(procedure, ground);
        var team = challenge.team();
        procuring.sendForReview(challenge.id(), team.author());
        procuring.approve(challenge.id(), team.approver());
        conflicts.declare(challenge.id(), ConflictKind.NONE, "", team.author());
        conflicts.declare(challenge.id(), ConflictKind.NONE, "", team.approver());
        return challenge;
    }

    private Challenge published(String procedure, String ground) {
        return story.published(story.draftedDirectAward(procedure, ground));
    }

    private void sign(Challenge challenge) {
        contracting.sign(
                story.contract(challenge).id(),
                Story.signed(story.today()),
                null,
                challenge.team().author());
    }

    private DirectAward named(Challenge challenge) {
        var award = opportunities
                .byReference(challenge.reference())
                .orElseThrow()
                .opportunity()
                .directAward();
        assertThat(award).isNotNull();
        return Objects.requireNonNull(award);
    }

    private void budget(Challenge challenge, String procedure, String most) {
        var author = challenge.team().author();
        var budget = catalogue.details(challenge.id(), author).opportunity().budget();
        procuring.budget(
                challenge.id(),
                version(challenge),
                new Budget(
                        procedure,
                        "services",
                        budget.least(),
                        new BigDecimal(most),
                        budget.contractStarts(),
                        budget.contractEnds()),
                author);
    }

    private static DirectAward typed(String name, Identifier identifier) {
        return new DirectAward(
                "prototype",
                "Only they have it",
                null,
                name,
                identifier.scheme(),
                identifier.identifier(),
                new BigDecimal("96000.00"));
    }

    private DirectAward priced(BigDecimal price) {
        return new DirectAward("prototype", "Only they have it", supplier(), null, null, null, price);
    }

    private UUID supplier() {
        OrganisationId supplier = cast.supplier();
        return supplier.value();
    }

    private static String number() {
        return "%08d".formatted(Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 89_999_999L) + 10_000_000L);
    }

    private long version(Challenge challenge) {
        return catalogue.details(challenge.id(), challenge.team().author()).version();
    }

    private static void assertRefused(Refusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}

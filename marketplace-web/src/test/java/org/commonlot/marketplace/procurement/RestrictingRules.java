package org.commonlot.marketplace.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.award.Dues;
import org.commonlot.marketplace.bidding.Bidding;
import org.commonlot.marketplace.clarification.Clarifying;
import org.commonlot.marketplace.discovery.SearchKind;
import org.commonlot.marketplace.discovery.SearchOrder;
import org.commonlot.marketplace.discovery.SearchRequest;
import org.commonlot.marketplace.discovery.Searching;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.preparation.PreparationRefusal;
import org.commonlot.marketplace.publication.Releases;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Sealed bids of invited suppliers and call-offs from frameworks, from the draft to the award, on both databases. */
abstract class RestrictingRules {

    private static final String INVITED = "below-threshold-invited";
    private static final String COMPETITION = "framework-competition";
    private static final String DIRECT = "framework-call-off";

    @Autowired
    Restricting restricting;

    @Autowired
    Procuring procuring;

    @Autowired
    ProcurementCatalogue catalogue;

    @Autowired
    Opportunities opportunities;

    @Autowired
    Bidding bidding;

    @Autowired
    Clarifying clarifying;

    @Autowired
    Searching searching;

    @Autowired
    Releases releases;

    @Autowired
    OrganisationDirectory organisations;

    @Autowired
    People people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MarketClock clock;

    @Autowired
    Cast cast;

    @Autowired
    Story story;

    /** A firm with somebody who writes its bids. */
    private record Firm(OrganisationId id, Actor writer) {}

    private Firm firm() {
        var supplier = cast.supplier();
        return new Firm(supplier, cast.actor(supplier, Role.BID_WRITER));
    }

    @BeforeEach
    void now() {
        clock.travelTo(Clock.systemUTC().instant());
    }

    @Test
    void onlyWhoIsInvitedBidsAsksAndIsTold() {
        var one = firm();
        var two = firm();
        var stranger = firm();
        var draft = story.invitedDraft(INVITED, one.id(), two.id());
        assertThat(kinds(one)).as("nobody is told of a draft").doesNotContain("invited");

        var challenge = story.published(draft);

        assertThat(kinds(one)).contains("invited");
        assertThat(kinds(two)).contains("invited");
        assertThat(kinds(stranger)).doesNotContain("invited");
        bidding.start(challenge.lot(), one.writer());
        clarifying.ask(challenge.id(), "Which streets?", two.writer());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> bidding.start(challenge.lot(), stranger.writer()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> clarifying.ask(challenge.id(), "Which streets?", stranger.writer()));
    }

    @Test
    void bidsAreSealedUntilTwoOpenThem() {
        var one = firm();
        var two = firm();
        var challenge = story.published(story.invitedDraft(INVITED, one.id(), two.id()));
        story.bidSubmitted(challenge, one.id(), one.writer(), "80000");
        story.bidSubmitted(challenge, two.id(), two.writer(), "90000");

        story.awardDecided(challenge);

        assertThat(story.award(challenge).supplier()).isEqualTo(one.id());
        assertThat(story.award(challenge).dues()).as("ss.84-88").isEqualTo(new Dues(false, false, 0));
    }

    @Test
    void whoIsInvitedIsKnownToItsPeopleAlone() {
        var one = firm();
        var two = firm();
        var challenge = story.published(story.invitedDraft(INVITED, one.id(), two.id()));

        assertThat(restricting.invited(challenge.id(), challenge.team().author()))
                .hasSize(2);
        assertThat(restricting.invited(challenge.id(), challenge.team().approver()))
                .hasSize(2);
        for (var other : List.of(one.writer(), two.writer(), cast.actor(cast.authority(), Role.BUYER))) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> restricting.invited(challenge.id(), other));
        }
        var shown = opportunities
                .byReference(challenge.reference())
                .orElseThrow()
                .opportunity()
                .toString();
        assertThat(shown)
                .doesNotContain(organisations.name(one.id()))
                .doesNotContain(one.id().value().toString());
    }

    @Test
    void nobodySearchesForWhatNobodyElseMayBidForUntilItIsAwarded() {
        var one = firm();
        var two = firm();
        var challenge = story.published(story.invitedDraft(INVITED, one.id(), two.id()));
        story.bidSubmitted(challenge, one.id(), one.writer(), "80000");
        assertThat(found(challenge)).isFalse();

        story.awardDecided(challenge);

        assertThat(found(challenge)).isTrue();
    }

    @Test
    void twoAtLeastCompete() {
        var draft = story.draftedChallenge(INVITED);
        var author = draft.team().author();
        var one = firm();
        assertThat(catalogue.details(draft.id(), author).missing()).containsExactly(Section.INVITED);
        refused(ProcurementRefusal.INVITED_TOO_FEW, () -> invite(draft, List.of(one.id())));
        refused(ProcurementRefusal.INVITED_TOO_FEW, () -> invite(draft, List.of(one.id(), one.id())));
        refused(ProcurementRefusal.INCOMPLETE, () -> procuring.sendForReview(draft.id(), author));

        invite(draft, List.of(one.id(), firm().id()));

        procuring.sendForReview(draft.id(), author);
    }

    @Test
    void fiftyAtMost() {
        var draft = story.draftedChallenge(INVITED);
        var many = new ArrayList<OrganisationId>();
        for (int n = 0; n < 51; n++) many.add(cast.supplier());
        refused(ProcurementRefusal.INVITED_TOO_MANY, () -> invite(draft, many));
        invite(draft, many.subList(0, 50));
    }

    @Test
    void invitesSuppliersOfTheRegisterOnly() {
        var draft = story.draftedChallenge(INVITED);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> invite(draft, List.of(firm().id(), new OrganisationId(UUID.randomUUID()))));
        assertThatExceptionOfType(NotFound.class)
                .as("an authority is no supplier")
                .isThrownBy(() -> invite(draft, List.of(firm().id(), cast.authority())));
    }

    @Test
    void nobodyIsInvitedToWhatIsOpen() {
        var open = story.draftedChallenge(Story.OPEN);
        refused(ProcurementRefusal.NOT_BY_INVITATION, () -> invite(open, List.of(firm().id(), firm().id())));
        assertThat(catalogue.details(open.id(), open.team().author()).sections())
                .doesNotContain(Section.INVITED, Section.FRAMEWORK);
    }

    @Test
    void whoWasInvitedIsForgottenNeitherByAnotherSectionNorKeptForAnOpenProcedure() {
        var draft = story.invitedDraft(INVITED, firm().id(), firm().id());
        var author = draft.team().author();
        budget(draft, Story.BELOW_THRESHOLD);
        assertThat(restricting.invited(draft.id(), author)).isEmpty();
        budget(draft, INVITED);
        assertThat(restricting.invited(draft.id(), author)).hasSize(2);
    }

    @Test
    void theInvitationIsTheAuthorsToWrite() {
        var draft = story.draftedChallenge(INVITED);
        var two = List.of(firm().id(), firm().id());
        refused(
                ProcurementRefusal.NOT_YOUR_DUTY,
                () -> restricting.invite(
                        draft.id(), story.version(draft), two, draft.team().approver()));
        var challenge = story.published(story.invitedDraft(INVITED, firm().id(), firm().id()));
        refused(ProcurementRefusal.STEP_NOT_POSSIBLE, () -> invite(challenge, two));
    }

    @Test
    void noNoticeIsDueBeforeAnInvitation() {
        var draft = story.invitedDraft(INVITED, firm().id(), firm().id());
        assertThat(catalogue.details(draft.id(), draft.team().author()).noticeRequired())
                .as("s.87: only before tenders are publicly invited")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {COMPETITION, DIRECT})
    void aCallOffSaysUnderWhichFramework(String procedure) {
        var draft = procedure.equals(DIRECT)
                ? story.draftedDirectAward(DIRECT, (String) null)
                : story.invitedDraft(COMPETITION, firm().id(), firm().id());
        assertThat(catalogue.details(draft.id(), draft.team().author()).missing())
                .as("ss.45-46")
                .containsExactly(Section.FRAMEWORK);
        story.underFramework(draft);
        assertThat(catalogue.details(draft.id(), draft.team().author()).missing())
                .isEmpty();
    }

    @Test
    void nothingIsCalledOffAfterTheFrameworksLastDay() {
        var draft = story.invitedDraft(COMPETITION, firm().id(), firm().id());
        refused(
                ProcurementRefusal.FRAMEWORK_ENDED,
                () -> callOff(draft, story.today().minusDays(1)));
        callOff(draft, story.today());
        story.gatesAnswered(draft.id(), draft.team().author());
        procuring.sendForReview(draft.id(), draft.team().author());
        clock.travelTo(clock.instant().plus(Duration.ofDays(1)));
        story.announcedAfterReview(draft);
        refused(
                PreparationRefusal.GATES_MISSING,
                () -> procuring.publish(draft.id(), draft.team().author()));
    }

    @Test
    void aFrameworksSuppliersCompeteAndTheAwardOwesItsNoticeButNoStandstill() {
        var one = firm();
        var two = firm();
        var challenge = story.published(story.underFramework(story.invitedDraft(COMPETITION, one.id(), two.id())));
        story.bidSubmitted(challenge, two.id(), two.writer(), "70000");
        story.awardDecided(challenge);

        assertThat(story.award(challenge).dues()).as("ss.50-51").isEqualTo(new Dues(false, true, 0));
        var published = opportunities.byReference(challenge.reference()).orElseThrow();
        assertThat(releases.record(published.opportunity().ocid()).orElseThrow().toString())
                .as("related as OCDS says")
                .contains("\"framework\"")
                .contains("ocds-h6vhtk-04f0a1");
        assertThat(published.opportunity().framework())
                .isNotNull()
                .extracting(FrameworkUsed::title)
                .isEqualTo("Digital services 2");
    }

    @Test
    void isCalledOffDirectlyWhereTheFrameworkLeadsToOneSupplier() {
        var challenge = story.published(story.underFramework(story.draftedDirectAward(DIRECT, (String) null)));
        var award = story.directAwardDecided(challenge);
        assertThat(award.decided()).isTrue();
        assertThat(award.dues()).as("ss.50-51").isEqualTo(new Dues(false, true, 0));
    }

    @Test
    void anOpenProcedureIsUnderNoFramework() {
        var open = story.draftedChallenge(Story.OPEN);
        refused(ProcurementRefusal.NOT_UNDER_FRAMEWORK, () -> callOff(open, story.today()));
    }

    private void invite(Challenge draft, List<OrganisationId> suppliers) {
        restricting.invite(
                draft.id(), story.version(draft), suppliers, draft.team().author());
    }

    private void callOff(Challenge draft, LocalDate ends) {
        restricting.callOff(
                draft.id(),
                story.version(draft),
                new FrameworkUsed("Digital services 2", "Northmere", "012345-2025", ends, "Annex 2"),
                draft.team().author());
    }

    private void budget(Challenge draft, String procedure) {
        var author = draft.team().author();
        var budget = catalogue.details(draft.id(), author).opportunity().budget();
        procuring.budget(
                draft.id(),
                story.version(draft),
                new Budget(
                        procedure,
                        budget.category(),
                        budget.least(),
                        budget.most(),
                        budget.contractStarts(),
                        budget.contractEnds()),
                author);
    }

    private boolean found(Challenge challenge) {
        var buyer = organisations.name(challenge.team().authority());
        var wanted = new SearchRequest(
                "",
                Set.of(SearchKind.OPPORTUNITY),
                Set.of(),
                buyer,
                "",
                "",
                null,
                null,
                null,
                null,
                "",
                false,
                false,
                SearchOrder.NEWEST,
                1);
        return searching.search(wanted).hits().stream()
                .anyMatch(hit -> hit.key().equals(challenge.reference()));
    }

    private List<String> kinds(Firm firm) {
        return mailbox.kinds(people.person(firm.writer().person()).email());
    }

    private static void refused(Refusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}

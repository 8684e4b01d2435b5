package org.commonlot.marketplace.maturity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.organisation.AuthorityRegister;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Assessed;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.Queries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Authorities assess themselves, on whatever database. */
abstract class MaturityRules {

    @Autowired
    SharedAnswers shared;

    @Autowired
    SelfAssessing assessing;

    @Autowired
    MaturityDesk desk;

    @Autowired
    PublicMaturity open;

    @Autowired
    AuthorityRegister register;

    @Autowired
    People people;

    @Autowired
    Cast cast;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MarketClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    BeanFactory beans;

    @SuppressWarnings("NullAway.Init")
    private Assessed council;

    @BeforeEach
    void aCouncil() {
        council = Assessed.by(beans);
    }

    @Test
    void whoMayAssessBeginsOneOfEachFrameworkAtATime() {
        assertNotFound(() -> assessing.start(Assessed.DECLARATION, cast.actor(council.authority, Role.AUDITOR)));
        assertRefused(MaturityRefusal.FRAMEWORK_UNKNOWN, () -> assessing.start("no-such", council.assessor));
        var first = council.started();
        assertRefused(MaturityRefusal.OPEN_ALREADY, council::started);
        assertThat(assessing.start("three-questions", council.assessor)).isNotEqualTo(first);
        assessing.discard(first, council.assessor);
        assertThat(council.started()).isNotEqualTo(first);
        assertThat(desk.assessments(council.authority, council.owner))
                .extracting(AssessmentLine::id)
                .doesNotContain(first)
                .hasSize(2);
    }

    @Test
    void answersAreKeptAsOneGoesAndNobodyOverwritesWhatTheyHaveNotSeen() {
        var id = council.started();
        council.answer(id, "culture", 2);
        assertRefused(
                MaturityRefusal.CHANGED_MEANWHILE,
                () -> assessing.answer(id, "culture", 0, new AnswerGiven(3, "Why", "There"), council.assessor));
        council.answer(id, "culture", 4);
        var view = desk.assessment(id, cast.actor(council.authority, Role.AUDITOR));
        assertThat(view.answered()).isEqualTo(1);
        assertThat(view.level("culture")).map(Framework.Level::name).contains("Regularly");
        assertThat(view.level("leadership")).isEmpty();
        assertNotFound(() -> council.answer(id, "no-such", 1));
        assertNotFound(() -> assessing.answer(
                id, "culture", 2, new AnswerGiven(1, "Why", ""), cast.actor(council.authority, Role.APPROVER)));
    }

    @Test
    void peopleOfOtherAuthoritiesFindNothing() {
        var id = council.confirmed(2, 3, Visibility.INTERNAL);
        var other = Assessed.by(beans);
        for (Actor stranger : List.of(other.assessor, other.owner)) {
            assertNotFound(() -> desk.assessment(id, stranger));
            assertNotFound(() -> desk.assessments(council.authority, stranger));
            assertNotFound(() -> assessing.share(id, Visibility.PUBLIC, stranger));
        }
        assertNotFound(() -> open.assessment(id));
    }

    @Test
    void aSecondPersonConfirmsAndIsTold() {
        var id = council.answered(2, 3);
        assertNotFound(() -> assessing.submit(id, Visibility.PUBLIC, cast.actor(council.authority, Role.APPROVER)));
        assessing.submit(id, Visibility.PUBLIC, council.assessor);
        assertThat(mailbox.path(people.person(council.owner.person()).email(), "maturity-submitted"))
                .isEqualTo("/desk/maturity/assessments/" + id.value());
        assertNotFound(() -> assessing.confirm(id, council.assessor));
        assessing.confirm(id, council.owner);
        assertRefused(MaturityRefusal.NOT_SUBMITTED, () -> assessing.confirm(id, council.owner));
        assertThat(jdbc.queryForList(
                        "select act from ledger_entry where subject = ? order by position",
                        String.class,
                        id.value().toString()))
                .containsExactly(
                        "maturity.assessment-started",
                        "maturity.assessment-answered",
                        "maturity.assessment-answered",
                        "maturity.assessment-submitted",
                        "maturity.assessment-confirmed");
    }

    @Test
    void whoSubmittedDoesNotConfirmWhateverTheirRoles() {
        cast.seat(council.assessor, council.authority, Role.APPROVER);
        var both = people.actorFor(council.assessor.person());
        var id = council.submitted(1, 1, Visibility.INTERNAL);
        assertRefused(MaturityRefusal.SAME_PERSON, () -> assessing.confirm(id, both));
    }

    @Test
    void whatIsSentBackIsAnsweredOnAndWhoSubmittedIsTold() {
        var id = council.submitted(2, 3, Visibility.PUBLIC);
        assertRefused(MaturityRefusal.REASON_EMPTY, () -> assessing.sendBack(id, " ", council.owner));
        assessing.sendBack(id, "Where is the list of systems?", council.owner);
        assertThat(mailbox.path(people.person(council.assessor.person()).email(), "maturity-returned"))
                .isEqualTo("/desk/maturity/assessments/" + id.value());
        assertThat(desk.assessment(id, council.assessor).returnedReason()).isEqualTo("Where is the list of systems?");
        council.answer(id, "plumbing", 4);
        assessing.submit(id, Visibility.PUBLIC, council.assessor);
        assessing.confirm(id, council.owner);
        assertThat(open.assessment(id).answers().get("plumbing"))
                .extracting(PublicAssessment.Said::level)
                .isEqualTo(4);
    }

    @Test
    void onlyWhatIsConfirmedAndPublicIsReadByEverybodyAndStandsOnTheAuthoritysPage() {
        var id = council.submitted(2, 3, Visibility.PUBLIC);
        assertNotFound(() -> open.assessment(id));
        assertThat(shown()).isEmpty();
        assessing.confirm(id, council.owner);
        assertThat(open.assessment(id).framework().code()).isEqualTo(Assessed.DECLARATION);
        assertThat(shown()).singleElement().satisfies(shown -> {
            assertThat(shown.id()).isEqualTo(id);
            assertThat(shown.day()).isEqualTo(UkTime.date(clock.instant()));
        });
        assertNotFound(() -> assessing.share(id, Visibility.INTERNAL, council.assessor));
        assessing.share(id, Visibility.INTERNAL, council.owner);
        assertThat(shown()).isEmpty();
        assertNotFound(() -> open.assessment(id));
    }

    @Test
    void theNewestPublicOneOfAFrameworkIsShownAndTheEarlierOnesAreItsHistory() {
        var first = council.confirmed(1, 2, Visibility.PUBLIC);
        clock.travelTo(clock.instant().plus(Duration.ofDays(200)));
        var second = council.confirmed(3, 2, Visibility.PUBLIC);
        clock.travelTo(clock.instant().plus(Duration.ofDays(200)));
        var third = council.confirmed(5, 5, Visibility.INTERNAL);
        assertThat(shown()).extracting(SharedAssessments.Shared::id).containsExactly(second);
        assertThat(open.assessment(second).history()).extracting(PastLevels::id).containsExactly(second, first);
        assertThat(open.assessment(first).history().getLast().levels())
                .isEqualTo(Map.of("user-needs", 1, "plumbing", 2));
        assertThat(desk.assessment(third, council.owner).history())
                .extracting(PastLevels::id)
                .containsExactly(third, second, first);
        assessing.share(second, Visibility.INTERNAL, council.owner);
        assertThat(shown()).extracting(SharedAssessments.Shared::id).containsExactly(first);
    }

    @Test
    void whatIsComparedAreTheNewestPublicLevelsAndNothingTellsOfOthers() throws Exception {
        var open1 = council.confirmed(2, 3, Visibility.PUBLIC);
        var internal = Assessed.by(beans);
        internal.confirmed(5, 5, Visibility.INTERNAL);
        var none = Assessed.by(beans);
        var all = List.of(council.authority, internal.authority, none.authority);
        assertThat(open.newest(Assessed.DECLARATION, all)).containsOnlyKeys(council.authority);
        assertThat(open.newest(Assessed.DECLARATION, all).get(council.authority))
                .isEqualTo(new PastLevels(
                        open1, open.assessment(open1).confirmedAt(), 1, Map.of("user-needs", 2, "plumbing", 3)));
        assertThat(open.compared(all))
                .containsExactly(new PublicMaturity.Compared(
                        Assessed.DECLARATION, "Local Digital Declaration: the five principles", 1));
        assertThat(open.compared(List.of(internal.authority))).isEmpty();
        assertThat(Queries.during(() -> open.newest(Assessed.DECLARATION, all))).hasSize(1);
        assertThat(Queries.during(() -> open.assessment(open1))).hasSize(2);
    }

    private List<SharedAssessments.Shared> shown() {
        return shared.of(register.details(council.authority)).newest();
    }

    private static void assertRefused(MaturityRefusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }

    private static void assertNotFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }
}

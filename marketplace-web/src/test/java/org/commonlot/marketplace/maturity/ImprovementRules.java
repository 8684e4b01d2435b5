package org.commonlot.marketplace.maturity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Assessed;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.JobsAtRest;
import org.commonlot.marketplace.testing.Mailbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What authorities do next, and by which frameworks of their own, on whatever database. */
@ExtendWith(JobsAtRest.class)
abstract class ImprovementRules {

    @Autowired
    ActionPlanning planning;

    @Autowired
    ActionPlan plan;

    @Autowired
    ActionReminders reminders;

    @Autowired
    OverdueSweep overdue;

    @Autowired
    FrameworkWriting writing;

    @Autowired
    FrameworkCatalogue catalogue;

    @Autowired
    SelfAssessing assessing;

    @Autowired
    MaturityDesk desk;

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

    private LocalDate today() {
        return UkTime.date(clock.instant());
    }

    private void goTo(LocalDate day) {
        clock.travelTo(UkTime.startOf(day).plusSeconds(43_200));
    }

    @Test
    void anActionBelongsToADimensionOfAConfirmedAssessmentAndHasAnOwnerOfTheAuthority() {
        var draft = council.answered(2, 3);
        assertRefused(MaturityRefusal.NOT_CONFIRMED, () -> council.planned(draft, "Name the lead"));
        assessing.submit(draft, Visibility.INTERNAL, council.assessor);
        assessing.confirm(draft, council.owner);
        var owner = council.owner.person();
        var soon = today().plusDays(3);
        assertRefused(
                MaturityRefusal.DIMENSION_UNKNOWN,
                () -> planning.plan(draft, "no-such", new ActionFacts("Do", owner, soon), council.assessor));
        assertRefused(
                MaturityRefusal.OWNER_UNKNOWN,
                () -> planning.plan(draft, "culture", new ActionFacts("Do", cast.person(), soon), council.assessor));
        assertRefused(
                MaturityRefusal.DUE_PAST,
                () -> planning.plan(
                        draft, "culture", new ActionFacts("Do", owner, today().minusDays(1)), council.assessor));
        assertRefused(
                MaturityRefusal.ACTION_EMPTY,
                () -> planning.plan(draft, "culture", new ActionFacts(" ", owner, soon), council.assessor));
        assertNotFound(() -> planning.plan(
                draft, "culture", new ActionFacts("Do", owner, soon), cast.actor(council.authority, Role.AUDITOR)));
        assertNotFound(
                () -> planning.plan(draft, "culture", new ActionFacts("Do", owner, soon), Assessed.by(beans).assessor));
        planning.plan(draft, "culture", new ActionFacts("Do", owner, today()), council.assessor);
        assertThat(plan.of(council.authority, cast.actor(council.authority, Role.AUDITOR)))
                .singleElement()
                .satisfies(action -> {
                    assertThat(action.state()).isEqualTo(ActionState.PLANNED);
                    assertThat(action.overdue()).isFalse();
                    assertThat(action.dimensionName()).isEqualTo("The culture is open");
                    assertThat(action.ownerName()).isEqualTo(council.owner.name());
                });
        assertNotFound(() -> plan.of(council.authority, Assessed.by(beans).owner));
    }

    @Test
    void whatIsOverStaysAndWhatIsDroppedHasAReason() {
        var action = council.planned(council.confirmed(2, 3, Visibility.PUBLIC), "Name the lead");
        assertRefused(MaturityRefusal.REASON_EMPTY, () -> revised(action, ActionState.DROPPED, " "));
        revised(action, ActionState.UNDER_WAY, "");
        var stale = plan.action(action, council.assessor);
        revised(action, ActionState.PLANNED, "");
        assertRefused(MaturityRefusal.CHANGED_MEANWHILE, () -> revised(stale, ActionState.DONE, ""));
        revised(action, ActionState.DROPPED, "The post was cut");
        assertThat(plan.of(council.authority, council.owner)).singleElement().satisfies(dropped -> {
            assertThat(dropped.state()).isEqualTo(ActionState.DROPPED);
            assertThat(dropped.reason()).isEqualTo("The post was cut");
        });
        assertRefused(MaturityRefusal.ACTION_OVER, () -> revised(action, ActionState.PLANNED, ""));
    }

    private void revised(ActionId id, ActionState state, String reason) {
        revised(plan.action(id, council.assessor), state, reason);
    }

    private void revised(ActionView seen, ActionState state, String reason) {
        planning.revise(
                seen.id(),
                seen.version(),
                new ActionFacts(seen.what(), seen.owner(), seen.due()),
                state,
                reason,
                council.assessor);
    }

    @Test
    void whoIsLateIsRemindedOfAllInOneLetterAndOnceAMonthAtMost() {
        var id = council.confirmed(2, 3, Visibility.PUBLIC);
        council.planned(id, "Name the lead");
        council.planned(id, "Train the leaders");
        var due = today().plusDays(30);
        goTo(due);
        swept();
        assertThat(letters()).isZero();
        goTo(due.plusDays(1));
        swept();
        swept();
        assertThat(letters()).isEqualTo(1);

        goTo(due.plusDays(2));
        planning.plan(
                id, "culture", new ActionFacts("Publish", council.owner.person(), due.plusDays(5)), council.assessor);
        goTo(due.plusDays(6));
        swept();
        assertThat(letters()).as("another is late within the month").isEqualTo(1);
        goTo(due.plusDays(1).plusMonths(1).minusDays(1));
        swept();
        assertThat(letters()).isEqualTo(1);
        goTo(due.plusDays(1).plusMonths(1));
        swept();
        assertThat(letters()).isEqualTo(2);
    }

    @Test
    void nobodyIsRemindedOfWhatIsOverAndTheDayThatIsMovedCounts() {
        var id = council.confirmed(2, 3, Visibility.PUBLIC);
        var first = council.planned(id, "Name the lead");
        var second = council.planned(id, "Train the leaders");
        revised(first, ActionState.DONE, "");
        var moved = plan.action(second, council.assessor);
        var later = moved.due().plusDays(100);
        planning.revise(
                second,
                moved.version(),
                new ActionFacts(moved.what(), moved.owner(), later),
                ActionState.UNDER_WAY,
                "",
                council.assessor);
        goTo(later);
        swept();
        assertThat(letters()).isZero();
        goTo(later.plusDays(1));
        swept();
        assertThat(letters()).isEqualTo(1);
    }

    /** Whoever writes at the moment of a reminder is not told that somebody else has. */
    @Test
    void aReminderChangesNothingThatSomebodyHasOpened() {
        var action = council.planned(council.confirmed(2, 3, Visibility.PUBLIC), "Name the lead");
        goTo(today().plusDays(31));
        var opened = plan.action(action, council.assessor);
        swept();
        assertThat(letters()).isEqualTo(1);
        revised(opened, ActionState.DONE, "");
        assertThat(plan.action(action, council.assessor).state()).isEqualTo(ActionState.DONE);
    }

    private void swept() {
        while (!reminders.due().isEmpty()) overdue.sweep();
    }

    private int letters() {
        var email = people.person(council.owner.person()).email();
        return jdbc.queryForList(
                        "select id from posted_letter where recipient = ? and kind = 'maturity-overdue'", email)
                .size();
    }

    @Test
    void eachSavingIsAVersionAndAnAssessmentKeepsTheOneThatItWasMadeWith() {
        var own = writing.write(Assessed.words("Museums", false), council.assessor);
        var code = "own-" + own;
        var begun = assessing.start(code, council.assessor);
        var first = writing.framework(own, council.assessor).current();
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.dimensions()).extracting(Framework.Dimension::code).containsExactly("warmth", "light");

        var words = Assessed.words("Museums", false);
        var renamed = new WriteFramework(
                words.title(),
                words.summary(),
                words.source(),
                true,
                words.levels(),
                List.of(
                        new WriteFramework.DimensionWords("light", "Daylight", "How light?", "A photo", 3, List.of()),
                        new WriteFramework.DimensionWords("", "Light", "A lamp?", "A lamp", 1, List.of())));
        writing.revise(own, 1, renamed, council.assessor);
        assertRefused(MaturityRefusal.CHANGED_MEANWHILE, () -> writing.revise(own, 1, words, council.assessor));
        assertThat(writing.framework(own, council.assessor).current()).satisfies(second -> {
            assertThat(second.version()).isEqualTo(2);
            assertThat(second.dimensions())
                    .extracting(Framework.Dimension::code)
                    .as("a code means the same for ever")
                    .containsExactly("light", "light-2");
        });
        assertThat(desk.assessment(begun, council.assessor).framework()).isEqualTo(first);
    }

    @Test
    void othersUseItOnlyWhereItIsSharedAndNobodyOnceItIsRetired() {
        var own = writing.write(Assessed.words("Museums " + UUID.randomUUID(), false), council.assessor);
        var code = "own-" + own;
        var other = Assessed.by(beans);
        assertRefused(MaturityRefusal.FRAMEWORK_UNKNOWN, () -> assessing.start(code, other.assessor));
        assertNotFound(() -> catalogue.open(code));
        assertNotFound(() -> writing.framework(own, other.assessor));
        assertNotFound(() -> writing.retire(own, other.assessor));
        for (Actor reader : List.of(council.owner, cast.actor(council.authority, Role.AUDITOR))) {
            assertThat(writing.of(council.authority, reader)).hasSize(1);
        }
        writing.revise(own, 1, Assessed.words("Museums", true), council.assessor);
        assessing.start(code, other.assessor);
        assertThat(catalogue.open(code).version()).isEqualTo(2);
        writing.retire(own, council.assessor);
        assertRefused(MaturityRefusal.FRAMEWORK_UNKNOWN, () -> assessing.start(code, council.assessor));
        assertRefused(
                MaturityRefusal.FRAMEWORK_RETIRED,
                () -> writing.revise(own, 2, Assessed.words("Museums", true), council.assessor));
        assertThat(catalogue.shared()).extracting(Framework::code).doesNotContain(code);
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

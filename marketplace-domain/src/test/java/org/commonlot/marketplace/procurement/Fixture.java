package org.commonlot.marketplace.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.procedure.ProcedureRule;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Actor.Seat;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;

/** A procurement without a database, its people, and the moment at which it all happens. */
final class Fixture {

    static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    static final Instant BIDS_CLOSE = Instant.parse("2026-11-27T12:00:00Z");

    static final ProcedureRule OPEN = rule(false, "0", 25);
    static final ProcedureRule BELOW_THRESHOLD = rule(true, "30000", 0);

    final OrganisationId council = OrganisationId.next();
    final Actor author = actor("Author", Role.BUYER);
    final Actor approver = actor("Approver", Role.APPROVER);
    final List<Actor> openers =
            List.of(actor("Opener 1", Role.OPENER), actor("Opener 2", Role.OPENER), actor("Opener 3", Role.OPENER));
    final Actor chair = actor("Chair", Role.EVALUATOR);
    final Actor evaluator = actor("Evaluator", Role.EVALUATOR);
    final Actor stranger = new Actor(PersonId.next(), "Stranger", Set.of(new Seat(OrganisationId.next(), Role.BUYER)));

    Actor actor(String name, Role... roles) {
        return new Actor(
                PersonId.next(),
                name,
                Set.copyOf(List.of(roles).stream()
                        .map(role -> new Seat(council, role))
                        .toList()));
    }

    Procurement empty() {
        return Procurement.draft("CL-2026-0001", "ocds-xxxxxx-cl-2026-0001", "Bins", council, author, NOW);
    }

    /** A complete draft of this value. */
    Procurement draft(String value) {
        var draft = empty();
        draft.describe("Bins", problem(200), author);
        draft.budget(budget("0", value), author);
        draft.timetable(timetable(BIDS_CLOSE), author);
        draft.assessBy(lot(draft), criteria("60", "40"), PriceFormula.LOWEST_DIVIDED_BY_THIS, author);
        draft.terms(new ContractTerms("30 days", "Ours", "Nobody", "Too small", true, null), author);
        draft.name(team(), author);
        return draft;
    }

    Procurement inReview(String value) {
        var procurement = draft(value);
        procurement.sendForReview(author);
        return procurement;
    }

    Procurement approved(String value) {
        var procurement = inReview(value);
        procurement.approve(approver, NOW);
        return procurement;
    }

    Procurement published() {
        var procurement = approved("29999.99");
        procurement.publish(BELOW_THRESHOLD, author, NOW);
        return procurement;
    }

    TeamList team() {
        return new TeamList(
                approver.person(),
                Set.copyOf(openers.stream().map(Actor::person).toList()),
                Set.of(chair.person(), evaluator.person()),
                chair.person());
    }

    static LotId lot(Procurement procurement) {
        return procurement.lots().getFirst().id();
    }

    static Problem problem(int words) {
        return new Problem("word ".repeat(words), "Everybody", "Less of it", "A trial", "The system");
    }

    static Budget budget(String least, String most) {
        return new Budget(
                "open",
                "services",
                new BigDecimal(least),
                new BigDecimal(most),
                LocalDate.of(2027, 2, 1),
                LocalDate.of(2028, 1, 31));
    }

    static Timetable timetable(Instant bidsClose) {
        return new Timetable(bidsClose.minus(Duration.ofDays(10)), bidsClose, LocalDate.of(2027, 1, 15));
    }

    static List<Criterion> criteria(String quality, String price) {
        return List.of(criterion(Criterion.Kind.QUALITY, quality), criterion(Criterion.Kind.PRICE, price));
    }

    static Criterion criterion(Criterion.Kind kind, String weight) {
        return Criterion.plain(UUID.randomUUID(), kind, kind.name(), "What matters", new BigDecimal(weight));
    }

    private static ProcedureRule rule(boolean belowThreshold, String noticeFrom, int days) {
        return new ProcedureRule(
                belowThreshold ? "below-threshold-open" : "open",
                "Procurement Act 2023",
                "open",
                "Open",
                belowThreshold,
                Money.of(noticeFrom),
                days,
                !belowThreshold,
                !belowThreshold,
                belowThreshold ? 0 : 8,
                Money.of(noticeFrom),
                ProcedureRule.Conducted.BIDS,
                ProcedureRule.Announcement.TENDER);
    }

    static void assertRefused(ProcurementRefusal code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(code));
    }
}

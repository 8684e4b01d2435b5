package org.commonlot.marketplace.publication;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonlot.marketplace.clarification.Clarifying;
import org.commonlot.marketplace.procurement.Budget;
import org.commonlot.marketplace.procurement.Closing;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.ContractTerms;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.PriceFormula;
import org.commonlot.marketplace.procurement.Problem;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.TeamList;
import org.commonlot.marketplace.procurement.Timetable;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.springframework.boot.test.context.TestComponent;

/** Takes procurements to where a test wants them, by what people do. */
@TestComponent
class Procurer {

    private static final AtomicInteger NOTICES = new AtomicInteger(10_000);

    private final Cast cast;
    private final Procuring procuring;
    private final ProcurementCatalogue catalogue;
    private final Conflicts conflicts;
    private final Closing closing;
    private final Clarifying clarifying;
    private final MarketClock clock;

    Procurer(
            Cast cast,
            Procuring procuring,
            ProcurementCatalogue catalogue,
            Conflicts conflicts,
            Closing closing,
            Clarifying clarifying,
            MarketClock clock) {
        this.cast = cast;
        this.procuring = procuring;
        this.catalogue = catalogue;
        this.conflicts = conflicts;
        this.closing = closing;
        this.clarifying = clarifying;
        this.clock = clock;
    }

    /** A procurement with its people. */
    record Case(ProcurementId id, OrganisationId authority, Actor author, Actor approver, List<Actor> openers) {}

    /** Approved, with every conflict declared; only the notice and the publication are to come. */
    Case approved() {
        var authority = cast.authority();
        var author = cast.actor(authority, Role.BUYER);
        var approver = cast.actor(authority, Role.APPROVER);
        var openers = List.of(
                cast.actor(authority, Role.OPENER),
                cast.actor(authority, Role.OPENER),
                cast.actor(authority, Role.OPENER));
        var evaluators = List.of(cast.actor(authority, Role.EVALUATOR), cast.actor(authority, Role.EVALUATOR));
        var id = procuring.draft("Repairs without phone queues", authority, author);
        write(id, author, approver, openers, evaluators);
        procuring.sendForReview(id, author);
        procuring.approve(id, approver);
        var everybody = new ArrayList<>(List.of(author, approver));
        everybody.addAll(openers);
        everybody.addAll(evaluators);
        everybody.forEach(person -> conflicts.declare(id, ConflictKind.NONE, "", person));
        return new Case(id, authority, author, approver, openers);
    }

    private void write(ProcurementId id, Actor author, Actor approver, List<Actor> openers, List<Actor> evaluators) {
        var today = UkTime.date(clock.instant());
        procuring.describe(
                id,
                version(id, author),
                "Repairs without phone queues",
                new Problem("Tenants wait “forever”.", "Tenants", "No queue", "A pilot", "Housing system"),
                author);
        procuring.budget(
                id,
                version(id, author),
                new Budget(
                        "open",
                        "services",
                        new BigDecimal("200000.00"),
                        new BigDecimal("300000.00"),
                        today.plusDays(90),
                        today.plusDays(820)),
                author);
        procuring.timetable(
                id,
                version(id, author),
                new Timetable(
                        clock.instant().plus(Duration.ofDays(15)),
                        clock.instant().plus(Duration.ofDays(30)),
                        today.plusDays(60)),
                author);
        procuring.terms(
                id,
                version(id, author),
                new ContractTerms("30 days", "The council owns it", "Nobody", "One service", true),
                author);
        procuring.assessBy(
                id,
                version(id, author),
                details(id, author).onlyLot().id(),
                List.of(
                        criterion(Criterion.Kind.QUALITY, 50),
                        criterion(Criterion.Kind.SOCIAL_VALUE, 10),
                        criterion(Criterion.Kind.PRICE, 40)),
                PriceFormula.LOWEST_DIVIDED_BY_THIS,
                author);
        procuring.name(
                id,
                version(id, author),
                new TeamList(
                        approver.person(),
                        Set.of(
                                openers.get(0).person(),
                                openers.get(1).person(),
                                openers.get(2).person()),
                        Set.of(evaluators.get(0).person(), evaluators.get(1).person()),
                        evaluators.get(0).person()),
                author);
    }

    void fileNotice(Case it) {
        var number = "%06d-%d"
                .formatted(
                        NOTICES.incrementAndGet(), UkTime.date(clock.instant()).getYear());
        procuring.fileNotice(it.id(), number, clock.instant(), it.author());
    }

    Case published() {
        var it = approved();
        fileNotice(it);
        procuring.publish(it.id(), it.author());
        return it;
    }

    void publish(Case it) {
        procuring.publish(it.id(), it.author());
    }

    void answer(Case it, String question, String answer) {
        var asker = cast.actor(cast.supplier(), Role.BID_WRITER);
        clarifying.answer(clarifying.ask(it.id(), question, asker), question, answer, it.author());
    }

    void close(Case it) {
        clock.travelTo(clock.instant().plus(Duration.ofDays(31)));
        closing.close(it.id());
    }

    void cancel(Case it, String why) {
        procuring.cancel(it.id(), why, it.approver());
    }

    ProcurementDetails details(ProcurementId id, Actor by) {
        return catalogue.details(id, by);
    }

    private long version(ProcurementId id, Actor by) {
        return details(id, by).version();
    }

    private static Criterion criterion(Criterion.Kind kind, int weight) {
        return new Criterion(UUID.randomUUID(), kind, kind.name(), "How well", BigDecimal.valueOf(weight));
    }
}

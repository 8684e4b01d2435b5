package org.commonlot.marketplace.procurement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.commonlot.marketplace.document.Documents;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what was published, while bids are open (Procurement Act 2023, s.31(1)): the author writes, the approver approves,
 * and everybody can read what was changed and why. The deadline only moves on.
 */
@Service
@Transactional
public class Amending {

    private final Amendments amendments;
    private final Procurements procurements;
    private final Procuring procuring;
    private final Opportunities opportunities;
    private final Records records;
    private final Documents documents;
    private final Ledger ledger;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Amending(
            Amendments amendments,
            Procurements procurements,
            Procuring procuring,
            Opportunities opportunities,
            Records records,
            Documents documents,
            Ledger ledger,
            JdbcTemplate jdbc,
            Clock clock) {
        this.amendments = amendments;
        this.procurements = procurements;
        this.procuring = procuring;
        this.opportunities = opportunities;
        this.records = records;
        this.documents = documents;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The change that is being prepared, for those who may read the procurement. */
    @Transactional(readOnly = true)
    public Optional<AmendmentView> live(ProcurementId id, Actor actor) {
        var procurement = procurements.findById(id).orElseThrow(NotFound::new);
        if (!procurement.mayRead(actor)) throw new NotFound();
        return live(id).map(amendment -> amendment.view(noticeRequired(procurement)));
    }

    /** Whether this person may begin a change now, asked before a page offers it. */
    @Transactional(readOnly = true)
    public void requireBeginnable(ProcurementId id, Actor actor) {
        var procurement = procurements.findById(id).orElseThrow(NotFound::new);
        procurement.requireDuty(actor, Duty.AUTHOR);
        procurement.requireAmendable(clock.instant());
        if (live(id).isPresent()) throw new Refused(ProcurementRefusal.AMENDMENT_UNDER_WAY);
    }

    /** Whether this person may take the step now, asked before a page offers it; what is typed there is not known yet. */
    @Transactional(readOnly = true)
    public void requireMay(ProcurementId id, AmendmentStep step, Actor actor) {
        var procurement = procurements.findById(id).orElseThrow(NotFound::new);
        procurement.requireDuty(actor, step.whose());
        live(id).orElseThrow(NotFound::new).requirePossible(step);
    }

    /** Begins a change with what is published now. */
    public void begin(ProcurementId id, Actor by) {
        var procurement = procurements.exclusive(id).orElseThrow(NotFound::new);
        requireBeginnable(id, by);
        int number = amendments.findByProcurementIdOrderByNumber(id.value()).size() + 1;
        amendments.save(Amendment.of(procurement, number, clock.instant()));
        record(id, number, "began", by);
    }

    public void write(ProcurementId id, long version, AmendmentContent content, Actor by) {
        var procurement = procurements.exclusive(id).orElseThrow(NotFound::new);
        procurement.requireDuty(by, Duty.AUTHOR);
        var amendment = live(id).orElseThrow(NotFound::new);
        if (amendment.version() != version) throw new Refused(ProcurementRefusal.CHANGED_MEANWHILE);
        amendment.write(content);
        requireLawful(procurement, content, clock.instant());
        record(id, amendment.number(), "written", by);
    }

    /** Puts other criteria in place of those of a lot. That changes what suppliers write, so it is material. */
    public void assess(
            ProcurementId id, long version, LotId lot, List<Criterion> criteria, PriceFormula formula, Actor by) {
        var procurement = procurements.exclusive(id).orElseThrow(NotFound::new);
        procurement.requireDuty(by, Duty.AUTHOR);
        var amendment = live(id).orElseThrow(NotFound::new);
        if (amendment.version() != version) throw new Refused(ProcurementRefusal.CHANGED_MEANWHILE);
        procurement.requireAmendable(clock.instant());
        procurement.lot(lot);
        Lot.requireAssessable(criteria);
        amendment.assess(new Assessment(lot.value(), formula, criteria));
        record(id, amendment.number(), "written", by);
    }

    public void propose(ProcurementId id, Actor by) {
        take(id, AmendmentStep.PROPOSE, by, Amendment::propose);
    }

    /** Sends it back with what should be otherwise. */
    public void returnToAuthor(ProcurementId id, String note, Actor by) {
        take(id, AmendmentStep.RETURN, by, amendment -> amendment.returnToAuthor(note));
    }

    public void approve(ProcurementId id, Actor by) {
        take(id, AmendmentStep.APPROVE, by, amendment -> amendment.approve(by, clock.instant()));
    }

    public void drop(ProcurementId id, Actor by) {
        take(id, AmendmentStep.DROP, by, Amendment::drop);
        var published = opportunities.byId(id).orElseThrow(NotFound::new).opportunity().files().stream()
                .map(Opportunity.File::id)
                .toList();
        for (var added : documents.of(id.value())) {
            if (!published.contains(added.id())) documents.remove(added.id(), id.value(), by);
        }
    }

    /** Begins a change that moves the deadline, as far as one is not begun already; the award is expected later, too. */
    public void prepareLater(ProcurementId id, Instant bidsClose, String reason, Actor by) {
        if (live(id).isPresent()) return;
        begin(id, by);
        var procurement = procurements.findById(id).orElseThrow(NotFound::new);
        var now = procurement.timetable();
        var expected = now.awardExpected();
        var moved = UkTime.date(procurement.deadline().at()).until(UkTime.date(bidsClose), ChronoUnit.DAYS);
        var amendment = live(id).orElseThrow(NotFound::new);
        write(
                id,
                amendment.version(),
                new AmendmentContent(
                        reason,
                        false,
                        procurement.problem(),
                        procurement.particulars(),
                        new Timetable(
                                now.questionsClose(), bidsClose, expected == null ? null : expected.plusDays(moved)),
                        procurement.terms(),
                        List.of()),
                by);
    }

    /**
     * Shows it to everybody, as the next version.
     *
     * @param number of the notice as it was published again on the central platform, where one was due at first
     * @param published when that was
     */
    public void publish(ProcurementId id, @Nullable String number, @Nullable Instant published, Actor by) {
        var now = clock.instant();
        take(id, AmendmentStep.PUBLISH, by, amendment -> {
            var procurement = procurements.findById(id).orElseThrow(NotFound::new);
            if (noticeRequired(procurement)) {
                if (number == null || published == null) throw new Refused(ProcurementRefusal.NOTICE_REQUIRED);
                amendment.fileNotice(number, published, now);
            }
            var at = amendment.counted(now);
            requireLawful(procurement, amendment.content(), at);
            boolean reopens = procurement.reopenable();
            boolean confirm = procurement.amend(amendment.content()) || newFiles(procurement);
            if (reopens) reopen(procurement, by);
            amendment.publish(confirm, now);
            opportunities.amend(procurement, procuring.ruleOf(procurement), amendment.id(), at);
            records.announce(new ProcurementAmended(
                    id,
                    procurement.reference(),
                    amendment.number(),
                    amendment.content().reason(),
                    confirm,
                    at));
        });
    }

    private void reopen(Procurement procurement, Actor by) {
        var now = clock.instant();
        for (var lot : procurement.lots()) {
            var left = procurement.move(lot.id(), LotStep.REOPEN);
            records.lotStep(procurement, lot, LotStep.REOPEN, left, now, by);
            records.announce(new LotMoved(procurement.id(), lot.id(), LotStep.REOPEN, now));
        }
    }

    /**
     * Something is changed, bids are still open, the deadline moves on if it moves, and after a material change bids stay
     * open long enough.
     */
    private void requireLawful(Procurement procurement, AmendmentContent content, Instant at) {
        content.check();
        if (!content.terms().complete(procurement.severalLots())) {
            throw new Refused(ProcurementRefusal.AMENDMENT_INCOMPLETE);
        }
        if (procurement.reassessed(content) && !Boolean.TRUE.equals(content.material())) {
            throw new Refused(ProcurementRefusal.CRITERIA_ARE_MATERIAL);
        }
        procurement.requireAmendable(clock.instant());
        if (!procurement.differsFrom(content) && !newFiles(procurement)) {
            throw new Refused(ProcurementRefusal.NOTHING_CHANGED);
        }
        var closes = content.timetable().bidsClose();
        if (procurement.reopenable()) requireOnlyLater(procurement, content);
        if (closes == null || closes.isBefore(procurement.deadline().at())) {
            throw new Refused(
                    ProcurementRefusal.DEADLINE_ONLY_LATER,
                    procurement.deadline().at());
        }
        var rule = rule(Boolean.TRUE.equals(content.material()), UkTime.date(at));
        var earliest = rule.earliestDeadline(UkTime.date(at));
        if (UkTime.date(closes).isBefore(earliest)) {
            throw new Refused(ProcurementRefusal.AMENDMENT_NEEDS_TIME, rule.minimumDays(), earliest);
        }
    }

    /** After the deadline nothing moves but the deadline, and that to a time to come. */
    private void requireOnlyLater(Procurement procurement, AmendmentContent content) {
        boolean questionsMoved = !Objects.equals(
                content.timetable().questionsClose(), procurement.timetable().questionsClose());
        if (questionsMoved || procurement.substanceDiffersFrom(content) || newFiles(procurement)) {
            throw new Refused(ProcurementRefusal.OUTAGE_MOVES_ONLY_DEADLINE);
        }
        var closes = content.timetable().bidsClose();
        if (closes == null || !closes.isAfter(clock.instant())) {
            throw new Refused(ProcurementRefusal.OUTAGE_DEADLINE_PASSED);
        }
    }

    /** How long bids stay open after a change on that day. */
    @Transactional(readOnly = true)
    public AmendmentRule rule(boolean material, LocalDate day) {
        return jdbc
                .query(
                        "select minimum_days, legal_reference from amendment_rule"
                                + " where material = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)",
                        (row, n) -> new AmendmentRule(row.getInt(1), row.getString(2)),
                        material,
                        day,
                        day)
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No rule for changes is known for " + day));
    }

    /** Whether documents were added since the last version. */
    private boolean newFiles(Procurement procurement) {
        var published = opportunities.byId(procurement.id()).orElseThrow(NotFound::new);
        return !opportunities
                .describe(procurement, null)
                .files()
                .equals(published.opportunity().files());
    }

    private boolean noticeRequired(Procurement procurement) {
        return procurement.noticeNumber() != null;
    }

    private Optional<Amendment> live(ProcurementId id) {
        return amendments.findByProcurementIdOrderByNumber(id.value()).stream()
                .filter(amendment -> amendment.state().live())
                .findFirst();
    }

    private void take(ProcurementId id, AmendmentStep step, Actor by, Consumer<Amendment> act) {
        var procurement = procurements.exclusive(id).orElseThrow(NotFound::new);
        procurement.requireDuty(by, step.whose());
        var amendment = live(id).orElseThrow(NotFound::new);
        amendment.requirePossible(step);
        if (step != AmendmentStep.DROP && step != AmendmentStep.RETURN) {
            requireLawful(procurement, amendment.content(), clock.instant());
        }
        act.accept(amendment);
        record(id, amendment.number(), step.name().toLowerCase(Locale.ROOT), by);
        if (step == AmendmentStep.PUBLISH) {
            var state = procurement.state().name();
            records.step(procurement, "AMEND", state, clock.instant(), by);
        }
    }

    private void record(ProcurementId id, int number, String what, Actor by) {
        ledger.append(
                "procurement.amendment_" + what,
                id.value().toString(),
                by,
                clock.instant(),
                Map.of("number", String.valueOf(number)));
    }
}

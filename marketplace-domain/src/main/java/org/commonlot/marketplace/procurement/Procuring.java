package org.commonlot.marketplace.procurement;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.commonlot.marketplace.document.Documents;
import org.commonlot.marketplace.organisation.Identifier;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.Organising;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.organisation.Regime;
import org.commonlot.marketplace.procedure.Buyer;
import org.commonlot.marketplace.procedure.ProcedureRule;
import org.commonlot.marketplace.procedure.Procedures;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes, reviews, approves, announces and ends procurements. Every act names who does it. */
@Service
@Transactional
public class Procuring {

    private final Procurements procurements;
    private final Amendments amendments;
    private final Procedures procedures;
    private final Conflicts conflicts;
    private final Opportunities opportunities;
    private final OrganisationDirectory organisations;
    private final Organising organising;
    private final People people;
    private final EndingReasons endings;
    private final ReviewComments comments;
    private final Replacements replacements;
    private final Documents documents;
    private final Records records;
    private final ObjectProvider<Readiness> readiness;
    private final ObjectProvider<PartnerApprovals> approvals;
    private final ObjectProvider<AnnouncementCheck> checks;
    private final Clock clock;
    private final String ocidPrefix;

    Procuring(
            Procurements procurements,
            Amendments amendments,
            Procedures procedures,
            Conflicts conflicts,
            Opportunities opportunities,
            OrganisationDirectory organisations,
            Organising organising,
            People people,
            EndingReasons endings,
            ReviewComments comments,
            Replacements replacements,
            Documents documents,
            Records records,
            ObjectProvider<Readiness> readiness,
            ObjectProvider<PartnerApprovals> approvals,
            ObjectProvider<AnnouncementCheck> checks,
            Clock clock,
            @Value("${commonlot.ocid-prefix:ocds-xxxxxx}") String ocidPrefix) {
        this.procurements = procurements;
        this.amendments = amendments;
        this.procedures = procedures;
        this.conflicts = conflicts;
        this.opportunities = opportunities;
        this.organisations = organisations;
        this.organising = organising;
        this.people = people;
        this.endings = endings;
        this.comments = comments;
        this.replacements = replacements;
        this.documents = documents;
        this.records = records;
        this.readiness = readiness;
        this.approvals = approvals;
        this.checks = checks;
        this.clock = clock;
        this.ocidPrefix = ocidPrefix;
    }

    /** Starts a draft for an authority for which the author buys. */
    public ProcurementId draft(String title, OrganisationId authority, Actor by) {
        if (!by.may(Right.WRITE_PROCUREMENTS, authority)) throw new NotFound();
        var now = clock.instant();
        var reference = "CL-%d-%04d".formatted(UkTime.date(now).getYear(), procurements.nextNumber());
        var ocid = ocidPrefix + "-" + reference.toLowerCase(Locale.ROOT);
        var draft = procurements.save(Procurement.draft(reference, ocid, title, authority, by, now));
        records.step(draft, "DRAFT", "NONE", now, by);
        return draft.id();
    }

    public void describe(ProcurementId id, long version, String title, Problem problem, Actor by) {
        edit(id, version, Section.PROBLEM.name(), by, p -> p.describe(title, problem, by));
    }

    /** Sets what else the challenge says. Standards that nobody knows are left out. */
    public void particulars(ProcurementId id, long version, Particulars particulars, Actor by) {
        edit(id, version, "PARTICULARS", by, p -> p.particulars(particulars, by));
    }

    /** Sets what may be spent and by which procedure; a below-threshold procedure needs a value below it. */
    public void budget(ProcurementId id, long version, Budget budget, Actor by) {
        edit(id, version, Section.BUDGET.name(), by, p -> {
            p.budget(budget, by);
            requireProcedureLawful(p, clock.instant());
            if (budget.procedure() != null) {
                var rule = today(budget.procedure());
                p.conduct(rule, procedures.underFramework(rule.code(), UkTime.date(clock.instant())));
            }
        });
    }

    /** The threshold in force when the procurement commences is the one that counts (Sch 1). */
    private void requireProcedureLawful(Procurement procurement, Instant commences) {
        var budget = procurement.budget();
        if (budget.procedure() == null) return;
        var day = UkTime.date(commences);
        var rule = procedures.rule(budget.procedure(), day);
        procurement.framework().requireRuns(day);
        if (!rule.belowThreshold() && procurement.reservation().any()) {
            throw new Refused(ProcurementRefusal.RESERVATION_ABOVE_THRESHOLD);
        }
        if (!rule.belowThreshold() || budget.most() == null) return;
        var kind = readiness.getObject().kind(procurement.id(), budget.category());
        var threshold = procedures.threshold(kind, Buyer.SUB_CENTRAL, day);
        if (!threshold.exceeds(budget.estimatedValue())) {
            throw new Refused(ProcurementRefusal.VALUE_NOT_BELOW_THRESHOLD, threshold.amount());
        }
    }

    /**
     * Says to whom a contract goes without bids taken here, and why (ss.41-44): a supplier of the register, or one that
     * another register knows by an identifier.
     *
     * @param expected the day on which an award is expected
     */
    public void awardTo(ProcurementId id, long version, DirectAward award, @Nullable LocalDate expected, Actor by) {
        edit(id, version, Section.SUPPLIER.name(), by, p -> {
            var code = p.budget().procedure();
            if (code == null || today(code).takesBids()) throw new Refused(ProcurementRefusal.PROCEDURE_TAKES_BIDS);
            p.awardTo(registered(grounded(award, today(code))), expected, by);
        });
    }

    /** Whether this person may say now to whom it goes: the author of a draft in which no bids are taken. */
    @Transactional(readOnly = true)
    public void requireNamesSupplier(ProcurementId id, Actor actor) {
        var procurement = procurements.findById(id).orElseThrow(NotFound::new);
        procurement.requireEditable(actor);
        if (procurement.takesBids()) throw new Refused(ProcurementRefusal.PROCEDURE_TAKES_BIDS);
    }

    /** What has been said so far of whom it goes to, for its people. */
    @Transactional(readOnly = true)
    public DirectAward directAward(ProcurementId id, Actor actor) {
        var procurement = procurements.findById(id).orElseThrow(NotFound::new);
        if (!procurement.mayRead(actor)) throw new NotFound();
        return procurement.directAward();
    }

    private DirectAward grounded(DirectAward award, ProcedureRule rule) {
        if (rule.announcement() != ProcedureRule.Announcement.TRANSPARENCY) return award.on(null);
        if (award.ground() == null) throw new Refused(ProcurementRefusal.GROUND_NEEDED);
        return award.on(
                procedures.ground(award.ground(), UkTime.date(clock.instant())).code());
    }

    /** With the supplier that is meant, where the register has it. */
    private DirectAward registered(DirectAward award) {
        if (award.supplier() != null) {
            var supplier = organisations.supplier(new OrganisationId(award.supplier()));
            return award.to(supplier.id(), supplier.name());
        }
        if (award.scheme() == null || award.identifier() == null) return award;
        var identifier = Identifier.checked(award.scheme(), award.identifier());
        return organisations
                .supplierBy(identifier)
                .map(known -> award.to(known.id(), known.name()))
                .orElseGet(() -> award.identifiedBy(identifier));
    }

    /** Enters the supplier in the register, now that everybody learns of it. */
    private void register(Procurement procurement, Actor by) {
        var award = registered(procurement.directAward());
        if (procurement.takesBids() || award.supplierName() == null) return;
        if (award.supplier() == null && award.scheme() != null && award.identifier() != null) {
            var entered = organising.enterSupplier(
                    award.supplierName(), new Identifier(award.scheme(), award.identifier()), by, clock.instant());
            procurement.awardTo(entered, award.supplierName());
        } else if (award.supplier() != null) {
            procurement.awardTo(new OrganisationId(award.supplier()), award.supplierName());
        }
    }

    /** What the procedure of this one allows of stages when it commences then. */
    StageLaw stageLaw(Procurement procurement, Instant commences) {
        var code = procurement.budget().procedure();
        if (code == null) throw new Refused(ProcurementRefusal.INCOMPLETE, 1);
        var day = UkTime.date(commences);
        var rule =
                readiness.getObject().applied(procurement.id(), procedures.rule(code, day), day, StagePosition.LATER);
        return new StageLaw(rule, procedures.stages(code, day), rule.minimumTenderingDays());
    }

    private void requireStagesLawful(Procurement procurement, Instant commences) {
        if (!procurement.staged()) return;
        stageLaw(procurement, commences).require(procurement.plans(), procurement.timetable());
        requirePaymentsCounted(procurement);
    }

    void requirePaymentsCounted(Procurement procurement) {
        var payments = StageLaw.payments(procurement.plans(), procurement.lots().size());
        StageLaw.requireCounted(payments, procurement.budget().most());
        readiness.getObject().requirePaymentsCounted(procurement.id(), payments);
    }

    public void timetable(ProcurementId id, long version, Timetable timetable, Actor by) {
        edit(id, version, Section.DATES.name(), by, p -> p.timetable(timetable, by));
    }

    public void terms(ProcurementId id, long version, ContractTerms terms, Actor by) {
        edit(id, version, Section.TERMS.name(), by, p -> p.terms(terms, by));
    }

    /** Sets who may take part at all; nobody is kept out below the threshold (s.85). */
    public void conditions(ProcurementId id, long version, Conditions conditions, Actor by) {
        edit(id, version, "CONDITIONS", by, p -> {
            var code = p.budget().procedure();
            if (conditions.any() && code != null && today(code).belowThreshold()) {
                throw new Refused(ProcurementRefusal.CONDITIONS_BELOW_THRESHOLD);
            }
            p.conditions(conditions, by);
        });
    }

    ProcedureRule today(String procedure) {
        return procedures.rule(procedure, UkTime.date(clock.instant()));
    }

    /** For capabilities that keep a part of the draft: refuses whoever may not write it now, and counts as an edit. */
    public void edited(ProcurementId id, long version, String part, Actor by) {
        edit(id, version, part, by, p -> p.requireEditable(by));
    }

    public void assessBy(
            ProcurementId id, long version, LotId lot, List<Criterion> criteria, PriceFormula formula, Actor by) {
        edit(id, version, Section.CRITERIA.name(), by, p -> p.assessBy(lot, criteria, formula, by));
    }

    /** Sets what the points of a criterion mean, in words for each. */
    public void describePoints(ProcurementId id, long version, LotId lot, UUID criterion, Scale words, Actor by) {
        edit(id, version, Section.CRITERIA.name(), by, p -> p.describePoints(lot, criterion, words, by));
    }

    /** Names the people, each of whom must hold the entitling role in a buying authority. */
    public void name(ProcurementId id, long version, TeamList team, Actor by) {
        edit(id, version, Section.TEAM.name(), by, p -> {
            p.name(team, by);
            p.team().forEach(member -> requireEntitled(p, member));
        });
    }

    void requireEntitled(Procurement procurement, TeamMember member) {
        var seated = people.actorFor(member.person());
        // Whoever is no colleague is not named: an id must not tell whose it is.
        if (procurement.authorities().stream().noneMatch(seated::belongsTo)) {
            throw new Refused(ProcurementRefusal.NO_COLLEAGUE);
        }
        if (procurement.authorities().stream()
                .noneMatch(a -> seated.may(member.duty().right(), a))) {
            throw new Refused(ProcurementRefusal.ROLE_MISSING, seated.name(), member.duty());
        }
        // What somebody has written they don't approve, whoever goes on writing it.
        if (member.duty() == Duty.APPROVER
                && replacements.existsByProcurementIdAndDutyAndLeftId(
                        procurement.id().value(), Duty.AUTHOR, member.person().value())) {
            throw new Refused(ProcurementRefusal.AUTHOR_MAY_NOT_APPROVE);
        }
    }

    /** Adds a tender document to a draft, or to a change. What is published later shows the documents that it has then. */
    public void attach(ProcurementId id, String title, String fileName, InputStream content, Actor by) {
        requireAttachable(id, by);
        documents.keep(id.value(), title, fileName, content, by);
    }

    /** Whether this person may add documents now: to a draft, or to a change that is being written. */
    @Transactional(readOnly = true)
    public void requireAttachable(ProcurementId id, Actor actor) {
        var procurement = procurements.findById(id).orElseThrow(NotFound::new);
        procurement.requireDuty(actor, Duty.AUTHOR);
        boolean changing = amendments.findByProcurementIdOrderByNumber(id.value()).stream()
                .anyMatch(amendment -> amendment.state() == AmendmentState.DRAFT);
        if (!changing) procurement.requireEditable(actor);
    }

    public void sendForReview(ProcurementId id, Actor by) {
        take(id, by, ProcurementStep.SEND_FOR_REVIEW, p -> {
            p.sendForReview(by);
            var open = comments.countByProcurementIdAndResolvedAtIsNull(id.value());
            if (open > 0) throw new Refused(ProcurementRefusal.COMMENTS_OPEN, open);
            requireStagesLawful(p, clock.instant());
            readiness.getObject().note(id, ProcurementStep.SEND_FOR_REVIEW.name(), by);
        });
    }

    public void returnToAuthor(ProcurementId id, String note, Actor by) {
        if (note.isBlank()) throw new Refused(ProcurementRefusal.REASON_NEEDED);
        take(id, by, ProcurementStep.RETURN_TO_AUTHOR, p -> p.returnToAuthor(note, by));
    }

    public void approve(ProcurementId id, Actor by) {
        take(id, by, ProcurementStep.APPROVE, p -> p.approve(by, clock.instant()));
    }

    /** Records the tender notice's number and the time at which the central platform published it. */
    public void fileNotice(ProcurementId id, String number, Instant published, Actor by) {
        take(id, by, ProcurementStep.FILE_NOTICE, p -> {
            p.requireDuty(by, Duty.AUTHOR);
            conflicts.requireSettledBeforeNotice(id);
            requireProcedureLawful(p, published);
            requireStagesLawful(p, published);
            readiness.getObject().requireReady(id, by);
            approvals.forEach(each -> each.requireGiven(id));
            checks.forEach(each -> each.requireAnnounceable(id, p.budget().estimatedValue()));
            p.fileNotice(number, published, ruleOf(p, published), by, clock.instant());
        });
    }

    /** Shows it to everybody, and freezes what is shown as its first version. */
    public void publish(ProcurementId id, Actor by) {
        take(id, by, ProcurementStep.PUBLISH, p -> {
            requireAnnounceable(p, by);
            var published = p.publish(ruleOf(p), by, clock.instant());
            requireProcedureLawful(p, published.at());
            register(p, by);
            requireStagesLawful(p, published.at());
            opportunities.freeze(p, ruleOf(p), published.at());
            p.lots().forEach(lot -> records.lotStep(p, lot, p.firstStep(), LotState.PLANNED, clock.instant(), by));
            records.announce(published);
        });
    }

    private void requireSupportedRegimes(Procurement procurement) {
        var today = UkTime.date(clock.instant());
        for (var authority : organisations.authorities(procurement.authorities())) {
            if (!authority.regimeOn(today).map(Regime::supported).orElse(false)) {
                throw new Refused(ProcurementRefusal.REGIME_UNSUPPORTED, authority.name());
            }
        }
    }

    public void withdraw(ProcurementId id, String reason, Actor by) {
        if (reason.isBlank()) throw new Refused(ProcurementRefusal.REASON_NEEDED);
        take(id, by, ProcurementStep.WITHDRAW, p -> p.withdraw(reason, by));
    }

    /** Ends an announced procurement without award; its bids stay sealed. */
    public void cancel(ProcurementId id, Ending ending, Actor by) {
        requireReasoned(ending);
        take(id, by, ProcurementStep.CANCEL, p -> {
            var now = clock.instant();
            var left = p.cancellable().stream().collect(Collectors.toMap(lot -> lot, Lot::state));
            var cancelled = p.cancel(ending, by, now);
            left.forEach((lot, state) -> records.lotStep(p, lot, LotStep.CANCEL_LOT, state, now, by));
            records.announce(cancelled);
            terminated(p);
        });
    }

    void requireReasoned(Ending ending) {
        if (ending.statement().isBlank()) throw new Refused(ProcurementRefusal.REASON_NEEDED);
        endings.require(ending.code(), UkTime.date(clock.instant()));
    }

    private void terminated(Procurement procurement) {
        var ended = procurement.termination();
        var number = ended.number();
        var published = ended.published();
        if (number == null || published == null) return;
        records.announce(new ProcurementTerminated(procurement.id(), number, published));
    }

    /** Ends lots without award although bids were taken for them: nothing that was offered is suitable. */
    public void endUnsuccessful(ProcurementId id, Ending ending, Actor by) {
        requireReasoned(ending);
        var procurement = procurements.exclusive(id).orElseThrow(NotFound::new);
        var now = clock.instant();
        var left = procurement.unsuccessfulNow().stream().collect(Collectors.toMap(lot -> lot, Lot::state));
        for (var lot : procurement.endUnsuccessful(ending, by, now)) {
            records.lotStep(procurement, lot, LotStep.END_UNSUCCESSFUL, left.getOrDefault(lot, lot.state()), now, by);
            records.announce(new LotMoved(id, lot.id(), LotStep.END_UNSUCCESSFUL, now));
        }
        terminated(procurement);
    }

    /** Whether this person may end it without award now, asked before a page offers it. */
    @Transactional(readOnly = true)
    public void requireEndable(ProcurementId id, Actor actor) {
        procurements.findById(id).orElseThrow(NotFound::new).requireEndable(actor);
    }

    /** Records the termination notice of a procurement that nobody had bid for (s.55). */
    public void fileTermination(ProcurementId id, String number, Instant published, Actor by) {
        var procurement = procurements.exclusive(id).orElseThrow(NotFound::new);
        procurement.fileTermination(number, published, by, clock.instant());
        records.edited(procurement, Map.of("terminationNotice", number), clock.instant(), by);
        terminated(procurement);
    }

    /** Whether this person may record it now, asked before a page offers it. */
    @Transactional(readOnly = true)
    public void requireTerminable(ProcurementId id, Actor actor) {
        procurements.findById(id).orElseThrow(NotFound::new).requireTerminable(actor);
    }

    /** For the capability that signs: from now on the lot can't be cancelled. */
    public void bind(LotId lot) {
        var id = procurements.idByLot(lot).orElseThrow(NotFound::new);
        procurements.exclusive(id).orElseThrow(NotFound::new).bind(lot);
    }

    /** Has it published at that moment, in this person's name; everything that publishing needs has to be there now. */
    public void schedule(ProcurementId id, Instant at, Actor by) {
        var procurement = procurements.exclusive(id).orElseThrow(NotFound::new);
        requireAnnounceable(procurement, by);
        procurement.schedule(at, ruleOf(procurement), by, clock.instant());
        records.edited(procurement, Map.of("scheduledFor", at.toString()), clock.instant(), by);
    }

    /** Whether everything that publishing needs is there: the notice and the period are asked for by the step itself. */
    private void requireAnnounceable(Procurement procurement, Actor by) {
        procurement.requireDuty(by, Duty.AUTHOR);
        conflicts.requireSettledBeforeNotice(procurement.id());
        readiness.getObject().requireReady(procurement.id(), by);
        approvals.forEach(each -> each.requireGiven(procurement.id()));
        checks.forEach(each ->
                each.requireAnnounceable(procurement.id(), procurement.budget().estimatedValue()));
        requireSupportedRegimes(procurement);
    }

    public void unschedule(ProcurementId id, Actor by) {
        var procurement = procurements.exclusive(id).orElseThrow(NotFound::new);
        procurement.requireDuty(by, Duty.AUTHOR);
        procurement.unschedule();
        records.edited(procurement, Map.of("scheduledFor", "never"), clock.instant(), by);
    }

    /** Moves one lot, for the capability whose act it is. Waits for bids that are being taken. */
    public void moveLot(LotId lot, LotStep step, Actor by) {
        var id = procurements.idByLot(lot).orElseThrow(NotFound::new);
        var procurement = procurements.exclusive(id).orElseThrow(NotFound::new);
        var now = clock.instant();
        var left = procurement.move(lot, step);
        records.lotStep(procurement, procurement.lot(lot), step, left, now, by);
        records.announce(new LotMoved(id, lot, step, now));
    }

    /** The rule of this procurement's procedure, as it was when the procurement commenced (or today, before that). */
    ProcedureRule ruleOf(Procurement procurement) {
        var commenced = firstGiven(procurement.publishedAt(), procurement.noticePublishedAt(), clock.instant());
        return ruleOf(procurement, commenced);
    }

    private static Instant firstGiven(@Nullable Instant one, @Nullable Instant other, Instant last) {
        if (one != null) return one;
        return other != null ? other : last;
    }

    /** With the minimum period that its own facts allow, and what the ground of a direct award makes due. */
    private ProcedureRule ruleOf(Procurement procurement, Instant commenced) {
        var code = procurement.budget().procedure();
        if (code == null) throw new Refused(ProcurementRefusal.INCOMPLETE, 1);
        var day = UkTime.date(commenced);
        var rule = procedures.rule(code, day);
        var ground = procurement.directAward().ground();
        if (ground != null && rule.announcement() == ProcedureRule.Announcement.TRANSPARENCY) {
            rule = rule.on(procedures.ground(ground, day));
        }
        return readiness.getObject().applied(procurement.id(), rule, day, procurement.position());
    }

    void edit(ProcurementId id, long version, String section, Actor by, Consumer<Procurement> change) {
        var procurement = procurements.edited(id).orElseThrow(NotFound::new);
        procurement.requireDuty(by, Duty.AUTHOR);
        if (procurement.version() != version) throw new Refused(ProcurementRefusal.CHANGED_MEANWHILE);
        change.accept(procurement);
        records.edited(procurement, Map.of("section", section), clock.instant(), by);
    }

    private void take(ProcurementId id, Actor by, ProcurementStep step, Consumer<Procurement> act) {
        var procurement = procurements.exclusive(id).orElseThrow(NotFound::new);
        var left = procurement.state();
        act.accept(procurement);
        records.step(procurement, step.name(), left.name(), clock.instant(), by);
    }

    /** Whether this person may take the step now, asked before a page offers it; what is typed there is not known yet. */
    @Transactional(readOnly = true)
    public void requireMay(ProcurementId id, ProcurementStep step, Actor actor) {
        procurements.findById(id).orElseThrow(NotFound::new).requireMay(step, actor);
    }

    /** Whether this person may write the draft now. */
    @Transactional(readOnly = true)
    public void requireEditable(ProcurementId id, Actor actor) {
        procurements.findById(id).orElseThrow(NotFound::new).requireEditable(actor);
    }

    /** Whether somebody who is named for a duty may still do it at this moment. */
    @Transactional(readOnly = true)
    public boolean isOn(ProcurementId id, PersonId person, Duty duty) {
        return procurements.findById(id).orElseThrow(NotFound::new).isOn(people.actorFor(person), duty);
    }

    /** For the people of a procurement: refuses whoever is not named for the duty. */
    @Transactional(readOnly = true)
    public void requireDuty(ProcurementId id, Duty duty, Actor actor) {
        procurements.findById(id).orElseThrow(NotFound::new).requireDuty(actor, duty);
    }

    /** The people named for a duty: for letters to them. */
    @Transactional(readOnly = true)
    public Set<PersonId> withDuty(ProcurementId id, Duty duty) {
        return procurements.findById(id).orElseThrow(NotFound::new).team().stream()
                .filter(member -> member.duty() == duty)
                .map(TeamMember::person)
                .collect(Collectors.toSet());
    }
}

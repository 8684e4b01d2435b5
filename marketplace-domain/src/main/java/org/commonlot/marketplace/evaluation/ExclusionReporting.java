package org.commonlot.marketplace.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonlot.marketplace.bidding.OpenedBids;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reports to the Minister about suppliers that were excluded, or had to replace somebody: owed from the exclusion on, within 30 days that begin with
 * its day (Procurement Act 2023, s.59). Below the threshold there are no exclusions under the Act, and none is owed.
 */
@Service
@Transactional
public class ExclusionReporting {

    private static final Actor JOB = Actor.system("exclusion reports");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int MOST = 200;
    private static final int AT_ONCE = 100;

    private final ExclusionReports reports;
    private final OpenedBids bids;
    private final Opportunities opportunities;
    private final Procuring procuring;
    private final Conflicts conflicts;
    private final People people;
    private final Posting posting;
    private final Ledger ledger;
    private final Clock clock;

    ExclusionReporting(
            ExclusionReports reports,
            OpenedBids bids,
            Opportunities opportunities,
            Procuring procuring,
            Conflicts conflicts,
            People people,
            Posting posting,
            Ledger ledger,
            Clock clock) {
        this.reports = reports;
        this.bids = bids;
        this.opportunities = opportunities;
        this.procuring = procuring;
        this.conflicts = conflicts;
        this.people = people;
        this.posting = posting;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A bid was disregarded, or cleared with somebody replaced: in the same transaction the report is owed. */
    void owe(ExclusionCheck check, Instant now) {
        var published =
                opportunities.byLot(check.lot()).orElseThrow(NotFound::new).opportunity();
        var rule = published.rule();
        var concern = check.view().concern();
        if (rule == null || rule.belowThreshold() || concern == null) return;
        reports.saveAndFlush(ExclusionReport.owed(
                check,
                concern,
                new ProcurementId(published.id()),
                new OrganisationId(published.leadBuyer().id()),
                bids.bid(check.reference()).supplierName(),
                now));
    }

    /** Those of the procurements that this person writes or approves, owed ones first, by their last day. */
    @Transactional(readOnly = true)
    public List<ReportView> of(Actor actor) {
        var authorities = actor.seats().stream()
                .map(Actor.Seat::organisation)
                .filter(authority ->
                        actor.may(Right.WRITE_PROCUREMENTS, authority) || actor.may(Right.APPROVE, authority))
                .map(OrganisationId::value)
                .collect(Collectors.toSet());
        if (authorities.isEmpty()) return List.of();
        return reports.of(authorities, Limit.of(MOST)).stream()
                .filter(report -> reads(report, actor))
                .map(ExclusionReport::view)
                .toList();
    }

    private boolean reads(ExclusionReport report, Actor actor) {
        var id = report.procurement();
        boolean decides =
                procuring.isOn(id, actor.person(), Duty.AUTHOR) || procuring.isOn(id, actor.person(), Duty.APPROVER);
        return decides && !conflicts.barred(id).contains(actor.person());
    }

    /** The author records that it was sent, on a day and in a way. */
    public void send(String reference, LocalDate day, String how, Actor by) {
        var report = admit(reference, by);
        var now = clock.instant();
        report.send(day, how, by, now);
        reports.saveAndFlush(report);
        ledger.append("evaluation.exclusion_reported", reference, by, now, Map.of("sentOn", day.toString()));
    }

    /** Whether this person may record it now, asked before a page offers it. */
    @Transactional(readOnly = true)
    public ReportView requireOwed(String reference, Actor by) {
        var report = admit(reference, by);
        report.requireOwed();
        return report.view();
    }

    private ExclusionReport admit(String reference, Actor by) {
        var report = reports.findById(reference).orElseThrow(NotFound::new);
        if (!reads(report, by)) throw new NotFound();
        procuring.requireDuty(report.procurement(), Duty.AUTHOR, by);
        return report;
    }

    /** Those whose last day is so near that somebody has to be reminded. */
    @Transactional(readOnly = true)
    public List<String> due() {
        var until = UkTime.date(clock.instant()).plusDays(ExclusionReport.REMINDED_BEFORE);
        return reports.toRemind(until, Limit.of(AT_ONCE));
    }

    /** Reminds the author, once. The letter doesn't say who was excluded. */
    public void remind(String reference) {
        var now = clock.instant();
        var report = reports.findById(reference).orElseThrow(NotFound::new);
        if (!report.remind(now)) return;
        reports.saveAndFlush(report);
        var title = opportunities
                .byId(report.procurement())
                .orElseThrow(NotFound::new)
                .opportunity()
                .title();
        var facts = Map.of("title", title, "until", DAY.format(report.dueOn()), "path", "/desk/exclusion-reports");
        for (var author : procuring.withDuty(report.procurement(), Duty.AUTHOR)) {
            posting.post(new Letter("exclusion-report", people.person(author).email(), facts), now);
        }
        ledger.append("evaluation.exclusion_report_reminded", reference, JOB, now, Map.of());
    }
}

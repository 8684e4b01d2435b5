package org.commonlot.marketplace.clarification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.bidding.SealKeys;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotMoved;
import org.commonlot.marketplace.procurement.LotStep;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.ProcurementCancelled;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.PublicState;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suppliers say why they do not bid. Nobody learns who said it: a count goes up by one, and a keyed hash without reason
 * or time lets each firm say it once; the hashes go when bids close.
 */
@Service
@Transactional
public class Abstaining {

    private static final String VALID = " valid_from <= ? and (valid_to is null or valid_to >= ?)";

    private final JdbcTemplate jdbc;
    private final SealKeys keys;
    private final Opportunities opportunities;
    private final Procuring procuring;
    private final Ledger ledger;
    private final Clock clock;

    Abstaining(
            JdbcTemplate jdbc,
            SealKeys keys,
            Opportunities opportunities,
            Procuring procuring,
            Ledger ledger,
            Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.opportunities = opportunities;
        this.procuring = procuring;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The reasons that can be given today. */
    @Transactional(readOnly = true)
    public List<AbstentionReason> reasons() {
        var today = UkTime.date(clock.instant());
        return jdbc.query(
                "select code, label from abstention_reason where" + VALID + " order by position",
                (row, n) -> new AbstentionReason(row.getString("code"), row.getString("label")),
                today,
                today);
    }

    /** Counts one more firm, while bids are taken; each firm once, whoever says it there. */
    public void abstain(ProcurementId id, String reason, Actor by) {
        var supplier = by.bidsFor().orElseThrow(NotFound::new);
        if (reasons().stream().noneMatch(known -> known.code().equals(reason))) throw new NotFound();
        if (!takesBids(opportunities.byId(id).orElseThrow(NotFound::new))) {
            throw new Refused(ClarificationRefusal.NOT_OPEN);
        }
        if (said(id, supplier)) throw new Refused(ClarificationRefusal.ABSTAINED_ALREADY);
        try {
            jdbc.update(
                    "insert into abstention_mark (procurement_id, mark) values (?, ?)", id.value(), mark(id, supplier));
        } catch (DataIntegrityViolationException e) {
            throw new Refused(ClarificationRefusal.ABSTAINED_ALREADY);
        }
        jdbc.update(
                "insert into abstention (procurement_id, reason, firms) values (?, ?, 0) on conflict do nothing",
                id.value(),
                reason);
        jdbc.update(
                "update abstention set firms = firms + 1 where procurement_id = ? and reason = ?", id.value(), reason);
        ledger.append("clarification.abstained", id.value().toString(), "supplier", clock.instant(), Map.of());
    }

    private boolean takesBids(PublishedOpportunity published) {
        var closes = published.opportunity().timetable().bidsClose();
        return published.state() == PublicState.OPEN
                && closes != null
                && clock.instant().isBefore(closes);
    }

    /** Whether the firm has said so, for its own people; nobody knows any more once bids have closed. */
    @Transactional(readOnly = true)
    public boolean said(ProcurementId id, Actor by) {
        return by.bidsFor().map(supplier -> said(id, supplier)).orElse(false);
    }

    private boolean said(ProcurementId id, OrganisationId supplier) {
        var marks = jdbc.queryForList(
                "select 1 from abstention_mark where procurement_id = ? and mark = ?",
                Integer.class,
                id.value(),
                mark(id, supplier));
        return !marks.isEmpty();
    }

    private byte[] mark(ProcurementId id, OrganisationId supplier) {
        return keys.pseudonym("abstention|" + id.value() + "|" + supplier.value());
    }

    /** For the author: every count. */
    @Transactional(readOnly = true)
    public Abstentions forAuthor(ProcurementId id, Actor by) {
        procuring.requireDuty(id, Duty.AUTHOR, by);
        return counted(id);
    }

    /** For everybody. */
    @Transactional(readOnly = true)
    public Abstentions forAll(ProcurementId id) {
        return counted(id).suppressed();
    }

    /** Every count, for sums over many procurements: whoever adds them up suppresses what may not be told. */
    @Transactional(readOnly = true)
    public Abstentions forSums(ProcurementId id) {
        return counted(id);
    }

    private Abstentions counted(ProcurementId id) {
        var rows = jdbc.query(
                """
                select r.label, a.firms from abstention a join abstention_reason r on r.code = a.reason
                where a.procurement_id = ? order by r.position\
                """, (row, n) -> new Abstentions.Row(row.getString("label"), row.getInt("firms")), id.value());
        return new Abstentions(rows, 0);
    }

    @EventListener
    void on(LotMoved event) {
        if (event.step() == LotStep.CLOSE) forget(event.procurement().value());
    }

    @EventListener
    void on(ProcurementCancelled event) {
        forget(event.id().value());
    }

    private void forget(UUID procurement) {
        jdbc.update("delete from abstention_mark where procurement_id = ?", procurement);
    }
}

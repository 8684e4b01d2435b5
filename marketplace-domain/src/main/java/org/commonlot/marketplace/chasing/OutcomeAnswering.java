package org.commonlot.marketplace.chasing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The author of a procurement says that it is still being evaluated. Other answers are to award it, or to end it. */
@Service
@Transactional
public class OutcomeAnswering {

    private final OutcomeRows rows;
    private final Procuring procuring;
    private final Ledger ledger;
    private final Clock clock;

    OutcomeAnswering(OutcomeRows rows, Procuring procuring, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.procuring = procuring;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What its author was asked and has answered.
     *
     * @throws NotFound where it was never asked, or is not this person's to read
     * @throws Refused {@code chasing.SETTLED} once it is decided or has ended, or while bids are taken again
     */
    @Transactional(readOnly = true)
    public OutcomeStanding standing(ProcurementId id, Actor by) {
        if (!rows.asked(id)) throw new NotFound();
        procuring.requireDuty(id, Duty.AUTHOR, by);
        var standing = rows.standing(id);
        if (standing.questions().isEmpty()) throw new Refused(ChasingRefusal.SETTLED);
        return standing;
    }

    /** What was asked last, while it is neither decided nor ended; nothing before the first time. */
    @Transactional(readOnly = true)
    public Optional<OutcomeQuestion> newest(ProcurementId id, Actor by) {
        procuring.requireDuty(id, Duty.AUTHOR, by);
        return rows.standing(id).questions().stream().findFirst();
    }

    /** When it was last asked of those of these procurements in which that question has no answer, the longest first. */
    @Transactional(readOnly = true)
    public Map<ProcurementId, Instant> unanswered(Collection<ProcurementId> ids) {
        return rows.open(ids);
    }

    /**
     * Says so, in public. What was said before stays.
     *
     * @param decisionExpected UK day, today or later
     */
    public void answer(ProcurementId id, LocalDate decisionExpected, String reason, Actor by) {
        var question = standing(id, by).questions().getFirst();
        var now = clock.instant();
        if (decisionExpected.isBefore(UkTime.date(now))) throw new Refused(ChasingRefusal.DAY_PAST);
        if (reason.isBlank()) throw new Refused(ChasingRefusal.REASON_EMPTY);
        rows.answer(
                id,
                question.round(),
                new StillEvaluating(decisionExpected, reason.strip(), by.name(), now),
                by.person());
        ledger.append(
                "chasing.answered",
                id.value().toString(),
                by,
                now,
                Map.of(
                        "weeks",
                        String.valueOf(question.round().weeks()),
                        "decisionExpected",
                        decisionExpected.toString()));
    }
}

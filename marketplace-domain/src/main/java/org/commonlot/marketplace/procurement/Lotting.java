package org.commonlot.marketplace.procurement;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.commonlot.marketplace.organisation.Cpv;
import org.commonlot.marketplace.organisation.Regions;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Divides a draft into lots, says what each is about and what holds for them together, and ends a lot without award
 * before the others.
 */
@Service
@Transactional
public class Lotting {

    private static final int MOST_CODES = 20;
    private static final String SECTION = Section.LOTS.name();

    private final Procurements procurements;
    private final Procuring procuring;
    private final Records records;
    private final Cpv cpv;
    private final Regions regions;
    private final Clock clock;

    Lotting(Procurements procurements, Procuring procuring, Records records, Cpv cpv, Regions regions, Clock clock) {
        this.procurements = procurements;
        this.procuring = procuring;
        this.records = records;
        this.cpv = cpv;
        this.regions = regions;
        this.clock = clock;
    }

    /** Adds a lot, the last. */
    public LotId add(ProcurementId id, long version, String title, LotScope scope, Actor by) {
        requireKnown(scope);
        var added = new LotId[1];
        procuring.edit(
                id,
                version,
                SECTION,
                by,
                p -> added[0] = p.addLot(title, scope, by).id());
        return added[0];
    }

    public void revise(ProcurementId id, long version, LotId lot, String title, LotScope scope, Actor by) {
        requireKnown(scope);
        procuring.edit(id, version, SECTION, by, p -> p.revise(lot, title, scope, by));
    }

    /** Removes a lot; those after it move up. The last one stays: it is the whole. */
    public void remove(ProcurementId id, long version, LotId lot, Actor by) {
        reorder(id, version, by, p -> p.removeLot(lot, by));
    }

    /** Puts a lot a place earlier. */
    public void moveUp(ProcurementId id, long version, LotId lot, Actor by) {
        reorder(id, version, by, p -> p.moveUp(lot, by));
    }

    private void reorder(ProcurementId id, long version, Actor by, Consumer<Procurement> change) {
        procuring.edit(id, version, SECTION, by, p -> {
            change.accept(p);
            procurements.flush();
            p.numberLots();
        });
    }

    /** Says what is bought, in codes of the Common Procurement Vocabulary (reg 14). */
    public void classify(ProcurementId id, long version, Collection<String> typed, Actor by) {
        var codes = codes(typed);
        procuring.edit(id, version, "CPV", by, p -> p.classify(codes, by));
    }

    /** Says what is bought with one lot, beside what is said of the whole. */
    public void classify(ProcurementId id, long version, LotId lot, Collection<String> typed, Actor by) {
        var codes = codes(typed);
        procuring.edit(id, version, "CPV", by, p -> p.classify(lot, codes, by));
    }

    private Set<String> codes(Collection<String> typed) {
        if (typed.size() > MOST_CODES) throw new Refused(ProcurementRefusal.TOO_MANY_CODES, MOST_CODES);
        return typed.stream()
                .map(code -> cpv.find(code)
                        .orElseThrow(() -> new Refused(ProcurementRefusal.CPV_UNKNOWN, code))
                        .digits())
                .collect(Collectors.toSet());
    }

    /** Limits how many lots one supplier may bid for or be awarded (ss.20(7), 23(4)). */
    public void limit(ProcurementId id, long version, LotLimits limits, Actor by) {
        procuring.edit(id, version, SECTION, by, p -> p.limit(limits, by));
    }

    /** Reserves a procurement below the threshold; above it everybody may bid. */
    public void reserve(ProcurementId id, long version, Reservation reservation, Actor by) {
        if (!reservation.area().stream().allMatch(regions::knows)) {
            throw new Refused(ProcurementRefusal.REGION_UNKNOWN);
        }
        procuring.edit(id, version, "RESERVATION", by, p -> {
            var procedure = p.budget().procedure();
            if (reservation.any()
                    && (procedure == null || !procuring.today(procedure).belowThreshold())) {
                throw new Refused(ProcurementRefusal.RESERVATION_ABOVE_THRESHOLD);
            }
            p.reserve(reservation, by);
        });
    }

    private void requireKnown(LotScope scope) {
        if (!scope.regions().stream().allMatch(regions::knows)) throw new Refused(ProcurementRefusal.REGION_UNKNOWN);
    }

    /** Ends one lot of several without award, while the others go on; its bids stay sealed if they are. */
    public void cancel(ProcurementId id, LotId lot, Ending ending, Actor by) {
        end(id, lot, LotStep.CANCEL_LOT, ending, by);
    }

    /** Ends a lot because no bid for it can be awarded. */
    public void endUnsuccessful(ProcurementId id, LotId lot, Ending ending, Actor by) {
        end(id, lot, LotStep.END_UNSUCCESSFUL, ending, by);
    }

    private void end(ProcurementId id, LotId lot, LotStep step, Ending ending, Actor by) {
        procuring.requireReasoned(ending);
        var procurement = procurements.exclusive(id).orElseThrow(NotFound::new);
        requireSeveral(procurement, step);
        var now = clock.instant();
        var left = procurement.end(lot, step, ending, by, now);
        records.lotStep(procurement, procurement.lot(lot), step, left, now, by);
        records.announce(new LotMoved(id, lot, step, now));
        var number = ending.number();
        var published = ending.published();
        if (procurement.noticeNumber() != null && number != null && published != null) {
            records.announce(new ProcurementTerminated(id, number, published));
        }
    }

    /** Whether this person may end the lot so now, asked before a page offers it. */
    @Transactional(readOnly = true)
    public void requireMayEnd(ProcurementId id, LotId lot, LotStep step, Actor by) {
        var procurement = procurements.findById(id).orElseThrow(NotFound::new);
        procurement.requireMayEnd(lot, step, by);
        requireSeveral(procurement, step);
    }

    /** Who cancels the only lot cancels the procurement, and everybody is told so. */
    private static void requireSeveral(Procurement procurement, LotStep step) {
        if (step == LotStep.CANCEL_LOT && procurement.lots().size() == 1) {
            throw new Refused(ProcurementRefusal.ONLY_LOT);
        }
    }
}

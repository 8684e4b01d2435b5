package org.commonlot.marketplace.procurement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonlot.marketplace.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A procurement as the people on it see it.
 *
 * @param version to be sent back with an edit, so that nobody overwrites another
 * @param sections those that a procurement by its procedure has
 * @param missing the sections that are not complete yet
 * @param terminationAwaited whether the notice that it ended without award has to be recorded (s.55)
 * @param endable whether lots could end without award now
 * @param scheduledFor when it is to be published
 * @param mine the duties that the person who asks may do at this moment
 */
public record ProcurementDetails(
        ProcurementId id,
        long version,
        ProcurementState state,
        PublicState publicState,
        Opportunity opportunity,
        List<LotView> lots,
        Map<PersonId, Set<Duty>> team,
        Set<Duty> mine,
        Set<Section> sections,
        Set<Section> missing,
        List<ConflictView> conflicts,
        List<TransitionView> history,
        boolean noticeRequired,
        @Nullable String reviewNote,
        @Nullable Instant approvedAt,
        @Nullable String endedReason,
        Termination termination,
        boolean terminationAwaited,
        boolean endable,
        @Nullable Instant scheduledFor) {

    /** One of its lots; nothing for the lot of another procurement. */
    public Optional<LotView> lot(LotId id) {
        return lots.stream().filter(lot -> lot.id().equals(id)).findFirst();
    }

    /** Whether sealed bids are taken here; if not, the award of a supplier that is chosen elsewhere is recorded. */
    public boolean takesBids() {
        return sections.contains(Section.CRITERIA);
    }

    /** Whether what is said of a lot must say which. */
    public boolean severalLots() {
        return !opportunity.undivided();
    }

    /** Whether several authorities buy together. */
    public boolean joint() {
        return opportunity.buyers().size() > 1;
    }

    public Set<PersonId> with(Duty duty) {
        return team.entrySet().stream()
                .filter(member -> member.getValue().contains(duty))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Who may write, at the step it stands at. */
    public boolean editable() {
        return state == ProcurementState.DRAFT && mine.contains(Duty.AUTHOR);
    }
}

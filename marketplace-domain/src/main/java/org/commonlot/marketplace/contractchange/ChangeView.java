package org.commonlot.marketplace.contractchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A change as the people of the authority read it; amounts include VAT.
 *
 * @param number within its contract
 * @param party whose part alone of several the value changes; nothing where it is shared out
 * @param newSupplier who takes the place of the present one, of a novation
 * @param linked whether it counts together with earlier changes
 * @param standstillEnds the last day of a voluntary standstill, once its notice is recorded
 * @param effectedAt when it was recorded that it has taken effect
 * @param approvals for each party that has approved it, where there are several, in their order
 */
public record ChangeView(
        ChangeId id,
        ContractId contract,
        int number,
        ChangeKind kind,
        String ground,
        String legalReference,
        String why,
        Money valueBefore,
        Money valueAfter,
        @Nullable OrganisationId party,
        @Nullable LocalDate endsBefore,
        @Nullable LocalDate endsAfter,
        @Nullable String newSupplier,
        @Nullable String newIdentifier,
        boolean linked,
        LocalDate takesEffectOn,
        @Nullable Integer standstillDays,
        @Nullable LocalDate standstillEnds,
        NoticeRule notice,
        @Nullable String noticeNumber,
        @Nullable Instant noticePublishedAt,
        ChangeState state,
        PersonId proposedBy,
        String proposedName,
        Instant proposedAt,
        @Nullable String decidedName,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        @Nullable Instant effectedAt,
        List<Approval> approvals) {

    /** Who has approved it for one of several parties. */
    public record Approval(OrganisationId party, String name, Instant at) {}

    public ChangeView {
        approvals = List.copyOf(approvals);
    }

    /** Whether nobody has approved it for this party of several. */
    public boolean waitsFor(OrganisationId party) {
        return approvals.stream().noneMatch(approval -> approval.party().equals(party));
    }

    /** Whether its notice can be recorded now. */
    public boolean noticeDue() {
        if (noticeNumber != null) return false;
        return notice.dueBefore() && state == ChangeState.APPROVED
                || notice.dueAfter() && state == ChangeState.IN_EFFECT;
    }
}

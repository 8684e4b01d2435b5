package org.commonlot.marketplace.contractchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.commonlot.marketplace.contract.Withheld;
import org.jspecify.annotations.Nullable;

/**
 * A public contract as everybody reads it; amounts include VAT.
 *
 * @param reference of its procurement
 * @param signedValue when it was signed
 * @param value after its changes
 * @param ends the last day after its changes; nothing where the notice did not say
 * @param endedOn once it has ended
 * @param withheld on which grounds parts of the copy are redacted that everybody can read; nothing where no copy is published
 * @param changes that have taken effect or whose notice is published, in their order
 */
public record PublicFile(
        String reference,
        String title,
        String authority,
        String supplier,
        BigDecimal signedValue,
        BigDecimal value,
        LocalDate signedOn,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable LocalDate endedOn,
        @Nullable String detailsNumber,
        @Nullable Set<Withheld> withheld,
        List<Change> changes) {

    /** What everybody may know of a change. */
    public record Change(
            ChangeKind kind,
            String ground,
            String legalReference,
            BigDecimal valueAfter,
            @Nullable LocalDate endsAfter,
            LocalDate takesEffectOn,
            @Nullable String noticeNumber,
            boolean inEffect) {}

    public PublicFile {
        changes = List.copyOf(changes);
    }
}

package org.commonlot.marketplace.contractchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public contract as everybody reads it; amounts include VAT.
 *
 * @param reference of its procurement
 * @param signedValue when it was signed
 * @param value after its changes
 * @param ends the last day after its changes; nothing where the notice did not say
 * @param endedOn once it has ended
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

package org.commonlot.marketplace.contractchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contract.Withheld;
import org.jspecify.annotations.Nullable;

/**
 * A public contract as everybody reads it; amounts include VAT.
 *
 * @param reference of its procurement
 * @param parties the authorities that have signed it, whoever leads first
 * @param ends the last day after its changes; nothing where the notice did not say
 * @param endedOn once it has ended
 * @param withheld on which grounds parts of the copy are redacted that everybody can read; nothing where no copy is published
 * @param changes that have taken effect or whose notice is published, in their order
 */
public record PublicFile(
        ContractId id,
        String reference,
        String title,
        List<Party> parties,
        String supplier,
        LocalDate signedOn,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable LocalDate endedOn,
        @Nullable String detailsNumber,
        @Nullable Set<Withheld> withheld,
        List<Change> changes) {

    /**
     * An authority that has signed it, with its part.
     *
     * @param signedValue of its part when it was signed
     * @param value of its part after its changes
     */
    public record Party(String name, BigDecimal signedValue, BigDecimal value) {}

    /** When it was signed, by all parties together. */
    public BigDecimal signedValue() {
        return parties.stream().map(Party::signedValue).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** After its changes, of all parties together. */
    public BigDecimal value() {
        return parties.stream().map(Party::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

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
        parties = List.copyOf(parties);
        changes = List.copyOf(changes);
    }
}

package org.commonlot.marketplace.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.commonlot.marketplace.evaluation.Caution;
import org.commonlot.marketplace.evaluation.CheckState;
import org.commonlot.marketplace.evaluation.ExclusionGround;
import org.commonlot.marketplace.preparation.AuthorityGate;
import org.commonlot.marketplace.procurement.ConflictDecision;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.procurement.ConflictMoment;
import org.jspecify.annotations.Nullable;

/**
 * Everything on which an award is approved. Amounts are over the contract's term and include VAT.
 *
 * @param procedure its code
 * @param law the sections that the procedure comes from
 * @param estimate the most that could be paid for the lot, as it was published
 * @param bid the reference of the recommended bid; nothing where no bids were taken
 * @param bids that were assessed, best first
 */
public record DecisionPaper(
        String reference,
        String title,
        int lot,
        String lotTitle,
        List<String> buyers,
        String procedure,
        String law,
        @Nullable BigDecimal estimate,
        BigDecimal price,
        String supplier,
        @Nullable String bid,
        String reasons,
        String proposedBy,
        Instant proposedAt,
        List<Ranked> bids,
        List<Checked> checks,
        List<Cautioned> cautions,
        List<GateLine> gates,
        List<Declared> conflicts) {

    public DecisionPaper {
        buyers = List.copyOf(buyers);
        bids = List.copyOf(bids);
        checks = List.copyOf(checks);
        cautions = List.copyOf(cautions);
        gates = List.copyOf(gates);
        conflicts = List.copyOf(conflicts);
    }

    /** An assessed bid; rank 0 where it fell short of a published minimum. */
    public record Ranked(
            String reference,
            String supplier,
            int rank,
            boolean tied,
            BigDecimal total,
            BigDecimal price,
            List<Scored> scores) {

        public Ranked {
            scores = List.copyOf(scores);
        }
    }

    /**
     * What a criterion gave.
     *
     * @param points on which the panel agreed, and why; none for the price
     */
    public record Scored(
            String criterion,
            BigDecimal weight,
            @Nullable Integer points,
            @Nullable String reason,
            BigDecimal contribution) {}

    /** What came of the check of one bidder against exclusion grounds and the debarment list (ss.26-28, 57-62). */
    public record Checked(
            String reference,
            String supplier,
            CheckState state,
            @Nullable ExclusionGround ground,
            @Nullable String concern,
            @Nullable String reply,
            @Nullable String reason,
            @Nullable Instant decidedAt) {}

    /** What to look at, and of which bids. */
    public record Cautioned(Caution.Kind kind, List<String> bids) {

        public Cautioned {
            bids = List.copyOf(bids);
        }
    }

    /**
     * A decision that an authority wants made before award or signature.
     *
     * @param sha256 of the document by which it is shown, in hexadecimal
     */
    public record GateLine(
            String title,
            String authority,
            AuthorityGate.Before before,
            GateState state,
            @Nullable LocalDate day,
            @Nullable LocalDate opens,
            @Nullable String evidence,
            @Nullable String link,
            @Nullable String sha256,
            @Nullable String waivedWhy,
            @Nullable String waivedBy) {}

    /** What somebody declared, and what was decided on it (ss.81-83). */
    public record Declared(
            String person,
            ConflictMoment moment,
            ConflictKind kind,
            @Nullable ConflictDecision decision,
            @Nullable String mitigation) {}

    /** How much less than the estimate it costs; below zero where it costs more, nothing without an estimate. */
    public @Nullable BigDecimal saved() {
        return estimate == null ? null : estimate.subtract(price);
    }
}

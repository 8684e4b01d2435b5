package org.commonlot.marketplace.procurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.procedure.ProcedureRule;
import org.commonlot.marketplace.terms.Money;
import org.jspecify.annotations.Nullable;

/**
 * A procurement as everybody may read it: what the preview shows, and what is frozen at publication. Amounts include
 * VAT.
 */
public record Opportunity(
        UUID id,
        String reference,
        String ocid,
        String title,
        Problem problem,
        Budget budget,
        Timetable timetable,
        ContractTerms terms,
        @Nullable Conditions conditions,
        @Nullable DirectAward directAward,
        @Nullable ProcedureRule rule,
        List<Buyer> buyers,
        List<LotOnOffer> lots,
        List<File> files,
        List<Outcome> outcomes,
        @Nullable String noticeNumber,
        @Nullable Instant noticePublishedAt,
        @Nullable Instant publishedAt) {

    /** A buying authority; the lead speaks for the others. */
    public record Buyer(UUID id, String name, String identifierScheme, String identifier, boolean lead) {}

    /** A lot with what it is judged by. */
    public record LotOnOffer(
            UUID id, int number, String title, @Nullable PriceFormula priceFormula, List<Criterion> criteria) {}

    /** A document of the procurement, as it was when this was published. */
    public record File(UUID id, String title, String fileName, String mediaType, long size) {}

    /**
     * The award of a lot, once it is public.
     *
     * @param value the whole price over the contract's term, VAT included
     * @param decidedAt the award notice's publication where one was due, else the approval
     * @param standstillEnds the first moment after it, where one is due
     */
    public record Outcome(
            UUID lot,
            String supplier,
            BigDecimal value,
            Instant decidedAt,
            @Nullable String noticeNumber,
            @Nullable Instant standstillEnds) {}

    public Opportunity {
        buyers = List.copyOf(buyers);
        lots = List.copyOf(lots);
        files = List.copyOf(files);
        outcomes = List.copyOf(outcomes);
    }

    /** The same, with one outcome more. */
    Opportunity with(Outcome outcome) {
        var more = new ArrayList<>(outcomes);
        more.add(outcome);
        return new Opportunity(
                id,
                reference,
                ocid,
                title,
                problem,
                budget,
                timetable,
                terms,
                conditions,
                directAward,
                rule,
                buyers,
                lots,
                files,
                more,
                noticeNumber,
                noticePublishedAt,
                publishedAt);
    }

    public Buyer leadBuyer() {
        return buyers.stream().filter(Buyer::lead).findFirst().orElseThrow();
    }

    /** The estimated value: the most that could be paid, VAT included (Sch 3); nothing before the budget is given. */
    public @Nullable Money estimatedValue() {
        BigDecimal most = budget.most();
        return most == null ? null : new Money(most);
    }

    /** The day on which an award is promised. */
    public @Nullable LocalDate awardExpected() {
        return timetable.awardExpected();
    }
}

package org.commonlot.marketplace.procurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
        @Nullable ProcedureRule rule,
        List<Buyer> buyers,
        List<LotOnOffer> lots,
        @Nullable String noticeNumber,
        @Nullable Instant noticePublishedAt,
        @Nullable Instant publishedAt) {

    /** A buying authority; the lead speaks for the others. */
    public record Buyer(UUID id, String name, String identifierScheme, String identifier, boolean lead) {}

    /** A lot with what it is judged by. */
    public record LotOnOffer(
            UUID id, int number, String title, @Nullable PriceFormula priceFormula, List<Criterion> criteria) {}

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

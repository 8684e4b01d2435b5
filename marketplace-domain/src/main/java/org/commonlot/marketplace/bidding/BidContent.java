package org.commonlot.marketplace.bidding;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier says in a bid.
 *
 * @param shareCode of the supplier's information on the central platform (Procurement Regulations 2024, regs 6-12)
 * @param associatedPersons on whom it relies to satisfy the conditions of participation, other than as guarantors
 *     (Procurement Act 2023, ss.22(9), 26); what was sealed before that was asked has none, and what was sealed before their
 *     addresses were asked has only their names
 * @param subcontractors the firms it intends to use (s.28), none when it does all itself
 * @param answers by award criterion
 * @param confidential by award criterion, which passages of the answer are confidential, and why; what was sealed before that could
 *     be said has none
 * @param price the whole price over the contract's term in pounds, VAT included: computed from the prices
 * @param prices what one of each costs, by the cells of the lot's price schedule; what was sealed before there were schedules
 *     has none
 */
public record BidContent(
        @Nullable String shareCode,
        @Nullable String contactName,
        @Nullable String contactEmail,
        List<NamedParty> associatedPersons,
        List<NamedParty> subcontractors,
        Map<UUID, String> answers,
        Map<UUID, String> confidential,
        @Nullable BigDecimal price,
        Map<String, BigDecimal> prices) {

    public static final BidContent EMPTY =
            new BidContent(null, null, null, List.of(), List.of(), Map.of(), Map.of(), null, Map.of());

    public BidContent(
            @Nullable String shareCode,
            @Nullable String contactName,
            @Nullable String contactEmail,
            @Nullable List<NamedParty> associatedPersons,
            List<NamedParty> subcontractors,
            Map<UUID, String> answers,
            @Nullable Map<UUID, String> confidential,
            @Nullable BigDecimal price,
            @Nullable Map<String, BigDecimal> prices) {
        this.shareCode = shareCode;
        this.contactName = contactName;
        this.contactEmail = contactEmail;
        this.associatedPersons = associatedPersons == null ? List.of() : List.copyOf(associatedPersons);
        this.subcontractors = List.copyOf(subcontractors);
        this.answers = Map.copyOf(answers);
        this.confidential = confidential == null ? Map.of() : Map.copyOf(confidential);
        this.price = price;
        this.prices = prices == null ? Map.of() : Map.copyOf(prices);
    }

    BidContent withFirm(Firm firm) {
        return new BidContent(
                firm.shareCode(),
                firm.contactName(),
                firm.contactEmail(),
                firm.associatedPersons(),
                firm.subcontractors(),
                answers,
                confidential,
                price,
                prices);
    }

    /** @param why which passages of it are confidential, and why; empty where none is */
    BidContent withAnswer(UUID criterion, String answer, String why) {
        var changed = new HashMap<>(answers);
        changed.put(criterion, answer);
        var marked = new HashMap<>(confidential);
        if (why.isBlank()) marked.remove(criterion);
        else marked.put(criterion, why);
        return new BidContent(
                shareCode,
                contactName,
                contactEmail,
                associatedPersons,
                subcontractors,
                changed,
                marked,
                price,
                prices);
    }

    /** @param total what they come to; nothing while one is missing */
    BidContent withPrices(Map<String, BigDecimal> given, @Nullable BigDecimal total) {
        return new BidContent(
                shareCode,
                contactName,
                contactEmail,
                associatedPersons,
                subcontractors,
                answers,
                confidential,
                total,
                given);
    }

    boolean firmGiven() {
        return filled(shareCode)
                && filled(contactName)
                && filled(contactEmail)
                && associatedPersons.stream().allMatch(NamedParty::addressed);
    }

    private static boolean filled(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    boolean answered(UUID criterion) {
        return !answers.getOrDefault(criterion, "").isBlank();
    }
}

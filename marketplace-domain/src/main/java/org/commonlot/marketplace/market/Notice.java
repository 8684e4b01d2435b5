package org.commonlot.marketplace.market;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One imported release: what somebody else published at one moment about one contracting process.
 *
 * @param id made from ocid and release id
 * @param noticeType such as {@code UK4}, where the publisher states one
 * @param status of the tender, as published
 * @param procedure the publisher's own words for the procedure
 * @param amount the headline: of the contracts if there are any, else of the awards, else the estimate
 * @param starts the earliest start of a contract period
 * @param ends the latest end of a contract period
 * @param cpv eight-digit codes
 * @param regions such as {@code UKC11}
 * @param sha256 of the canonical JSON
 */
public record Notice(
        UUID id,
        String ocid,
        String releaseId,
        Instant published,
        NoticeKind kind,
        @Nullable String noticeType,
        List<String> tags,
        String title,
        String description,
        @Nullable String status,
        @Nullable String method,
        @Nullable String procedure,
        @Nullable String category,
        @Nullable Amount amount,
        @Nullable Instant closes,
        @Nullable Instant questionsClose,
        @Nullable Instant awardExpected,
        @Nullable Instant starts,
        @Nullable Instant ends,
        List<String> cpv,
        List<String> regions,
        boolean smeSuitable,
        boolean vcseSuitable,
        List<Party> parties,
        List<Outcome> outcomes,
        Origin origin,
        String sha256) {

    /**
     * An amount as published.
     *
     * @param gross whether VAT is included, because only the gross amount was published
     * @param withVat the amount with VAT, where both were published
     */
    public record Amount(
            BigDecimal value,
            String currency,
            boolean gross,
            @Nullable BigDecimal withVat) {

        /** Where one of the two was published. */
        public Amount(BigDecimal value, String currency, boolean gross) {
            this(value, currency, gross, null);
        }
    }

    /** A buyer or a supplier, with its identifier and size where the publisher states them. */
    public record Party(
            PartyRole role,
            String name,
            @Nullable String scheme,
            @Nullable String identifier,
            @Nullable String scale,
            boolean vcse,
            @Nullable String region) {}

    /** Which side a party is on. */
    public enum PartyRole {
        BUYER,
        SUPPLIER
    }

    /**
     * An award or a contract.
     *
     * @param decided the date of the award, or the date of signature
     */
    public record Outcome(
            OutcomeKind kind,
            String id,
            @Nullable String awardId,
            @Nullable String title,
            @Nullable String status,
            List<String> suppliers,
            @Nullable Amount amount,
            @Nullable Instant decided,
            @Nullable Instant standstillEnds,
            @Nullable Instant starts,
            @Nullable Instant ends) {}

    /** Which of the two an outcome is. */
    public enum OutcomeKind {
        AWARD,
        CONTRACT
    }

    /**
     * Where a notice comes from.
     *
     * @param link the notice at its publisher
     * @param licence the address of the licence it was published under, or nothing
     * @param file the name of the file it was imported from
     */
    public record Origin(
            MarketSource source, String publisher, @Nullable String link, String licence, String file) {}

    Notice with(List<Party> itsParties, List<Outcome> itsOutcomes) {
        return new Notice(
                id,
                ocid,
                releaseId,
                published,
                kind,
                noticeType,
                tags,
                title,
                description,
                status,
                method,
                procedure,
                category,
                amount,
                closes,
                questionsClose,
                awardExpected,
                starts,
                ends,
                cpv,
                regions,
                smeSuitable,
                vcseSuitable,
                List.copyOf(itsParties),
                List.copyOf(itsOutcomes),
                origin,
                sha256);
    }

    List<String> names(PartyRole role) {
        return parties.stream()
                .filter(party -> party.role() == role)
                .map(Party::name)
                .distinct()
                .toList();
    }
}

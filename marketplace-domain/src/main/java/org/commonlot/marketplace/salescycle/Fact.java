package org.commonlot.marketplace.salescycle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a procurement, a lot, or one authority's part of a lot. Never changed.
 *
 * @param lot nothing for what concerns all of them
 * @param authority nothing for what concerns all of them
 * @param at when it happened
 * @param recordedAt when it was written down
 * @param byHand whether a person said so, rather than the marketplace having seen it
 * @param actor who did it or said so
 * @param answer what a person said to a flag
 */
record Fact(
        UUID procurement,
        @Nullable UUID lot,
        @Nullable UUID authority,
        Kind kind,
        Instant at,
        Instant recordedAt,
        boolean byHand,
        String actor,
        @Nullable Announced announced,
        @Nullable Outcome outcome,
        Map<String, Integer> reasons,
        @Nullable FlagAnswer answer) {

    /** What it is that happened. */
    enum Kind {
        PROBLEM_IDENTIFIED,
        MARKET_ENGAGED,
        CASE_APPROVED,
        PUBLISHED,
        QUESTIONS_CLOSED,
        /** Bids closed for a stage that another one follows. */
        ROUND_CLOSED,
        BIDS_CLOSED,
        EVALUATED,
        AWARD_DECIDED,
        STANDSTILL_ENDED,
        SIGNED,
        FIRST_ORDER,
        FIRST_PAYMENT,
        CANCELLED,
        UNSUCCESSFUL,
        FLAG_ANSWERED,
        FEEDBACK_USEFUL,
        FEEDBACK_NOT_USEFUL;

        static Kind of(Stage stage) {
            return valueOf(stage.name());
        }

        /** Whether it was given up. */
        boolean ends() {
            return this == CANCELLED || this == UNSUCCESSFUL;
        }

        @Nullable
        Stage stage() {
            return switch (this) {
                case ROUND_CLOSED, CANCELLED, UNSUCCESSFUL, FLAG_ANSWERED, FEEDBACK_USEFUL, FEEDBACK_NOT_USEFUL -> null;
                default -> Stage.valueOf(name());
            };
        }
    }

    static final Comparator<Fact> BY_RECORDING =
            Comparator.comparing(Fact::recordedAt).thenComparing(Fact::at).thenComparing(Fact::id);

    static final Comparator<Fact> BY_TIME = Comparator.comparing(Fact::at).thenComparing(Fact::id);

    Fact {
        reasons = Map.copyOf(reasons);
        // As the database keeps them: what is read again is the same fact.
        at = at.truncatedTo(ChronoUnit.MICROS);
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    }

    static Fact seen(
            UUID procurement, @Nullable UUID lot, @Nullable UUID authority, Kind kind, Instant at, Instant now) {
        return new Fact(procurement, lot, authority, kind, at, now, false, "system", null, null, Map.of(), null);
    }

    static Fact said(
            UUID procurement,
            @Nullable UUID lot,
            @Nullable UUID authority,
            Stage stage,
            Instant at,
            Instant now,
            String actor) {
        return new Fact(procurement, lot, authority, Kind.of(stage), at, now, true, actor, null, null, Map.of(), null);
    }

    /** A person's answer to a flag of one lot and authority. */
    static Fact answered(UUID procurement, UUID lot, UUID authority, FlagAnswer answer, Instant now, String actor) {
        return new Fact(
                procurement, lot, authority, Kind.FLAG_ANSWERED, now, now, true, actor, null, null, Map.of(), answer);
    }

    /** A bidder's word on what it was told of its bid. */
    static Fact rated(UUID procurement, UUID lot, boolean useful, Instant at, Instant now, String bid) {
        var kind = useful ? Kind.FEEDBACK_USEFUL : Kind.FEEDBACK_NOT_USEFUL;
        return new Fact(procurement, lot, null, kind, at, now, true, "bid:" + bid, null, null, Map.of(), null);
    }

    Fact with(Announced what) {
        return new Fact(
                procurement, lot, authority, kind, at, recordedAt, byHand, actor, what, outcome, reasons, answer);
    }

    Fact with(Outcome what) {
        return new Fact(
                procurement, lot, authority, kind, at, recordedAt, byHand, actor, announced, what, reasons, answer);
    }

    Fact with(Map<String, Integer> why) {
        return new Fact(
                procurement, lot, authority, kind, at, recordedAt, byHand, actor, announced, outcome, why, answer);
    }

    /** Made of what it says. What the marketplace saw is the same whenever it is written down; what people say is not. */
    UUID id() {
        var words = procurement + "|" + lot + "|" + authority + "|" + kind + "|" + at + "|"
                + (byHand ? recordedAt + "|" + actor : "seen") + (answer == null ? "" : "|" + answer);
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }

    boolean concerns(UUID aLot, UUID anAuthority) {
        return (lot == null || lot.equals(aLot)) && (authority == null || authority.equals(anAuthority));
    }
}

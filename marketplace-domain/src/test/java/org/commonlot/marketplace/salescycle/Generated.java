package org.commonlot.marketplace.salescycle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;

/** Procurements that never were, with all that can happen to one: held up, done again, given up, still under way. */
final class Generated {

    private static final List<String> SIZES = List.of("MICRO", "SMALL", "MEDIUM", "LARGE");
    private static final Instant START = Instant.parse("2024-01-08T09:00:00Z");

    private final Random random;
    private final List<UUID> authorities = new ArrayList<>();
    private final List<UUID> winners = new ArrayList<>();
    private final Instant today;

    Generated(long seed, Instant today) {
        this.random = new Random(seed);
        this.today = today;
        for (int i = 0; i < 20; i++) authorities.add(id());
        for (int i = 0; i < 600; i++) winners.add(id());
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    List<UUID> authorities() {
        return authorities;
    }

    /** What was drawn for one lot: on which days it reached what, so far as it did by today. */
    record Drawn(
            UUID procurement,
            UUID authority,
            Map<Stage, LocalDate> days,
            @Nullable LocalDate ended,
            List<Fact> facts) {}

    /** One procurement of one lot and one to three authorities. */
    Drawn next(int number) {
        var procurement = id();
        var lot = id();
        var at = START.plus(Duration.ofHours(random.nextInt(24 * 880)));
        var facts = new ArrayList<Fact>();
        var days = new EnumMap<Stage, LocalDate>(Stage.class);
        var buyers = buyers();
        var lead = buyers.getFirst().id();
        var announced = announced(number, lot, buyers, at);
        LocalDate ended = null;
        for (var stage : Stage.values()) {
            if (stage == Stage.MARKET_ENGAGED && random.nextBoolean()) continue;
            if (stage != Stage.PROBLEM_IDENTIFIED) at = at.plus(Duration.ofHours(24 + random.nextInt(24 * 45)));
            boolean public_ = days.containsKey(Stage.PUBLISHED);
            if (public_ && stage.isBefore(Stage.SIGNED) && random.nextInt(20) == 0) {
                if (at.isAfter(today)) break;
                ended = UkTime.date(at);
                facts.add(Fact.seen(procurement, lot, null, Fact.Kind.UNSUCCESSFUL, at, at));
                break;
            }
            if (at.isAfter(today)) break;
            days.put(stage, UkTime.date(at));
            facts.add(fact(procurement, lot, lead, stage, at, announced));
            if (stage == Stage.EVALUATED && random.nextInt(4) == 0) {
                at = at.plus(Duration.ofHours(24 + random.nextInt(100)));
                if (at.isAfter(today)) break;
                days.put(stage, UkTime.date(at));
                facts.add(Fact.seen(procurement, lot, null, Fact.Kind.EVALUATED, at, at));
            }
        }
        if (!days.containsKey(Stage.PUBLISHED)) days.clear();
        if (!days.containsKey(Stage.AWARD_DECIDED)) days.remove(Stage.EVALUATED);
        return new Drawn(procurement, lead, days, ended, facts);
    }

    private List<Announced.Buyer> buyers() {
        var buyers = new ArrayList<Announced.Buyer>();
        int several = random.nextInt(5) == 0 ? 3 : 1;
        int first = random.nextInt(authorities.size());
        for (int i = 0; i < several; i++) {
            var id = authorities.get((first + i) % authorities.size());
            buyers.add(new Announced.Buyer(id, "Council", i == 0));
        }
        return buyers;
    }

    private Announced announced(int number, UUID lot, List<Announced.Buyer> buyers, Instant at) {
        var day = UkTime.date(at);
        return new Announced(
                "CL-" + number,
                "Something " + number,
                "/opportunities/CL-" + number,
                List.of(lot),
                buyers,
                random.nextBoolean() ? "open" : "below-threshold-open",
                "services",
                BigDecimal.valueOf(10_000L + random.nextInt(2_000_000)),
                day.plusDays(120 + random.nextInt(40)),
                day.plusDays(200 + random.nextInt(60)),
                day.plusDays(300 + random.nextInt(60)),
                Map.of(lot, new Effort(number % 7, number % 3 == 0 ? null : BigDecimal.valueOf(1_000L * number))));
    }

    private Fact fact(UUID procurement, UUID lot, UUID lead, Stage stage, Instant at, Announced announced) {
        var ofLot = stage.scope() == Stage.Scope.PROCUREMENT ? null : lot;
        var authority = stage.scope() == Stage.Scope.CONTRACT ? lead : null;
        if (stage.byHand() && random.nextInt(3) == 0) {
            return Fact.said(procurement, ofLot, authority, stage, at, at.plusSeconds(5), "somebody");
        }
        var fact = Fact.seen(procurement, ofLot, authority, Fact.Kind.of(stage), at, at);
        return switch (stage) {
            case PUBLISHED -> fact.with(announced);
            case AWARD_DECIDED -> fact.with(outcome());
            case BIDS_CLOSED ->
                random.nextInt(3) == 0 ? fact.with(Map.of("Too little time", 1 + random.nextInt(4))) : fact;
            default -> fact;
        };
    }

    private Outcome outcome() {
        var bids = new HashMap<String, Integer>();
        int all = 1 + random.nextInt(6);
        for (int i = 0; i < all; i++) bids.merge(SIZES.get(random.nextInt(SIZES.size())), 1, Integer::sum);
        int winner = random.nextInt(winners.size());
        var size = bids.keySet().stream().sorted().findFirst().orElseThrow();
        int sme = all - bids.getOrDefault("LARGE", 0);
        return new Outcome(
                winners.get(winner),
                "Firm " + winner,
                size,
                !size.equals("LARGE"),
                BigDecimal.valueOf(10_000L + random.nextInt(500_000)),
                bids,
                sme,
                Math.max(1, all - random.nextInt(2)));
    }
}

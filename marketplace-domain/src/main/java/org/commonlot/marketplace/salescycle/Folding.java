package org.commonlot.marketplace.salescycle;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;

/**
 * Makes the cycles of a procurement out of its facts. Neither their order nor how often they come matters: of each stage,
 * a rule that looks only at what the facts say picks the one that counts.
 */
final class Folding {

    private Folding() {}

    /** One cycle for each lot and buying authority; none before it is public. */
    static List<Cycle> of(UUID procurement, Collection<Fact> heard) {
        var facts = distinct(heard);
        var announced = facts.stream()
                .filter(fact -> fact.announced() != null)
                .min(Fact.BY_TIME)
                .map(Fact::announced);
        if (announced.isEmpty()) return List.of();
        var cycles = new ArrayList<Cycle>();
        for (var lot : announced.get().lots()) {
            for (var buyer : announced.get().buyers()) {
                var own = facts.stream()
                        .filter(fact -> fact.concerns(lot, buyer.id()))
                        .toList();
                cycles.add(cycle(procurement, lot, buyer, announced.get(), own));
            }
        }
        return cycles;
    }

    private static List<Fact> distinct(Collection<Fact> heard) {
        var byId = new HashMap<UUID, Fact>();
        for (var fact : heard) byId.put(fact.id(), fact);
        return List.copyOf(byId.values());
    }

    private static Cycle cycle(
            UUID procurement, UUID lot, Announced.Buyer buyer, Announced announced, List<Fact> facts) {
        var days = new EnumMap<Stage, LocalDate>(Stage.class);
        var byHand = EnumSet.noneOf(Stage.class);
        days(facts).forEach((stage, said) -> {
            days.put(stage, said.day());
            if (said.byHand()) byHand.add(stage);
        });
        // That the panel is done is nobody's business before the award may be told.
        if (!days.containsKey(Stage.AWARD_DECIDED)) days.remove(Stage.EVALUATED);
        // Nor is an order, or a payment, before everybody may read of the contract.
        if (!days.containsKey(Stage.SIGNED)) {
            days.keySet().removeIf(stage -> stage.scope() == Stage.Scope.CONTRACT && !byHand.contains(stage));
        }
        boolean counts = buyer.lead() && lot.equals(announced.lots().getFirst());
        return new Cycle(
                id(procurement + "|" + lot + "|" + buyer.id()),
                Origin.OWN,
                procurement.toString(),
                lot,
                buyer.id(),
                buyer.name(),
                announced.reference(),
                announced.title(),
                announced.path(),
                buyer.lead(),
                announced.buyers().size() > 1,
                announced.procedure(),
                announced.category(),
                announced.value(),
                announced.bidsClose(),
                announced.awardExpected(),
                announced.contractStarts(),
                days,
                byHand,
                again(facts, Fact.Kind.EVALUATED) + again(facts, Fact.Kind.CASE_APPROVED),
                ended(facts, days),
                outcome(facts),
                counts ? reasons(facts) : Map.of(),
                false,
                answers(facts),
                announced.effort(lot),
                ratings(facts),
                firstRound(facts));
    }

    private static @Nullable LocalDate firstRound(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.kind() == Fact.Kind.ROUND_CLOSED)
                .min(Fact.BY_TIME)
                .map(fact -> UkTime.date(fact.at()))
                .orElse(null);
    }

    static UUID id(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The fact that tells when a stage was reached. What only people know, they say, and what they said last counts. Of
     * what was seen, the first sign of a problem or an engagement counts, and the last time that anything else was
     * reached: the days of doing it again belong to it.
     */
    private static @Nullable Fact counting(Stage stage, List<Fact> all) {
        var said = all.stream().filter(Fact::byHand).max(Fact.BY_RECORDING);
        if (said.isPresent() && stage.byHand()) return said.get();
        var seen = all.stream().filter(fact -> !fact.byHand());
        boolean firstCounts = stage == Stage.PROBLEM_IDENTIFIED
                || stage == Stage.MARKET_ENGAGED
                || stage == Stage.PUBLISHED
                || stage == Stage.FIRST_ORDER
                || stage == Stage.FIRST_PAYMENT;
        return (firstCounts ? seen.min(Fact.BY_TIME) : seen.max(Fact.BY_TIME)).orElse(null);
    }

    /** When each stage was reached, and who says so. */
    static Map<Stage, Said> days(Collection<Fact> facts) {
        var days = new EnumMap<Stage, Said>(Stage.class);
        for (var stage : Stage.values()) {
            var all =
                    facts.stream().filter(fact -> fact.kind().stage() == stage).toList();
            var counting = counting(stage, all);
            if (counting != null) days.put(stage, new Said(UkTime.date(counting.at()), counting.byHand()));
        }
        return days;
    }

    private static int again(List<Fact> facts, Fact.Kind kind) {
        long seen = facts.stream()
                .filter(fact -> fact.kind() == kind && !fact.byHand())
                .count();
        return (int) Math.max(0, seen - 1);
    }

    /** The day on which it was given up; nothing for what was signed all the same. */
    private static @Nullable LocalDate ended(List<Fact> facts, Map<Stage, LocalDate> days) {
        if (days.containsKey(Stage.SIGNED)) return null;
        return facts.stream()
                .filter(fact -> fact.kind().ends())
                .min(Fact.BY_TIME)
                .map(fact -> UkTime.date(fact.at()))
                .orElse(null);
    }

    private static @Nullable Outcome outcome(List<Fact> facts) {
        Optional<Fact> last =
                facts.stream().filter(fact -> fact.outcome() != null).max(Fact.BY_TIME);
        return last.map(Fact::outcome).orElse(null);
    }

    private static Map<String, Integer> reasons(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> !fact.reasons().isEmpty())
                .max(Fact.BY_TIME)
                .map(Fact::reasons)
                .orElse(Map.of());
    }

    private static Ratings ratings(List<Fact> facts) {
        int useful = (int) facts.stream()
                .filter(fact -> fact.kind() == Fact.Kind.FEEDBACK_USEFUL)
                .count();
        int not = (int) facts.stream()
                .filter(fact -> fact.kind() == Fact.Kind.FEEDBACK_NOT_USEFUL)
                .count();
        return new Ratings(useful, useful + not);
    }

    /** What people said to each flag, the last that they said. */
    private static Map<RedFlag.Kind, FlagAnswer> answers(List<Fact> facts) {
        var answers = new EnumMap<RedFlag.Kind, FlagAnswer>(RedFlag.Kind.class);
        facts.stream().sorted(Fact.BY_RECORDING).forEach(fact -> {
            var answer = fact.answer();
            if (answer != null) answers.put(answer.flag(), answer);
        });
        return answers;
    }

    /** The cycles with it settled for which of them a winner was new to its authority: the first that it was awarded. */
    static List<Cycle> newcomers(Collection<Cycle> ofOneAuthorityAndWinner) {
        var first = ofOneAuthorityAndWinner.stream()
                .filter(cycle -> cycle.days().containsKey(Stage.AWARD_DECIDED))
                .min(Comparator.comparing((Cycle cycle) ->
                                Objects.requireNonNull(cycle.days().get(Stage.AWARD_DECIDED)))
                        .thenComparing(Cycle::id))
                .map(Cycle::id);
        return ofOneAuthorityAndWinner.stream()
                .map(cycle -> cycle.first(first.isPresent() && first.get().equals(cycle.id())))
                .toList();
    }
}

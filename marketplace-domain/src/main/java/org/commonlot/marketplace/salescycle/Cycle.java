package org.commonlot.marketplace.salescycle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One lot for one buying authority, from its problem to its first payment: what follows from the facts. Days are UK days.
 *
 * @param subject what it belongs to: a procurement's id, or the ocid of something imported
 * @param authority nothing for an imported buyer whom we don't know
 * @param lead whether it counts where each lot counts once
 * @param joint whether several authorities buy
 * @param days when each stage was reached, as far as it was
 * @param byHand the stages of which a person said when they were
 * @param rework how often a stage was reached again
 * @param ended the day on which it was given up
 * @param reasons why firms did not bid, where this cycle counts them
 * @param firstForWinner whether the authority had awarded the winner nothing before
 * @param answers what people said to its flags; absent in what was kept before there were any
 * @param effort what its lot asks of bidders, where that was counted
 * @param ratings of what bidders were told; absent in what was kept before there were any
 * @param firstRound the day on which bids of the first of several stages closed; nothing where there is one stage
 */
record Cycle(
        UUID id,
        Origin origin,
        String subject,
        @Nullable UUID lot,
        @Nullable UUID authority,
        String authorityName,
        String reference,
        String title,
        String path,
        boolean lead,
        boolean joint,
        String procedure,
        String category,
        @Nullable BigDecimal value,
        @Nullable LocalDate promisedClose,
        @Nullable LocalDate promisedAward,
        @Nullable LocalDate promisedStart,
        Map<Stage, LocalDate> days,
        Set<Stage> byHand,
        int rework,
        @Nullable LocalDate ended,
        @Nullable Outcome outcome,
        Map<String, Integer> reasons,
        boolean firstForWinner,
        @Nullable Map<RedFlag.Kind, FlagAnswer> answers,
        @Nullable Effort effort,
        @Nullable Ratings ratings,
        @Nullable LocalDate firstRound) {

    Cycle {
        days = Map.copyOf(days);
        byHand = Set.copyOf(byHand);
        reasons = Map.copyOf(reasons);
        answers = answers == null ? Map.of() : Map.copyOf(answers);
    }

    /** What was said to a flag, if anything was. */
    @Nullable
    FlagAnswer answer(RedFlag.Kind flag) {
        return answers == null ? null : answers.get(flag);
    }

    Cycle first(boolean isFirst) {
        return new Cycle(
                id,
                origin,
                subject,
                lot,
                authority,
                authorityName,
                reference,
                title,
                path,
                lead,
                joint,
                procedure,
                category,
                value,
                promisedClose,
                promisedAward,
                promisedStart,
                days,
                byHand,
                rework,
                ended,
                outcome,
                reasons,
                isFirst,
                answers,
                effort,
                ratings,
                firstRound);
    }

    Optional<LocalDate> day(Stage stage) {
        return Optional.ofNullable(days.get(stage));
    }

    /** Whether it went beyond a stage, so that the stage will not come any more. */
    private boolean beyond(Stage stage) {
        for (var reached : days.keySet()) {
            if (stage.isBefore(reached)) return true;
        }
        return false;
    }

    /** What it contributes to a measure; nothing where the stretch was not entered, or was passed by. */
    Optional<Stretch> stretch(Measure measure) {
        if (measure.planned()) return planned(measure).map(Stretch::done);
        var from = days.get(measure.from());
        if (from == null) return Optional.empty();
        var to = days.get(measure.to());
        if (to != null) return between(from, to).map(Stretch::done);
        if (beyond(measure.to()) || measure.to() == Stage.STANDSTILL_ENDED) return Optional.empty();
        if (ended != null) return between(from, ended).map(Stretch::left);
        return Optional.of(Stretch.live(from));
    }

    private Optional<Integer> planned(Measure measure) {
        var from = measure.from() == Stage.PUBLISHED ? days.get(Stage.PUBLISHED) : promisedClose;
        var to = measure.to() == Stage.SIGNED ? promisedStart : promisedAward;
        return from == null || to == null ? Optional.empty() : between(from, to);
    }

    private static Optional<Integer> between(LocalDate from, LocalDate to) {
        int days = (int) ChronoUnit.DAYS.between(from, to);
        return days < 0 ? Optional.empty() : Optional.of(days);
    }

    /** How long bidders had: days from the announcement to the end of the period for bids, of the first stage. */
    OptionalInt daysToPrepare() {
        var from = days.get(Stage.PUBLISHED);
        var to = firstRound == null ? days.get(Stage.BIDS_CLOSED) : firstRound;
        if (from == null || to == null) return OptionalInt.empty();
        return between(from, to).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** The dates that the notice promised, each with the day on which it came true, if it has. */
    List<Promised> promises() {
        return List.of(
                new Promised(Indicator.CLOSING_KEPT, promisedClose, days.get(Stage.BIDS_CLOSED)),
                new Promised(Indicator.AWARD_KEPT, promisedAward, days.get(Stage.AWARD_DECIDED)),
                new Promised(Indicator.START_KEPT, promisedStart, days.get(Stage.SIGNED)));
    }

    /** A date that was promised, and what came of it. */
    record Promised(
            Indicator indicator,
            @Nullable LocalDate due,
            @Nullable LocalDate met) {}

    /**
     * What a cycle contributes to a measure.
     *
     * @param day for those that are done or were given up, how many days it took; for those that run, the day on which
     *     it began, counted from 1970
     */
    record Stretch(Slot.Kind kind, int day) {

        static Stretch done(int days) {
            return new Stretch(Slot.Kind.DONE, days);
        }

        static Stretch left(int days) {
            return new Stretch(Slot.Kind.LEFT, days);
        }

        static Stretch live(LocalDate since) {
            return new Stretch(Slot.Kind.LIVE, (int) since.toEpochDay());
        }
    }
}

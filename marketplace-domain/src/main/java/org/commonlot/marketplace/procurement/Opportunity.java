package org.commonlot.marketplace.procurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        @Nullable Particulars particulars,
        List<Standard> standards,
        @Nullable BasedOn basedOn,
        Budget budget,
        Timetable timetable,
        ContractTerms terms,
        @Nullable Conditions conditions,
        @Nullable DirectAward directAward,
        @Nullable FrameworkUsed framework,
        @Nullable Division division,
        @Nullable ProcedureRule rule,
        List<Buyer> buyers,
        List<LotOnOffer> lots,
        List<File> files,
        List<Outcome> outcomes,
        @Nullable Staged staged,
        @Nullable String noticeNumber,
        @Nullable Instant noticePublishedAt,
        @Nullable Instant publishedAt) {

    /** A buying authority; the lead speaks for the others. */
    public record Buyer(UUID id, String name, String identifierScheme, String identifier, boolean lead) {}

    /** A standard that is asked for, as it was named when this was published. */
    public record Standard(String code, String title, String url) {}

    /**
     * A lot with what it is about and judged by.
     *
     * @param stage the number of the stage at which it is this round
     * @param scope nothing in what was published before lots had one
     * @param cpv codes of its own, beside those of the whole
     */
    public record LotOnOffer(
            UUID id,
            int number,
            int stage,
            String title,
            @Nullable PriceFormula priceFormula,
            List<Criterion> criteria,
            @Nullable LotScope scope,
            List<String> cpv) {

        /** What was published before there were stages was of the first. */
        public LotOnOffer {
            if (stage == 0) stage = 1;
            cpv = cpv == null ? List.of() : List.copyOf(cpv);
        }

        /** What it is about; nothing of it where nothing was said. */
        public LotScope about() {
            return scope == null ? LotScope.NONE : scope;
        }
    }

    /**
     * What holds for its lots together.
     *
     * @param cpv what is bought, in codes of eight digits
     * @param limits on the lots of one supplier
     * @param reservation for whom it is reserved
     */
    public record Division(List<String> cpv, LotLimits limits, Reservation reservation) {

        static final Division NONE = new Division(List.of(), LotLimits.NONE, Reservation.NONE);
    }

    /** A document of the procurement, as it was when this was published. */
    public record File(UUID id, String title, String fileName, String mediaType, long size) {}

    /**
     * The award of a lot, once it is public.
     *
     * @param value the whole price over the contract's term, VAT included
     * @param decidedAt the award notice's publication where one was due, else the approval
     * @param standstillEnds the first moment after it, where one is due
     * @param holds when it had to wait, oldest first
     * @param setAsideAt when it was given up, if it was
     */
    public record Outcome(
            UUID lot,
            String supplier,
            BigDecimal value,
            Instant decidedAt,
            @Nullable String noticeNumber,
            @Nullable Instant standstillEnds,
            List<Held> holds,
            @Nullable Instant setAsideAt) {

        /** What was published before awards could be on hold has none. */
        public Outcome {
            holds = holds == null ? List.of() : List.copyOf(holds);
        }

        private Outcome with(Held held) {
            var all = new ArrayList<>(holds);
            all.removeIf(each -> each.since().equals(held.since()) && each.until() == null);
            all.add(held);
            return new Outcome(lot, supplier, value, decidedAt, noticeNumber, standstillEnds, all, setAsideAt);
        }

        /** Whether it is the award of this lot, and was not given up. */
        boolean stands(LotId of) {
            return lot.equals(of.value()) && setAsideAt == null;
        }

        private Outcome setAside(Instant at) {
            return new Outcome(lot, supplier, value, decidedAt, noticeNumber, standstillEnds, holds, at);
        }
    }

    /**
     * That an award had to wait: everybody may know, but not because of whom.
     *
     * @param until nothing while it waits
     */
    public record Held(Instant since, @Nullable Instant until) {}

    public Opportunity {
        // What was published before standards could be picked has none.
        standards = standards == null ? List.of() : List.copyOf(standards);
        buyers = List.copyOf(buyers);
        lots = List.copyOf(lots);
        files = List.copyOf(files);
        outcomes = List.copyOf(outcomes);
    }

    /** The same, with one outcome more. */
    Opportunity with(Outcome outcome) {
        var more = new ArrayList<>(outcomes);
        more.add(outcome);
        return changed(more, staged);
    }

    /** The same, with what keeps the award of a lot waiting; nothing changes where it is not public. */
    Opportunity with(LotId lot, Held held) {
        var more = outcomes.stream()
                .map(outcome -> outcome.stands(lot) ? outcome.with(held) : outcome)
                .toList();
        return changed(more, staged);
    }

    /** The same, with the award of a lot given up. */
    Opportunity without(LotId lot, Instant at) {
        var more = outcomes.stream()
                .map(outcome -> outcome.stands(lot) ? outcome.setAside(at) : outcome)
                .toList();
        return changed(more, staged);
    }

    private Opportunity changed(List<Outcome> outcomes, @Nullable Staged staged) {
        return new Opportunity(
                id,
                reference,
                ocid,
                title,
                problem,
                particulars,
                standards,
                basedOn,
                budget,
                timetable,
                terms,
                conditions,
                directAward,
                framework,
                division,
                rule,
                buyers,
                lots,
                files,
                outcomes,
                staged,
                noticeNumber,
                noticePublishedAt,
                publishedAt);
    }

    /** Whether only those bid whom the buyer invited. */
    public boolean byInvitation() {
        return rule != null && rule.byInvitation();
    }

    /** Whether not everybody may take part now: only those who were invited, or who were chosen in a stage before. */
    public boolean restricted() {
        return byInvitation() || stage() > 1;
    }

    /** What holds for its lots together; nothing of it where nothing was said. */
    public Division lotting() {
        return division == null ? Division.NONE : division;
    }

    /** Whether an award follows from what is bid for now, and not another stage. */
    public boolean lastStage() {
        return staged == null || staged.last();
    }

    /** The most that could be paid for a lot, VAT included; of the only one, the estimated value. */
    public @Nullable BigDecimal worthOf(LotOnOffer lot) {
        var own = lot.about().most();
        return own == null ? budget.most() : own;
    }

    /** When the contract for a lot starts: its own day, else that of the whole. */
    public @Nullable LocalDate startOf(LotOnOffer lot) {
        var own = lot.about().contractStarts();
        return own == null ? budget.contractStarts() : own;
    }

    /** When the contract for a lot ends at the latest: its own day, else that of the whole. */
    public @Nullable LocalDate endOf(LotOnOffer lot) {
        var own = lot.about().contractEnds();
        return own == null ? budget.contractEnds() : own;
    }

    /** The codes of the whole and of every lot, without repetition. */
    public List<String> allCpv() {
        return Stream.concat(lotting().cpv().stream(), lots.stream().flatMap(lot -> lot.cpv().stream()))
                .distinct()
                .toList();
    }

    /** The regions of all lots. */
    public List<String> regions() {
        return lots.stream()
                .flatMap(lot -> lot.about().regions().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether the whole, or a lot of it, suits smaller firms in particular. */
    public boolean smeSuitable() {
        return Boolean.TRUE.equals(terms.smeSuitable())
                || lots.stream().anyMatch(lot -> Boolean.TRUE.equals(lot.about().smeSuitable()));
    }

    /** What the challenge says beside the problem itself. */
    public Particulars moreOf() {
        return particulars == null ? Particulars.NONE : particulars;
    }

    /** All that the challenge says, in its order. */
    public String words() {
        var more = moreOf();
        return Stream.of(
                        problem.problem(),
                        problem.affected(),
                        problem.outcome(),
                        problem.workDone(),
                        problem.dataSystems(),
                        more.limits(),
                        more.tried(),
                        more.accessibility(),
                        standards.isEmpty()
                                ? null
                                : standards.stream().map(Standard::title).collect(Collectors.joining("\n")))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n"));
    }

    /** The same, with more of those who go on to the next stage. */
    Opportunity with(List<Staged.GoingOn> more) {
        return staged == null ? this : changed(outcomes, staged.with(more));
    }

    /** The choices that were published so far. */
    List<Staged.GoingOn> goingOn() {
        return staged == null ? List.of() : staged.goingOn();
    }

    /** The lot, or a round of it at an earlier stage. */
    public Optional<LotOnOffer> round(LotId round) {
        return rounds().filter(lot -> lot.id().equals(round.value())).findFirst();
    }

    private Stream<LotOnOffer> rounds() {
        return Stream.concat(lots.stream(), staged == null ? Stream.empty() : staged.earlier().stream());
    }

    /** Whether it was never divided: its only lot is the whole. */
    public boolean undivided() {
        return rounds().map(LotOnOffer::number).distinct().count() == 1;
    }

    /** The dates of the stage from which an award comes: as they are, or as announced while it is to come. */
    public Timetable timetableOfAward() {
        return staged == null ? timetable : staged.stages().getLast().dates();
    }

    /** Whether the lot is in the stage that runs. */
    public boolean runs(LotId round) {
        return lots.stream().anyMatch(lot -> lot.id().equals(round.value()));
    }

    /** The dates of the stage at which a lot is this round. */
    public Timetable timetable(LotId round) {
        if (staged == null || runs(round)) return timetable;
        return round(round)
                .map(lot -> staged.stages().get(lot.stage() - 1).dates())
                .orElse(timetable);
    }

    /** The number of the stage that runs. */
    public int stage() {
        return staged == null ? 1 : staged.running();
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

package org.commonlot.marketplace.procurement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * One part of a procurement that is bid for, evaluated and awarded on its own, at one stage: a round. What follows it at
 * the next stage is a row of its own, so that bids, evaluation and award keep their lot.
 */
@Entity
class Lot {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private LotId id;

    /** Rounds of later stages count on. */
    private int number;

    private int stage;

    /** Of which lot it is a round, from the second stage on. */
    private @Nullable Integer ofLot;

    private String title;

    @Enumerated(EnumType.STRING)
    private LotState state;

    @Enumerated(EnumType.STRING)
    private @Nullable PriceFormula priceFormula;

    @ElementCollection
    @CollectionTable(name = "lot_criterion", joinColumns = @JoinColumn(name = "lot_id"))
    @OrderColumn(name = "position")
    private List<Criterion> criteria = new ArrayList<>();

    private @Nullable String description;
    private @Nullable BigDecimal most;
    private @Nullable LocalDate contractStarts;
    private @Nullable LocalDate contractEnds;
    private @Nullable Boolean smeSuitable;
    private @Nullable Boolean vcseSuitable;
    private @Nullable String endedReason;
    private @Nullable String endedCode;
    private @Nullable Instant endedAt;
    private @Nullable String terminationNumber;
    private @Nullable Instant terminationPublishedAt;

    @ElementCollection
    @CollectionTable(name = "lot_region", joinColumns = @JoinColumn(name = "lot_id"))
    @Column(name = "code")
    @BatchSize(size = 100)
    private Set<String> regions = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "lot_cpv", joinColumns = @JoinColumn(name = "lot_id"))
    @Column(name = "code")
    @BatchSize(size = 100)
    private Set<String> cpv = new HashSet<>();
    /** Whether a contract for it was signed: then it can't be cancelled. */
    private boolean bound;

    protected Lot() {}

    Lot(int number, String title) {
        this.id = LotId.next();
        this.number = number;
        this.stage = 1;
        this.title = title;
        this.state = LotState.PLANNED;
    }

    /**
     * The same lot at a later stage, judged alike.
     *
     * @param serial beyond those of all rounds so far
     */
    Lot at(Stage later, int serial) {
        var round = new Lot(serial, title);
        round.stage = later.number();
        round.ofLot = number();
        round.criteria.addAll(anew(criteria));
        round.priceFormula = priceFormula;
        round.scope(scope());
        round.classify(cpv);
        return round;
    }

    /** The same criteria for another round, under ids of its own. */
    static List<Criterion> anew(List<Criterion> criteria) {
        return criteria.stream().map(c -> c.under(UUID.randomUUID())).toList();
    }

    void assessBy(List<Criterion> chosen, PriceFormula formula) {
        requireAssessable(chosen);
        // A new list, as rows are found by their place: a criterion that moves up would stand there twice for a moment.
        criteria = new ArrayList<>(chosen);
        priceFormula = formula;
    }

    /** Weights sum to 100, one criterion is the price, and at least one is judged by people (s.23; rule 4). */
    static void requireAssessable(List<Criterion> chosen) {
        var total = chosen.stream().map(Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.compareTo(WHOLE) != 0) throw new Refused(ProcurementRefusal.WEIGHTS_NOT_100, total);
        var prices = chosen.stream().filter(c -> !c.scoredByPeople()).count();
        if (prices != 1) throw new Refused(ProcurementRefusal.PRICE_CRITERION_NEEDED);
        if (chosen.size() < 2) throw new Refused(ProcurementRefusal.QUALITY_CRITERION_NEEDED);
        chosen.forEach(Criterion::check);
    }

    /** The same criteria, refined: in the same order, under the ids that they have here (s.24). */
    void refine(List<Criterion> refined) {
        if (refined.size() != criteria.size()) throw new IllegalArgumentException("A refinement adds no criterion");
        requireAssessable(refined);
        for (int at = 0; at < criteria.size(); at++) {
            criteria.set(at, criteria.get(at).refined(refined.get(at)));
        }
    }

    /** Puts other words beside the points of one criterion. */
    void describePoints(UUID criterion, Scale words) {
        words.check();
        boolean asked = criteria.stream().anyMatch(c -> c.id().equals(criterion) && c.scoredByPeople());
        if (!asked) throw new NotFound();
        criteria.replaceAll(c -> c.id().equals(criterion) ? c.with(words) : c);
    }

    boolean assessable() {
        return !criteria.isEmpty() && priceFormula != null;
    }

    void retitle(String title) {
        this.title = title;
    }

    /** Says what it is about. */
    void scope(LotScope scope) {
        scope.check();
        description = scope.description();
        most = scope.most();
        contractStarts = scope.contractStarts();
        contractEnds = scope.contractEnds();
        smeSuitable = scope.smeSuitable();
        vcseSuitable = scope.vcseSuitable();
        regions.clear();
        regions.addAll(scope.regions());
    }

    /** The only lot that is left is the whole: what parted it from others is gone. */
    void becomeTheWhole(String title) {
        this.title = title;
        scope(new LotScope(null, null, null, null, null, vcseSuitable, Set.copyOf(regions)));
        cpv.clear();
    }

    void classify(Set<String> codes) {
        cpv.clear();
        cpv.addAll(codes);
    }

    void number(int number) {
        this.number = number;
    }

    LotScope scope() {
        return new LotScope(
                description, most, contractStarts, contractEnds, smeSuitable, vcseSuitable, Set.copyOf(regions));
    }

    /** It ended by itself, for this reason. */
    void because(Ending ending, Instant now) {
        endedReason = ending.statement();
        endedCode = ending.code();
        endedAt = now;
        terminationNumber = ending.number();
        terminationPublishedAt = ending.published();
    }

    /** Whether it ended without award and no termination notice of its own says so. */
    boolean endedWithoutNotice() {
        return state == LotState.UNSUCCESSFUL && terminationNumber == null;
    }

    /** The one gate through which a lot moves. Returns the state that it left. */
    LotState take(LotStep step) {
        if (!step.possibleFrom(state)) {
            throw new Refused(ProcurementRefusal.STEP_NOT_POSSIBLE, step, state);
        }
        var left = state;
        state = step.leadsTo();
        return left;
    }

    void bind() {
        bound = true;
    }

    boolean cancellable() {
        return !bound && LotStep.CANCEL_LOT.possibleFrom(state);
    }

    LotId id() {
        return id;
    }

    LotState state() {
        return state;
    }

    /** Of the lot, at whatever stage. */
    int number() {
        return ofLot == null ? number : ofLot;
    }

    int stage() {
        return stage;
    }

    LotView view() {
        return new LotView(
                id,
                number(),
                stage,
                title,
                state,
                priceFormula,
                List.copyOf(criteria),
                scope(),
                sorted(cpv),
                endedReason);
    }

    static List<String> sorted(Set<String> codes) {
        return codes.stream().sorted().toList();
    }
}

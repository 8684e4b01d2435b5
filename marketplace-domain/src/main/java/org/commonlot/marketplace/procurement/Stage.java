package org.commonlot.marketplace.procurement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One round of a procurement. A plain challenge has a single one: the tender. */
@Entity
@Table(name = "procurement_stage")
class Stage {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private StageId id;

    private int number;

    @Enumerated(EnumType.STRING)
    private StageKind kind;

    @Embedded
    private @Nullable Timetable dates;

    private @Nullable Integer places;
    private @Nullable BigDecimal payment;
    private @Nullable String ipTerms;
    private boolean namesPublic;
    private boolean refinable;
    private boolean refined;

    @Enumerated(EnumType.STRING)
    private @Nullable PriceFormula priceFormula;

    @ElementCollection
    @CollectionTable(name = "stage_criterion", joinColumns = @JoinColumn(name = "stage_id"))
    @OrderColumn(name = "position")
    private List<Criterion> criteria = new ArrayList<>();

    protected Stage() {}

    Stage(int number, StageKind kind) {
        this.id = StageId.next();
        this.number = number;
        this.kind = kind;
    }

    static Stage tender() {
        return new Stage(1, StageKind.TENDER);
    }

    /** What is said of it takes the place of what was; its criteria stay. */
    void plan(StagePlan plan) {
        kind = plan.kind();
        dates = plan.dates();
        places = plan.places();
        payment = plan.payment();
        ipTerms = plan.ipTerms();
        namesPublic = plan.namesPublic();
        refinable = plan.refinable();
    }

    /**
     * Becomes this kind of stage, with what was said of that kind before, if anything was.
     *
     * @param first everybody enters the first stage: nobody is paid for it
     * @param last nobody goes on from the last stage
     */
    void become(StageKind kind, @Nullable StageView said, boolean first, boolean last) {
        if (said == null) {
            plan(new StagePlan(kind, Timetable.NONE, null, null, null, false, false));
            assessByLot();
            return;
        }
        var plan = said.plan();
        plan(new StagePlan(
                kind,
                first ? Timetable.NONE : said.dates(),
                last ? null : plan.places(),
                first ? null : plan.payment(),
                plan.ipTerms(),
                plan.namesPublic(),
                !first && plan.refinable()));
        criteria.clear();
        criteria.addAll(Lot.anew(said.criteria()));
        priceFormula = said.priceFormula();
    }

    void assessBy(List<Criterion> own, PriceFormula formula) {
        Lot.requireAssessable(own);
        criteria.clear();
        criteria.addAll(own);
        priceFormula = formula;
    }

    /** The award criteria of each lot count here. */
    void assessByLot() {
        criteria.clear();
        priceFormula = null;
    }

    void refine() {
        refined = true;
    }

    /** Keeps the dates that it runs by, or ran by. */
    void keep(Timetable dates) {
        this.dates = dates;
    }

    boolean hasOwnCriteria() {
        return !criteria.isEmpty();
    }

    /** Puts its own criteria in place of a round's. */
    void judge(Lot round) {
        if (hasOwnCriteria()) round.assessBy(Lot.anew(criteria), Objects.requireNonNull(priceFormula));
    }

    StageId id() {
        return id;
    }

    int number() {
        return number;
    }

    boolean refinable() {
        return refinable;
    }

    boolean refined() {
        return refined;
    }

    Timetable dates() {
        return Objects.requireNonNullElse(dates, Timetable.NONE);
    }

    /** @param running the dates of the stage that runs are the procurement's */
    StageView view(@Nullable Timetable running) {
        return new StageView(
                number,
                kind,
                running == null ? dates() : running,
                places,
                payment,
                ipTerms,
                namesPublic,
                refinable,
                refined,
                priceFormula,
                List.copyOf(criteria));
    }
}

package org.commonlot.marketplace.evaluation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** What one evaluator thinks of a lot's bids: saved mark by mark, submitted all together, and what was submitted stays. */
@Entity
class ScoreSheet {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "lot_id"))
    private @Nullable LotId lot;

    private UUID evaluatorId = id;
    private @Nullable Instant submittedAt;

    @ElementCollection
    @CollectionTable(name = "score_mark", joinColumns = @JoinColumn(name = "sheet_id"))
    private Map<Item, Mark> marks = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "score_settled", joinColumns = @JoinColumn(name = "sheet_id"))
    private Set<Item> settled = new HashSet<>();

    protected ScoreSheet() {}

    static ScoreSheet of(LotId lot, Actor evaluator) {
        var sheet = new ScoreSheet();
        sheet.lot = lot;
        sheet.evaluatorId = evaluator.person().value();
        return sheet;
    }

    void mark(Item item, Mark mark) {
        requireOpen();
        if (settled.contains(item)) throw new Refused(EvaluationRefusal.SUBMITTED_ALREADY);
        mark.check();
        marks.put(item, mark);
    }

    void submit(Collection<Item> items, Instant now) {
        requireOpen();
        var missing = items.stream().filter(item -> !marks.containsKey(item)).count();
        if (missing > 0) throw new Refused(EvaluationRefusal.SCORES_MISSING, missing);
        submittedAt = now;
    }

    /** Lets more be scored after it was submitted: what was submitted stays as it is. */
    void reopen() {
        if (!submitted()) return;
        settled.addAll(marks.keySet());
        submittedAt = null;
    }

    void requireOpen() {
        if (submitted()) throw new Refused(EvaluationRefusal.SUBMITTED_ALREADY);
    }

    boolean submitted() {
        return submittedAt != null;
    }

    PersonId evaluator() {
        return new PersonId(evaluatorId);
    }

    Map<Item, Mark> marks() {
        return Map.copyOf(marks);
    }

    SheetView view() {
        return new SheetView(marks(), settled, submittedAt);
    }
}

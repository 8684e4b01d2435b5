package org.commonlot.marketplace.evaluation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.MemberReplaced;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** Who scores one question of a lot from a moment on: never changed, only followed by another. */
@Entity
class ScoreAssignment {

    @Id
    private UUID id = UUID.randomUUID();

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "lot_id"))
    private @Nullable LotId lot;

    private UUID criterionId = id;
    private int number;
    private String reason = "";
    private UUID assignedBy = id;
    private Instant assignedAt = Instant.EPOCH;

    @ElementCollection
    @CollectionTable(name = "score_assignment_exempt", joinColumns = @JoinColumn(name = "assignment_id"))
    @Column(name = "evaluator_id")
    private Set<UUID> exempt = new HashSet<>();

    protected ScoreAssignment() {}

    /**
     * @param number from 1, by question
     * @param exempt the evaluators who do not score it
     */
    static ScoreAssignment of(
            LotId lot, UUID question, int number, Set<PersonId> exempt, String reason, Actor by, Instant now) {
        if (reason.isBlank()) throw new Refused(EvaluationRefusal.REASON_NEEDED);
        var assignment = new ScoreAssignment();
        assignment.lot = lot;
        assignment.criterionId = question;
        assignment.number = number;
        assignment.reason = reason.strip();
        assignment.assignedBy = by.person().value();
        assignment.assignedAt = now;
        exempt.forEach(person -> assignment.exempt.add(person.value()));
        return assignment;
    }

    UUID question() {
        return criterionId;
    }

    int number() {
        return number;
    }

    boolean exempts(PersonId person) {
        return exempt.contains(person.value());
    }

    /** The same, with somebody in another's place: they score what the other did. */
    ScoreAssignment with(MemberReplaced replaced) {
        var others = exempt.stream().map(PersonId::new).collect(Collectors.toCollection(HashSet::new));
        others.remove(replaced.left());
        others.remove(replaced.came());
        if (exempts(replaced.left())) others.add(replaced.came());
        return of(
                Objects.requireNonNull(lot),
                criterionId,
                number + 1,
                others,
                replaced.reason(),
                replaced.by(),
                replaced.at());
    }

    PersonId by() {
        return new PersonId(assignedBy);
    }

    String reason() {
        return reason;
    }

    Instant at() {
        return assignedAt;
    }
}

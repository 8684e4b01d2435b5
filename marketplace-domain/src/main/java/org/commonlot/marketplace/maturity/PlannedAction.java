package org.commonlot.marketplace.maturity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** Something that an authority does to come further in one dimension. */
@Entity
class PlannedAction {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ActionId id = ActionId.next();

    @Version
    private @Nullable Long version;

    private UUID authorityId = id.value();
    private String framework = "";
    private String frameworkTitle = "";
    private String dimension = "";
    private String dimensionName = "";
    private String what = "";
    private UUID ownerId = id.value();
    private LocalDate due = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    private ActionState state = ActionState.PLANNED;

    private @Nullable String reason;
    private Instant plannedAt = Instant.EPOCH;
    private @Nullable Instant endedAt;

    /** A reminder changes nothing that somebody could be writing at that moment. */
    @OptimisticLock(excluded = true)
    private @Nullable LocalDate nextReminder;

    protected PlannedAction() {}

    static PlannedAction plan(
            OrganisationId authority,
            Framework framework,
            Framework.Dimension dimension,
            ActionFacts facts,
            Instant now) {
        var action = new PlannedAction();
        action.authorityId = authority.value();
        action.framework = framework.code();
        action.frameworkTitle = framework.title();
        action.dimension = dimension.code();
        action.dimensionName = dimension.name();
        action.plannedAt = now;
        action.set(facts, UkTime.date(now));
        return action;
    }

    /** Changes what is to be done, or says how far it is; what is over stays as it is. */
    void revise(long seen, ActionFacts facts, ActionState next, String why, Instant now) {
        if (!state.open()) throw new Refused(MaturityRefusal.ACTION_OVER);
        if (version == null || version != seen) throw new Refused(MaturityRefusal.CHANGED_MEANWHILE);
        if (next == ActionState.DROPPED && why.isBlank()) throw new Refused(MaturityRefusal.REASON_EMPTY);
        set(facts, UkTime.date(now));
        state = next;
        reason = next == ActionState.DROPPED ? why.strip() : null;
        if (next.open()) return;
        endedAt = now;
        nextReminder = null;
    }

    /** A day that is moved may not lie in the past; one that has passed may stay. */
    private void set(ActionFacts facts, LocalDate today) {
        if (facts.what().isBlank()) throw new Refused(MaturityRefusal.ACTION_EMPTY);
        if (!facts.due().equals(due)) {
            if (facts.due().isBefore(today)) throw new Refused(MaturityRefusal.DUE_PAST);
            due = facts.due();
            nextReminder = due.plusDays(1);
        }
        what = facts.what().strip();
        ownerId = facts.owner().value();
    }

    /** Not before that day again. */
    void remindNext(LocalDate day) {
        nextReminder = day;
    }

    boolean isOverdue(LocalDate today) {
        return state.open() && due.isBefore(today);
    }

    ActionId id() {
        return id;
    }

    OrganisationId authority() {
        return new OrganisationId(authorityId);
    }

    PersonId owner() {
        return new PersonId(ownerId);
    }

    String dimension() {
        return dimension;
    }

    ActionState state() {
        return state;
    }

    ActionView view(String ownerName, LocalDate today) {
        return new ActionView(
                id,
                version == null ? 0 : version,
                authority(),
                framework,
                frameworkTitle,
                dimension,
                dimensionName,
                what,
                owner(),
                ownerName,
                due,
                state,
                reason,
                isOverdue(today));
    }
}

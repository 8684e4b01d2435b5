package org.commonlot.marketplace.maturity;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An authority plans what it does to come further, from a confirmed assessment on. */
@Service
@Transactional
public class ActionPlanning {

    private static final int MOST_OPEN = 200;

    private final PlannedActions actions;
    private final SelfAssessments assessments;
    private final People people;
    private final Ledger ledger;
    private final Clock clock;

    ActionPlanning(PlannedActions actions, SelfAssessments assessments, People people, Ledger ledger, Clock clock) {
        this.actions = actions;
        this.assessments = assessments;
        this.people = people;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** By whoever assesses for the authority. */
    public ActionId plan(AssessmentId id, String dimension, ActionFacts facts, Actor by) {
        var now = clock.instant();
        var assessment = assessments
                .findById(id)
                .filter(found -> SelfAssessing.assesses(found.authority(), by))
                .orElseThrow(NotFound::new);
        if (assessment.state() != AssessmentState.CONFIRMED) throw new Refused(MaturityRefusal.NOT_CONFIRMED);
        var framework = assessment.definition();
        var asked = framework.dimension(dimension).orElseThrow(() -> new Refused(MaturityRefusal.DIMENSION_UNKNOWN));
        if (actions.countOpen(assessment.authority().value()) >= MOST_OPEN) {
            throw new Refused(MaturityRefusal.TOO_MANY_ACTIONS, MOST_OPEN);
        }
        requireStaff(assessment.authority(), facts.owner());
        var action = PlannedAction.plan(assessment.authority(), framework, asked, facts, now);
        record("action-planned", action, by, now);
        return action.id();
    }

    public void revise(ActionId id, long seen, ActionFacts facts, ActionState state, String reason, Actor by) {
        var now = clock.instant();
        var action = actions.alone(id)
                .filter(found -> SelfAssessing.assesses(found.authority(), by))
                .orElseThrow(NotFound::new);
        requireStaff(action.authority(), facts.owner());
        action.revise(seen, facts, state, reason, now);
        record("action-revised", action, by, now);
    }

    private void requireStaff(OrganisationId authority, PersonId owner) {
        if (people.of(authority).stream().noneMatch(person -> person.id().equals(owner))) {
            throw new Refused(MaturityRefusal.OWNER_UNKNOWN);
        }
    }

    private void record(String act, PlannedAction action, Actor by, Instant now) {
        actions.saveAndFlush(action);
        var facts = Map.of(
                "authority",
                action.authority().value().toString(),
                "dimension",
                action.dimension(),
                "state",
                action.state().name());
        ledger.append("maturity." + act, action.id().value().toString(), by, now, facts);
    }
}

package org.commonlot.marketplace.procurement;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What an act on a procurement leaves behind: transitions, ledger entries and events. */
@Component
class Records {

    private final TransitionLog transitions;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    private final EntityManager entities;

    Records(TransitionLog transitions, Ledger ledger, ApplicationEventPublisher events, EntityManager entities) {
        this.transitions = transitions;
        this.ledger = ledger;
        this.events = events;
        this.entities = entities;
    }

    void step(Procurement procurement, String step, String left, Instant at, Actor by) {
        transitions.record(
                "procurement",
                new StepTaken(
                        procurement.id(),
                        null,
                        procurement.stage(),
                        null,
                        step,
                        left,
                        procurement.state().name(),
                        at,
                        by));
    }

    /** What happens with a guest moves nothing; the history tells of it, without names. */
    void guest(Procurement procurement, Guest guest, GuestStep step, Instant at, Actor by) {
        var state = procurement.state().name();
        var facts = new HashMap<String, String>();
        facts.put("guest", guest.id().value().toString());
        facts.put("duty", guest.duty().name());
        var home = guest.home();
        if (home != null) facts.put("authority", home.value().toString());
        transitions.record(
                "procurement",
                new StepTaken(procurement.id(), null, procurement.stage(), null, step.name(), state, state, at, by),
                facts);
    }

    /** That somebody has another's place moves nothing; the history tells of it, without names. */
    void replaced(Procurement procurement, Place place, PersonId came, Instant at, Actor by) {
        var state = procurement.state().name();
        transitions.record(
                "procurement",
                new StepTaken(
                        procurement.id(), null, procurement.stage(), null, "REPLACE_MEMBER", state, state, at, by),
                Map.of(
                        "duty", place.duty().name(),
                        "left", place.person().value().toString(),
                        "came", came.value().toString()));
    }

    void lotStep(Procurement procurement, Lot lot, LotStep step, LotState left, Instant at, Actor by) {
        transitions.record(
                "procurement",
                new StepTaken(
                        procurement.id(),
                        lot.id(),
                        procurement.stage(lot),
                        null,
                        step.name(),
                        left.name(),
                        lot.state().name(),
                        at,
                        by));
    }

    void edited(Procurement procurement, Map<String, String> facts, Instant at, Actor by) {
        ledger.append("procurement.edited", procurement.id().value().toString(), by, at, facts);
    }

    /** Tells the others, who see in the database what has been done so far. */
    void announce(Object event) {
        entities.flush();
        events.publishEvent(event);
    }
}

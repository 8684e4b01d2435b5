package org.commonlot.marketplace.maturity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.organisation.PersonView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an authority does to come further, as its own people read it. */
@Service
@Transactional(readOnly = true)
public class ActionPlan {

    private static final int MOST_SHOWN = 500;

    private final PlannedActions actions;
    private final People people;
    private final Clock clock;

    ActionPlan(PlannedActions actions, People people, Clock clock) {
        this.actions = actions;
        this.people = people;
        this.clock = clock;
    }

    /** What is open first, by the day on which it is due. */
    public List<ActionView> of(OrganisationId authority, Actor by) {
        if (!MaturityDesk.isStaff(authority, by)) throw new NotFound();
        return views(actions.of(authority.value(), Limit.of(MOST_SHOWN))).stream()
                .sorted(Comparator.comparing(
                        (ActionView action) -> !action.state().open()))
                .toList();
    }

    /** One of them, for whoever may change it. */
    public ActionView action(ActionId id, Actor by) {
        var action = actions.findById(id)
                .filter(found -> SelfAssessing.assesses(found.authority(), by))
                .orElseThrow(NotFound::new);
        return views(List.of(action)).getFirst();
    }

    /** Who can see to something, by name. */
    public List<PersonView> owners(OrganisationId authority, Actor by) {
        if (!MaturityDesk.isStaff(authority, by)) throw new NotFound();
        return people.of(authority);
    }

    private List<ActionView> views(Collection<PlannedAction> found) {
        var owners = new HashSet<PersonId>();
        found.forEach(action -> owners.add(action.owner()));
        var names = people.names(owners);
        LocalDate today = UkTime.date(clock.instant());
        return found.stream()
                .map(action -> action.view(names.getOrDefault(action.owner(), ""), today))
                .toList();
    }
}

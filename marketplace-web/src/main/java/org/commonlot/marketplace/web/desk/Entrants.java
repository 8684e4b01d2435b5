package org.commonlot.marketplace.web.desk;

import java.util.Optional;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.procurement.InvitedEntrants;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.terms.Actor;
import org.springframework.stereotype.Component;

/** To whom a public page offers to take part. */
@Component
public class Entrants {

    private final InvitedEntrants invitations;
    private final OrganisationDirectory organisations;

    Entrants(InvitedEntrants invitations, OrganisationDirectory organisations) {
        this.invitations = invitations;
        this.organisations = organisations;
    }

    /** Everybody where it is open, also who has not signed in yet; else whose firm was invited or chosen. */
    public boolean admits(PublishedOpportunity published, Optional<Actor> actor) {
        if (!published.opportunity().restricted()) return true;
        return actor.flatMap(Actor::bidsFor)
                .filter(firm -> invitations.admits(published.id(), organisations.oneFirm(firm)))
                .isPresent();
    }
}

package org.commonlot.marketplace.contractchange;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;

/** That somebody approves a change for one of several parties. */
@Embeddable
record ChangeApproval(UUID authorityId, UUID personId, String personName, Instant approvedAt) {

    static ChangeApproval of(OrganisationId party, Actor by, Instant now) {
        return new ChangeApproval(party.value(), by.person().value(), by.name(), now);
    }

    OrganisationId party() {
        return new OrganisationId(authorityId);
    }

    ChangeView.Approval view() {
        return new ChangeView.Approval(party(), personName, approvedAt);
    }
}

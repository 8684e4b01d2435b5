package org.commonlot.marketplace.federation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.ledger.LedgerEntry;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.organisation.PersonView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out from the ledger which organisations changed, since everything that happens to one is there: no act has to
 * know that there is a provider. What was done before there was one is caught up with.
 */
@Service
@Transactional
class ProvisioningQueue {

    private static final int AT_ONCE = 500;
    private static final int MOST_DOUBLINGS = 6;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final String ORGANISATION = "organisation:";
    private static final String PERSON = "person:";
    private static final String LINKED = "federation.link";

    private final ProvisioningRows rows;
    private final LedgerInspection ledger;
    private final OrganisationDirectory organisations;
    private final People people;
    private final ExternalIdentities identities;

    ProvisioningQueue(
            ProvisioningRows rows,
            LedgerInspection ledger,
            OrganisationDirectory organisations,
            People people,
            ExternalIdentities identities) {
        this.rows = rows;
        this.ledger = ledger;
        this.organisations = organisations;
        this.people = people;
        this.identities = identities;
    }

    /** @return whether there may be more to read */
    boolean collect(Instant now) {
        var entries = ledger.after(rows.read(), AT_ONCE);
        for (var entry : entries) {
            for (var organisation : concerned(entry)) rows.queue(organisation, entry.index(), now);
        }
        if (!entries.isEmpty()) rows.readUpTo(entries.getLast().index());
        return entries.size() == AT_ONCE;
    }

    @Transactional(readOnly = true)
    public List<ProvisioningRows.Due> due(Instant now, int limit) {
        return rows.due(now, limit);
    }

    /** As it is now; nothing when it is gone. */
    @Transactional(readOnly = true)
    public Optional<IdentityProvider.Provisioned> state(OrganisationId id, String issuer) {
        var name = organisations.names(Set.of(id)).get(id);
        if (name == null) return Optional.empty();
        var members = people.of(id).stream()
                .map(PersonView::id)
                .flatMap(person -> identities.of(person, issuer).stream())
                .map(identity -> identity.id().subject())
                .collect(Collectors.toSet());
        return Optional.of(new IdentityProvider.Provisioned(id, name, members));
    }

    void done(ProvisioningRows.Due due) {
        rows.done(due);
    }

    /** Tried again after a minute, then after twice as long each time, up to about an hour. */
    void failed(ProvisioningRows.Due due, String fault, Instant now) {
        rows.failed(due, fault, now.plus(FIRST_WAIT.multipliedBy(1L << Math.min(due.attempts(), MOST_DOUBLINGS))));
    }

    private Set<OrganisationId> concerned(LedgerEntry entry) {
        if (entry.subject().startsWith(ORGANISATION)) {
            return id(entry.subject(), ORGANISATION).map(OrganisationId::new).stream()
                    .collect(Collectors.toSet());
        }
        if (!entry.act().equals(LINKED)) return Set.of();
        return id(entry.subject(), PERSON)
                .map(PersonId::new)
                .filter(person -> !people.names(Set.of(person)).isEmpty())
                .map(person -> people.person(person).seats())
                .orElse(Set.of())
                .stream()
                .map(Actor.Seat::organisation)
                .collect(Collectors.toSet());
    }

    private static Optional<UUID> id(String subject, String prefix) {
        try {
            return Optional.of(UUID.fromString(subject.substring(prefix.length())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package org.commonlot.marketplace.adoption;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** Whether an authority uses a solution, with every answer that it gave. */
@Entity
class Adoption {

    /** After how long an answer is asked for again. */
    static final Duration YEAR = Duration.ofDays(365);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AdoptionId id = AdoptionId.next();

    @Version
    private @Nullable Long version;

    private UUID contractId = id.value();
    private UUID authorityId = contractId;

    @Enumerated(EnumType.STRING)
    private AdoptionState state = AdoptionState.CONSIDERING;

    private Instant answeredAt = Instant.EPOCH;
    private @Nullable Instant askedAt;

    @ElementCollection
    @CollectionTable(name = "adoption_step", joinColumns = @JoinColumn(name = "adoption_id"))
    @OrderColumn(name = "place")
    private List<AdoptionStep> steps = new ArrayList<>();

    protected Adoption() {}

    static Adoption begin(
            ContractId solution,
            OrganisationId authority,
            AdoptionState state,
            @Nullable String note,
            Actor by,
            Instant now) {
        requireNext(AdoptionState.first(), state, note);
        var adoption = new Adoption();
        adoption.contractId = solution.value();
        adoption.authorityId = authority.value();
        adoption.say(state, note, by, now);
        return adoption;
    }

    void mark(AdoptionState next, @Nullable String note, Actor by, Instant now) {
        requireNext(state.next(), next, note);
        say(next, note, by, now);
    }

    /** Says that it is so still. */
    void confirm(Actor by, Instant now) {
        if (state == AdoptionState.RETIRED) throw new Refused(AdoptionRefusal.RETIRED_ALREADY);
        say(state, null, by, now);
    }

    private static void requireNext(Set<AdoptionState> possible, AdoptionState next, @Nullable String note) {
        if (!possible.contains(next)) throw new Refused(AdoptionRefusal.NOT_NEXT);
        if (next == AdoptionState.RETIRED && (note == null || note.isBlank())) {
            throw new Refused(AdoptionRefusal.RETIRED_WHY);
        }
    }

    private void say(AdoptionState said, @Nullable String note, Actor by, Instant now) {
        state = said;
        answeredAt = now;
        askedAt = null;
        var kept = note == null || note.isBlank() ? null : note.strip();
        steps.add(new AdoptionStep(said, kept, by.person().value(), by.name(), now));
    }

    /** Asks whether it is so still, a year after the last answer and a year after it was last asked. */
    boolean ask(Instant now) {
        var last = askedAt == null ? answeredAt : askedAt;
        if (state == AdoptionState.RETIRED || now.isBefore(last.plus(YEAR))) return false;
        askedAt = now;
        return true;
    }

    AdoptionId id() {
        return id;
    }

    ContractId solution() {
        return new ContractId(contractId);
    }

    OrganisationId authority() {
        return new OrganisationId(authorityId);
    }

    AdoptionState state() {
        return state;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    Instant askedAt() {
        return askedAt;
    }
}

package org.commonlot.marketplace.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** A link that went to a person's address: whoever opens it reads their mail. */
@Entity
class OneTimeLink {

    /** What opening it allows, and for how long. */
    enum Purpose {
        CONFIRM(Duration.ofHours(24)),
        RECOVER(Duration.ofHours(1));

        private final Duration lasts;

        Purpose(Duration lasts) {
            this.lasts = lasts;
        }
    }

    @Id
    private String tokenHash = "";

    @Version
    private @Nullable Long version;

    private UUID personId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private Purpose purpose = Purpose.CONFIRM;

    private Instant madeAt = Instant.EPOCH;
    private Instant expiresAt = Instant.EPOCH;
    private @Nullable Instant spentAt;

    protected OneTimeLink() {}

    static OneTimeLink of(String token, PersonId person, Purpose purpose, Instant now) {
        var link = new OneTimeLink();
        link.tokenHash = Secrets.hash(token);
        link.personId = person.value();
        link.purpose = purpose;
        link.madeAt = now;
        link.expiresAt = now.plus(purpose.lasts);
        return link;
    }

    /** Works once, and before it expires. */
    boolean works(Purpose wanted, Instant now) {
        return purpose == wanted && spentAt == null && now.isBefore(expiresAt);
    }

    PersonId spend(Purpose wanted, Instant now) {
        if (!works(wanted, now)) throw new Refused(IdentityRefusal.LINK_NOT_VALID);
        spentAt = now;
        return person();
    }

    /** A later link takes its place. */
    void replace(Instant now) {
        if (spentAt == null) spentAt = now;
    }

    PersonId person() {
        return new PersonId(personId);
    }
}

package org.commonlot.marketplace.organisation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** What authorities and suppliers share. On its own it is the platform. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "kind", length = 20)
@DiscriminatorValue("PLATFORM")
class Organisation {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private OrganisationId id;

    @Version
    private @Nullable Long version;

    private String name;

    @Embedded
    private Address address;

    private @Nullable String website;

    /** The name, website and postcode as they are compared when organisations look alike. */
    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "website_domain")
    private @Nullable String websiteDomain;

    @Column(name = "postcode_key")
    private @Nullable String postcodeKey;

    @ElementCollection
    @CollectionTable(name = "organisation_identifier", joinColumns = @JoinColumn(name = "organisation_id"))
    @OrderColumn(name = "place")
    @BatchSize(size = 100)
    private List<Identifier> identifiers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "organisation_proof", joinColumns = @JoinColumn(name = "organisation_id"))
    @BatchSize(size = 100)
    private Set<Identifier> proved = new HashSet<>();

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "merged_into"))
    private @Nullable OrganisationId mergedInto;

    @Column(name = "merged_at")
    private @Nullable Instant mergedAt;

    protected Organisation() {}

    Organisation(String name, Address address, @Nullable String website, List<Identifier> identifiers) {
        if (name.isBlank()) throw new Refused(OrganisationRefusal.ORGANISATION_NAME_MISSING);
        this.id = OrganisationId.next();
        this.name = name.strip();
        this.nameKey = Likeness.name(name);
        this.address = address;
        this.postcodeKey = Likeness.postcode(address.postalCode());
        this.website = website;
        this.websiteDomain = Likeness.domain(website);
        this.identifiers.addAll(identifiers);
    }

    void rename(String newName) {
        if (newName.isBlank()) throw new Refused(OrganisationRefusal.ORGANISATION_NAME_MISSING);
        this.name = newName.strip();
        this.nameKey = Likeness.name(newName);
    }

    void moveTo(Address newAddress) {
        this.address = newAddress;
        this.postcodeKey = Likeness.postcode(newAddress.postalCode());
    }

    void linkTo(@Nullable String newWebsite) {
        if (newWebsite != null && Likeness.domain(newWebsite) == null) {
            throw new Refused(OrganisationRefusal.WEBSITE_MALFORMED);
        }
        this.website = newWebsite;
        this.websiteDomain = Likeness.domain(newWebsite);
    }

    /** The registers' names for it, in order; another one for the same register is another one of its own. */
    void identifyBy(Identifier identifier) {
        if (identifiers.contains(identifier)) throw new Refused(OrganisationRefusal.IDENTIFIER_TAKEN);
        identifiers.add(identifier);
    }

    void drop(Identifier identifier) {
        identifiers.remove(identifier);
    }

    /** Whether this proved an identifier that was not proved before. */
    boolean prove(Identifier identifier) {
        if (!identifiers.contains(identifier)) throw new NotFound();
        return proved.add(identifier);
    }

    Set<Identifier> proved() {
        return Set.copyOf(proved);
    }

    /** It is one with the other from now on; all that it has and began stays its own. */
    void goUpIn(OrganisationId other, Instant now) {
        this.mergedInto = other;
        this.mergedAt = now;
    }

    @Nullable
    OrganisationId mergedInto() {
        return mergedInto;
    }

    long version() {
        return version == null ? 0 : version;
    }

    /** Somebody saw this version before changing it. */
    void requireVersion(long seen) {
        if (version == null || version != seen) {
            throw new OptimisticLockingFailureException("Changed since " + seen);
        }
    }

    static Organisation platform(String name) {
        return new Organisation(name, Address.unknown(), null, List.of());
    }

    /** Whose roles its people may hold. */
    Role.Side side() {
        return Role.Side.PLATFORM;
    }

    OrganisationId id() {
        return id;
    }

    String name() {
        return name;
    }

    Address address() {
        return address;
    }

    @Nullable
    String website() {
        return website;
    }

    List<Identifier> identifiers() {
        return List.copyOf(identifiers);
    }

    Optional<Identifier> identifier() {
        return identifiers.stream().findFirst();
    }
}

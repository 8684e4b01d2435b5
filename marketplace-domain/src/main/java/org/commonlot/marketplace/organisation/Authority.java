package org.commonlot.marketplace.organisation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

@Entity
@DiscriminatorValue("AUTHORITY")
class Authority extends Organisation {

    @Enumerated(EnumType.STRING)
    @Column(name = "authority_kind")
    private AuthorityKind authorityKind;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "parent_id"))
    private @Nullable OrganisationId parent;

    @Column(name = "digital_lead")
    private @Nullable String digitalLead;

    private @Nullable LocalDate starts;
    private @Nullable LocalDate ends;

    @Column(name = "gss_code")
    private @Nullable String gssCode;

    @ElementCollection
    @CollectionTable(name = "authority_regime", joinColumns = @JoinColumn(name = "authority_id"))
    @BatchSize(size = 100)
    private Set<RegimePeriod> regimes = new HashSet<>();

    protected Authority() {}

    private Authority(RegisterAuthority command) {
        super(command.name(), command.address(), command.website(), command.identifiers());
        this.authorityKind = command.kind();
        this.parent = command.parent();
        this.digitalLead = command.digitalLead();
        this.starts = command.starts();
        this.ends = command.ends();
        this.gssCode = command.gssCode();
        this.regimes.addAll(command.regimes());
    }

    static Authority register(RegisterAuthority command) {
        if (command.identifiers().isEmpty()) throw new Refused(OrganisationRefusal.IDENTIFIER_MALFORMED, "");
        if (command.regimes().isEmpty()) throw new Refused(OrganisationRefusal.REGIME_MISSING);
        for (var one : command.regimes()) {
            for (var other : command.regimes()) {
                if (one != other && one.overlaps(other)) throw new Refused(OrganisationRefusal.REGIMES_OVERLAP);
            }
        }
        return new Authority(command);
    }

    @Override
    Role.Side side() {
        return Role.Side.AUTHORITY;
    }

    AuthorityView view() {
        var identifier = identifier().orElseThrow();
        return new AuthorityView(
                id(),
                name(),
                authorityKind.name(),
                parent,
                identifier.scheme(),
                identifier.identifier(),
                address(),
                regimesInOrder());
    }

    private List<RegimePeriod> regimesInOrder() {
        return regimes.stream()
                .sorted(Comparator.comparing(RegimePeriod::validFrom))
                .toList();
    }
}

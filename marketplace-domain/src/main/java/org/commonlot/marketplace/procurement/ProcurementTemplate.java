package org.commonlot.marketplace.procurement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** What a procurement carried when a template was made of it. It does not change with the procurement. */
@Entity
class ProcurementTemplate {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "authority_id"))
    private @Nullable OrganisationId authority;

    private String name = "";
    private boolean shared;
    private String reference = "";
    private UUID madeBy = id;
    private Instant madeAt = Instant.EPOCH;

    @Convert(converter = OutlineText.class)
    private @Nullable Outline content;

    protected ProcurementTemplate() {}

    /** Only what is public already can be for everybody. */
    static ProcurementTemplate of(Procurement procurement, String name, boolean shared, Actor by, Instant now) {
        if (shared && procurement.publicState() == PublicState.HIDDEN) {
            throw new Refused(ProcurementRefusal.TEMPLATE_NOT_PUBLIC);
        }
        var template = new ProcurementTemplate();
        template.authority = procurement.lead();
        template.name = name;
        template.shared = shared;
        template.reference = procurement.reference();
        template.madeBy = by.person().value();
        template.madeAt = now;
        template.content = Outline.of(procurement);
        return template;
    }

    boolean isFor(OrganisationId buyer) {
        return shared || buyer.equals(authority);
    }

    UUID id() {
        return id;
    }

    OrganisationId authority() {
        if (authority == null) throw new IllegalStateException("A template is some authority's");
        return authority;
    }

    String name() {
        return name;
    }

    boolean shared() {
        return shared;
    }

    String reference() {
        return reference;
    }

    Instant madeAt() {
        return madeAt;
    }

    Outline content() {
        if (content == null) throw new IllegalStateException("A template carries something");
        return content;
    }
}

package org.commonlot.marketplace.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;
import org.commonlot.marketplace.organisation.Identifier;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * To whom a contract goes without bids taken here, and why.
 *
 * @param ground the code of a ground for direct award; none where the procedure needs none
 * @param supplier in the register; none for one that is entered there when this is published
 * @param scheme the register that has its identifier, as org-id.guide names it
 * @param price the whole price over the contract's term, VAT included
 */
@Embeddable
public record DirectAward(
        @Column(name = "direct_ground") @Nullable String ground,
        @Column(name = "direct_justification") @Nullable String justification,
        @Column(name = "direct_supplier_id") @Nullable UUID supplier,
        @Column(name = "direct_supplier_name") @Nullable String supplierName,
        @Column(name = "direct_supplier_scheme") @Nullable String scheme,

        @Column(name = "direct_supplier_identifier") @Nullable
        String identifier,

        @Column(name = "direct_price") @Nullable BigDecimal price) {

    public static final DirectAward NONE = new DirectAward(null, null, null, null, null, null, null);

    void check() {
        if (price != null && price.signum() <= 0) throw new Refused(ProcurementRefusal.PRICE_NOT_POSITIVE);
    }

    public boolean complete() {
        return Problem.filled(justification)
                && Problem.filled(supplierName)
                && (supplier != null || identifier != null)
                && price != null;
    }

    /** The same supplier and price, for another procedure: why it is lawful has to be said anew. */
    DirectAward unjustified() {
        return new DirectAward(null, null, supplier, supplierName, scheme, identifier, price);
    }

    /** On another ground, or on none. */
    DirectAward on(@Nullable String other) {
        return new DirectAward(other, justification, supplier, supplierName, scheme, identifier, price);
    }

    /** The same, with the identifier as its register writes it. */
    DirectAward identifiedBy(Identifier known) {
        return new DirectAward(
                ground, justification, supplier, supplierName, known.scheme(), known.identifier(), price);
    }

    /** The same, to a supplier of the register. */
    DirectAward to(OrganisationId registered, String name) {
        return new DirectAward(ground, justification, registered.value(), name, scheme, identifier, price);
    }
}

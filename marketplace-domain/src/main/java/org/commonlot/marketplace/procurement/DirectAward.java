package org.commonlot.marketplace.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To whom a contract goes without bids taken here, and why.
 *
 * @param ground the code of a ground for direct award; none where the procedure needs none
 * @param price the whole price over the contract's term, VAT included
 */
@Embeddable
public record DirectAward(
        @Column(name = "direct_ground") @Nullable String ground,
        @Column(name = "direct_justification") @Nullable String justification,
        @Column(name = "direct_supplier_id") @Nullable UUID supplier,
        @Column(name = "direct_supplier_name") @Nullable String supplierName,
        @Column(name = "direct_price") @Nullable BigDecimal price) {

    public static final DirectAward NONE = new DirectAward(null, null, null, null, null);

    public boolean complete() {
        return Problem.filled(justification) && supplier != null && price != null;
    }
}

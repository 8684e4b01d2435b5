package org.commonlot.marketplace.maturity;

import java.util.List;
import java.util.Optional;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The frameworks by which an authority can assess itself, in their newest versions. */
@Service
@Transactional(readOnly = true)
public class FrameworkCatalogue {

    private final ShippedFrameworks shipped;

    FrameworkCatalogue(ShippedFrameworks shipped) {
        this.shipped = shipped;
    }

    /** Those that everybody has. */
    public List<Framework> shipped() {
        return shipped.all();
    }

    /** As everybody reads it. */
    public Framework open(String code) {
        return shipped.find(code).orElseThrow(NotFound::new);
    }

    /** If this authority can assess itself by it. */
    public Optional<Framework> usable(String code, OrganisationId authority) {
        return shipped.find(code);
    }
}

package org.commonlot.marketplace.web.register;

import org.commonlot.marketplace.web.administration.AdministrationPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(12)
class ClaimsAdministration implements AdministrationPart {

    @Override
    public String title() {
        return "register.claims.title";
    }

    @Override
    public String hint() {
        return "register.claims.lead";
    }

    @Override
    public String path() {
        return "/administration/claims";
    }
}

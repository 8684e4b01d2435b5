package org.commonlot.marketplace.web.register;

import org.commonlot.marketplace.web.administration.AdministrationPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(11)
class SuppliersAdministration implements AdministrationPart {

    @Override
    public String title() {
        return "register.suppliers.title";
    }

    @Override
    public String hint() {
        return "register.suppliers.lead";
    }

    @Override
    public String path() {
        return "/administration/suppliers";
    }
}

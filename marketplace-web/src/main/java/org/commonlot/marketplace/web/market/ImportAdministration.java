package org.commonlot.marketplace.web.market;

import org.commonlot.marketplace.web.administration.AdministrationPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(40)
class ImportAdministration implements AdministrationPart {

    @Override
    public String title() {
        return "administration.import";
    }

    @Override
    public String hint() {
        return "administration.import.hint";
    }

    @Override
    public String path() {
        return "/administration/import";
    }
}

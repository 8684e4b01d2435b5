package org.commonlot.marketplace.web.register;

import org.commonlot.marketplace.web.administration.AdministrationPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(10)
class RegisterAdministration implements AdministrationPart {

    @Override
    public String title() {
        return "administration.authorities";
    }

    @Override
    public String hint() {
        return "administration.authorities.hint";
    }

    @Override
    public String path() {
        return "/administration/authorities";
    }
}

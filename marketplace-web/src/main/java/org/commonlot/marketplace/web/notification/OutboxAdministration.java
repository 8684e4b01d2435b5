package org.commonlot.marketplace.web.notification;

import org.commonlot.marketplace.web.administration.AdministrationPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(50)
class OutboxAdministration implements AdministrationPart {

    @Override
    public String title() {
        return "administration.outbox";
    }

    @Override
    public String hint() {
        return "administration.outbox.hint";
    }

    @Override
    public String path() {
        return "/outbox";
    }
}

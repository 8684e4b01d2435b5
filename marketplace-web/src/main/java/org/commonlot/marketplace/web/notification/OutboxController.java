package org.commonlot.marketplace.web.notification;

import java.util.UUID;
import org.commonlot.marketplace.web.security.ForAdministrators;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The letters, for those who run the platform. */
@Controller
@ForAdministrators
@Profile("!demo")
class OutboxController {

    private final OutboxPages pages;

    OutboxController(OutboxPages pages) {
        this.pages = pages;
    }

    @GetMapping("/outbox")
    String outbox(Model model) {
        return pages.list(model);
    }

    @GetMapping("/outbox/{letter}")
    String letter(@PathVariable UUID letter, Model model) {
        return pages.letter(letter, model);
    }
}

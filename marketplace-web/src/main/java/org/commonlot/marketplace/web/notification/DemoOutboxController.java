package org.commonlot.marketplace.web.notification;

import java.util.UUID;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The letters, for everybody: nobody in the demo has a mailbox. */
@Controller
@OpenToAll
@Profile("demo")
class DemoOutboxController {

    private final OutboxPages pages;

    DemoOutboxController(OutboxPages pages) {
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

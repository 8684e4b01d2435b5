package org.commonlot.marketplace.web.membership;

import java.util.UUID;
import org.commonlot.marketplace.membership.Joining;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody whose e-mail address is an organisation's own asks to join it. */
@Controller
@SignedIn
class JoinController {

    private final Joining joining;
    private final Texts texts;

    JoinController(Joining joining, Texts texts) {
        this.joining = joining;
        this.texts = texts;
    }

    @GetMapping("/join")
    String offer(Actor actor, Model model) {
        var offer = joining.offer(actor);
        var sheet = Sheet.of(texts.get("membership.join.title"));
        if (offer.organisation() == null || offer.name() == null) {
            sheet = sheet.with(new Paragraph(texts.get("membership.join.none", offer.domain())));
        } else if (offer.asked()) {
            sheet = sheet.with(new Paragraph(texts.get("membership.join.asked", offer.name())));
        } else {
            sheet = sheet.with(new Paragraph(texts.get("membership.join.offer", offer.name(), offer.domain())))
                    .with(Sheet.Act.of(texts.get("membership.join.button", offer.name()), "/join")
                            .with("organisation", offer.organisation().value().toString()));
        }
        model.addAttribute("sheet", sheet);
        return Sheet.VIEW;
    }

    @PostMapping("/join")
    String ask(@RequestParam UUID organisation, Actor actor, RedirectAttributes redirect) {
        joining.ask(new OrganisationId(organisation), actor);
        return DeskPages.done("/join", "membership.done.asked", redirect);
    }
}

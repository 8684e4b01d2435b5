package org.commonlot.marketplace.web.register;

import java.time.Clock;
import org.commonlot.marketplace.organisation.AuthorityAddress;
import org.commonlot.marketplace.organisation.AuthorityRegister;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.desk.AuthorityPart;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Everybody reads who the authorities are. */
@Controller
@OpenToAll
class AuthoritiesController {

    private static final String HOME = "/authorities";

    private final AuthorityRegister register;
    private final AuthorityLists lists;
    private final AuthorityPages pages;
    private final ObjectProvider<AuthorityPart> parts;
    private final Clock clock;

    AuthoritiesController(
            AuthorityRegister register,
            AuthorityLists lists,
            AuthorityPages pages,
            ObjectProvider<AuthorityPart> parts,
            Clock clock) {
        this.register = register;
        this.lists = lists;
        this.pages = pages;
        this.parts = parts;
        this.clock = clock;
    }

    @GetMapping(HOME)
    String all(@ModelAttribute("form") ListForm form, Model model) {
        model.addAttribute("page", lists.page(form, HOME, "authorities", null));
        return "register/list";
    }

    @GetMapping(HOME + "/{name}")
    String one(@PathVariable("name") AuthorityAddress authority, Model model) {
        var details = register.details(authority.id());
        var sheet = pages.open(details, UkTime.date(clock.instant()));
        for (var part : parts.orderedStream().toList()) {
            for (var piece : part.parts(details)) sheet = sheet.with(piece);
        }
        model.addAttribute("sheet", sheet);
        model.addAttribute("back", BackLink.to(HOME));
        return Sheet.VIEW;
    }
}

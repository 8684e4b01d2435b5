package org.commonlot.marketplace.web.register;

import java.time.Clock;
import org.commonlot.marketplace.organisation.AuthorityRegister;
import org.commonlot.marketplace.organisation.SupplierRegister;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.security.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of one's own organisation: what it told us, what is missing, and who needs it. */
@Controller
@SignedIn
class ProfileController {

    static final String HOME = "/organisation";

    private final SupplierRegister suppliers;
    private final AuthorityRegister authorities;
    private final SupplierPages supplierPages;
    private final AuthorityPages authorityPages;
    private final Texts texts;
    private final Clock clock;

    ProfileController(
            SupplierRegister suppliers,
            AuthorityRegister authorities,
            SupplierPages supplierPages,
            AuthorityPages authorityPages,
            Texts texts,
            Clock clock) {
        this.suppliers = suppliers;
        this.authorities = authorities;
        this.supplierPages = supplierPages;
        this.authorityPages = authorityPages;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(HOME)
    String own(Actor actor, Model model) {
        var authority = Own.authority(actor);
        model.addAttribute("sheet", authority.isPresent() ? authority(authority.get(), actor) : supplier(actor));
        return Sheet.VIEW;
    }

    private Sheet supplier(Actor actor) {
        var id = Own.supplier(actor);
        var today = UkTime.date(clock.instant());
        return supplierPages
                .tasks(suppliers.profile(id, actor), actor.holds(Role.SUPPLIER_OWNER, id), today)
                .with(Links.of(Links.Link.to("/suppliers/" + id.value(), texts.get("register.public.see"))));
    }

    private Sheet authority(OrganisationId id, Actor actor) {
        var sheet = authorityPages.open(authorities.details(id), UkTime.date(clock.instant()));
        if (!actor.holds(Role.AUTHORITY_OWNER, id)) return sheet;
        return sheet.with(Heading.second(texts.get("register.authority.change")))
                .with(Links.of(
                        Links.Link.to(HOME + "/presence", texts.get("register.authority.change.presence")),
                        Links.Link.to(HOME + "/departments", texts.get("register.authority.change.departments")),
                        Links.Link.to(HOME + "/gates", texts.get("preparation.authority.title"))));
    }
}

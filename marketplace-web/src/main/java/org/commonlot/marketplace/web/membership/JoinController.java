package org.commonlot.marketplace.web.membership;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.commonlot.marketplace.membership.InvitationId;
import org.commonlot.marketplace.membership.Inviting;
import org.commonlot.marketplace.membership.Joining;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ActingFor;
import org.commonlot.marketplace.web.security.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody whose e-mail address is an organisation's own asks to join it. */
@Controller
@SignedIn
class JoinController {

    private final Joining joining;
    private final Inviting inviting;
    private final ActingFor actingFor;
    private final RoleWords roles;
    private final Texts texts;

    JoinController(Joining joining, Inviting inviting, ActingFor actingFor, RoleWords roles, Texts texts) {
        this.joining = joining;
        this.inviting = inviting;
        this.actingFor = actingFor;
        this.roles = roles;
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
        var invitations = inviting.received(actor);
        for (var invitation : invitations) {
            sheet = sheet.with(new Paragraph(texts.get(
                            "membership.join.invited",
                            invitation.organisation(),
                            invitation.by(),
                            roles.all(invitation.roles()))))
                    .with(Sheet.Act.of(
                            texts.get("membership.join.accept", invitation.organisation()),
                            "/join/invitations/" + invitation.id().value()));
        }
        if (offer.organisation() == null && invitations.isEmpty()) {
            sheet = sheet.with(Heading.second(texts.get("membership.join.new")))
                    .with(new Paragraph(texts.get("membership.join.new.text")))
                    .with(Links.of(Links.Link.to("/register/firm", texts.get("membership.join.register"))));
        }
        model.addAttribute("sheet", sheet);
        return Sheet.VIEW;
    }

    @PostMapping("/join/invitations/{id}")
    String accept(@PathVariable UUID id, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        actingFor.choose(inviting.accept(new InvitationId(id), actor), request);
        return DeskPages.done("/", "membership.done.joined", redirect);
    }

    @PostMapping("/join")
    String ask(@RequestParam UUID organisation, Actor actor, RedirectAttributes redirect) {
        joining.ask(new OrganisationId(organisation), actor);
        return DeskPages.done("/join", "membership.done.asked", redirect);
    }
}

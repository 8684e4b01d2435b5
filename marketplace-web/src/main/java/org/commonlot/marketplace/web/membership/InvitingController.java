package org.commonlot.marketplace.web.membership;

import java.util.UUID;
import org.commonlot.marketplace.membership.InvitationId;
import org.commonlot.marketplace.membership.Inviting;
import org.commonlot.marketplace.membership.StaffView;
import org.commonlot.marketplace.membership.Staffing;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForOwners;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An owner asks somebody in, again, or not any more. */
@Controller
@ForOwners
@RequestMapping("/organisation")
class InvitingController {

    private final Inviting inviting;
    private final Staffing staffing;
    private final PeoplePages pages;
    private final RoleWords roles;
    private final Forms forms;
    private final Texts texts;

    InvitingController(
            Inviting inviting, Staffing staffing, PeoplePages pages, RoleWords roles, Forms forms, Texts texts) {
        this.inviting = inviting;
        this.staffing = staffing;
        this.pages = pages;
        this.roles = roles;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/invite")
    String ask(Actor actor, Model model) {
        return ask(forms.fields("membership.invite", new InviteForm(null, null)), actor, model);
    }

    @PostMapping("/invite")
    String invite(
            @ModelAttribute("form") InviteForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var wanted = form.toRoles(errors);
        forms.attempt(errors, () -> inviting.invite(PeopleController.own(actor), form.email(), wanted, actor));
        if (errors.hasErrors()) return ask(forms.fields("membership.invite", errors), actor, model);
        return DeskPages.done(PeopleController.HOME, "membership.done.invited", redirect);
    }

    private String ask(Fields fields, Actor actor, Model model) {
        var own = PeopleController.own(actor);
        if (!staffing.staff(own, actor).keeps()) throw new NotFound();
        var ask = Ask.of(
                        texts.get("membership.invite.title"),
                        "/organisation/invite",
                        texts.get("membership.invite.button"),
                        fields.input("email"),
                        fields.checkboxes("roles", roles.choices(staffing.rolesOf(own))))
                .withIntro(texts.get("membership.invite.intro"));
        return DeskPages.ask(ask, fields, PeopleController.HOME, model);
    }

    @GetMapping("/invitations/{id}")
    String invitation(@PathVariable UUID id, Actor actor, Model model) {
        var invited = found(id, actor);
        var sheet = pages.invitation(invited, "/organisation/invitations/" + id);
        return DeskPages.sheet(sheet, PeopleController.HOME, model);
    }

    private StaffView.Invited found(UUID id, Actor actor) {
        return staffing.staff(PeopleController.own(actor), actor)
                .invited(new InvitationId(id))
                .orElseThrow(NotFound::new);
    }

    @PostMapping("/invitations/{id}/resend")
    String resend(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        inviting.resend(new InvitationId(id), actor);
        return DeskPages.done(PeopleController.HOME, "membership.done.invited", redirect);
    }

    @PostMapping("/invitations/{id}/revoke")
    String revoke(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        inviting.revoke(new InvitationId(id), actor);
        return DeskPages.done(PeopleController.HOME, "membership.done.revoked", redirect);
    }
}

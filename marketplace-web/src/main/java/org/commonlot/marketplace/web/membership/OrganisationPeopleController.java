package org.commonlot.marketplace.web.membership;

import java.util.UUID;
import org.commonlot.marketplace.membership.InvitationId;
import org.commonlot.marketplace.membership.Inviting;
import org.commonlot.marketplace.membership.StaffView;
import org.commonlot.marketplace.membership.Staffing;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForAdministrators;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The people of any organisation, for those who run the platform: an authority that came with the register, or a firm that
 * was taken in, has nobody who could invite its first owner.
 */
@Controller
@ForAdministrators
@RequestMapping("/administration/organisations/{id}")
class OrganisationPeopleController {

    private final Inviting inviting;
    private final Staffing staffing;
    private final PeoplePages pages;
    private final RoleWords roles;
    private final Forms forms;
    private final Texts texts;

    OrganisationPeopleController(
            Inviting inviting, Staffing staffing, PeoplePages pages, RoleWords roles, Forms forms, Texts texts) {
        this.inviting = inviting;
        this.staffing = staffing;
        this.pages = pages;
        this.roles = roles;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/people")
    String people(@PathVariable UUID id, Actor actor, Model model) {
        return DeskPages.sheet(pages.overseen(staff(id, actor), here(id)), "/administration", model);
    }

    @GetMapping("/invite")
    String ask(@PathVariable UUID id, Actor actor, Model model) {
        return ask(id, forms.fields("membership.invite", new InviteForm(null, null)), actor, model);
    }

    @PostMapping("/invite")
    String invite(
            @PathVariable UUID id,
            @ModelAttribute("form") InviteForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var wanted = form.toRoles(errors);
        forms.attempt(errors, () -> inviting.invite(new OrganisationId(id), form.email(), wanted, actor));
        if (errors.hasErrors()) return ask(id, forms.fields("membership.invite", errors), actor, model);
        return DeskPages.done(here(id) + "/people", "membership.done.invited", redirect);
    }

    private String ask(UUID id, Fields fields, Actor actor, Model model) {
        var ask = Ask.of(
                        texts.get("membership.invite.title"),
                        here(id) + "/invite",
                        texts.get("membership.invite.button"),
                        fields.input("email"),
                        fields.checkboxes("roles", roles.choices(staffing.rolesOf(new OrganisationId(id)))))
                .withCaption(staff(id, actor).name())
                .withIntro(texts.get("membership.invite.intro"));
        return DeskPages.ask(ask, fields, here(id) + "/people", model);
    }

    @GetMapping("/invitations/{invitation}")
    String invitation(@PathVariable UUID id, @PathVariable UUID invitation, Actor actor, Model model) {
        var path = here(id) + "/invitations/" + invitation;
        return DeskPages.sheet(pages.invitation(found(id, invitation, actor), path), here(id) + "/people", model);
    }

    @PostMapping("/invitations/{invitation}/resend")
    String resend(@PathVariable UUID id, @PathVariable UUID invitation, Actor actor, RedirectAttributes redirect) {
        inviting.resend(found(id, invitation, actor).id(), actor);
        return DeskPages.done(here(id) + "/people", "membership.done.invited", redirect);
    }

    @PostMapping("/invitations/{invitation}/revoke")
    String revoke(@PathVariable UUID id, @PathVariable UUID invitation, Actor actor, RedirectAttributes redirect) {
        inviting.revoke(found(id, invitation, actor).id(), actor);
        return DeskPages.done(here(id) + "/people", "membership.done.revoked", redirect);
    }

    private StaffView staff(UUID id, Actor actor) {
        return staffing.staff(new OrganisationId(id), actor);
    }

    private StaffView.Invited found(UUID id, UUID invitation, Actor actor) {
        return staff(id, actor).invited(new InvitationId(invitation)).orElseThrow(NotFound::new);
    }

    private static String here(UUID id) {
        return "/administration/organisations/" + id;
    }
}

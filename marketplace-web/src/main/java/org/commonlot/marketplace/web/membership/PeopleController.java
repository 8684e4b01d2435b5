package org.commonlot.marketplace.web.membership;

import java.util.UUID;
import org.commonlot.marketplace.membership.StaffView;
import org.commonlot.marketplace.membership.Staffing;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForOwners;
import org.commonlot.marketplace.web.security.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of the organisation that somebody acts for: who they are, what they may do, and leaving. */
@Controller
@SignedIn
@RequestMapping("/organisation")
class PeopleController {

    static final String HOME = "/organisation/people";

    private final Staffing staffing;
    private final PeoplePages pages;
    private final RoleWords roles;
    private final Forms forms;
    private final Texts texts;

    PeopleController(Staffing staffing, PeoplePages pages, RoleWords roles, Forms forms, Texts texts) {
        this.staffing = staffing;
        this.pages = pages;
        this.roles = roles;
        this.forms = forms;
        this.texts = texts;
    }

    static OrganisationId own(Actor actor) {
        return actor.organisation().orElseThrow(NotFound::new);
    }

    @GetMapping("/people")
    String people(Actor actor, Model model) {
        model.addAttribute("sheet", pages.people(staffing.staff(own(actor), actor)));
        return Sheet.VIEW;
    }

    @ForOwners
    @GetMapping("/people/{person}")
    String person(@PathVariable UUID person, Actor actor, Model model) {
        var member = keptMember(person, actor);
        return person(member, forms.fields("membership.roles", RolesForm.from(member.roles())), actor, model);
    }

    @ForOwners
    @PostMapping("/people/{person}")
    String changeRoles(
            @PathVariable UUID person,
            @ModelAttribute("form") RolesForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var member = keptMember(person, actor);
        var wanted = form.toRoles(errors);
        forms.attempt(errors, () -> staffing.changeRoles(own(actor), member.person(), wanted, actor));
        if (errors.hasErrors()) return person(member, forms.fields("membership.roles", errors), actor, model);
        return DeskPages.done(HOME, "membership.done.roles", redirect);
    }

    private String person(StaffView.Member member, Fields fields, Actor actor, Model model) {
        var path = HOME + "/" + member.person().value();
        var ask = Ask.of(
                        member.name(),
                        path,
                        texts.get("membership.roles.button"),
                        fields.checkboxes("roles", roles.choices(staffing.rolesOf(own(actor)))))
                .withCaption(member.email())
                .withIntro(texts.get("membership.roles.intro"));
        return DeskPages.ask(ask, fields, HOME, model);
    }

    @ForOwners
    @GetMapping("/people/{person}/remove")
    String askToRemove(@PathVariable UUID person, Actor actor, Model model) {
        var member = keptMember(person, actor);
        var sheet = Sheet.of(texts.get("membership.remove.title", member.name()))
                .with(new Paragraph(texts.get("membership.remove.text")))
                .with(Sheet.Act.of(
                        texts.get("membership.remove.button"),
                        HOME + "/" + member.person().value() + "/remove"));
        return DeskPages.sheet(sheet, HOME, model);
    }

    @ForOwners
    @PostMapping("/people/{person}/remove")
    String remove(@PathVariable UUID person, Actor actor, RedirectAttributes redirect) {
        staffing.remove(own(actor), keptMember(person, actor).person(), actor);
        return DeskPages.done(HOME, "membership.done.removed", redirect);
    }

    @GetMapping("/leave/{organisation}")
    String askToLeave(@PathVariable UUID organisation, Actor actor, Model model) {
        var staff = staffing.staff(new OrganisationId(organisation), actor);
        var sheet = Sheet.of(texts.get("membership.leave.title", staff.name()))
                .with(new Paragraph(texts.get("membership.leave.text")))
                .with(Sheet.Act.of(texts.get("membership.leave.button"), "/organisation/leave/" + organisation));
        return DeskPages.sheet(sheet, HOME, model);
    }

    /** The organisation is in the address: whoever changes for whom they act in another window leaves no other one. */
    @PostMapping("/leave/{organisation}")
    String leave(@PathVariable UUID organisation, Actor actor, RedirectAttributes redirect) {
        staffing.leave(new OrganisationId(organisation), actor);
        return DeskPages.done("/", "membership.done.left", redirect);
    }

    private StaffView.Member keptMember(UUID person, Actor actor) {
        if (!staffing.staff(own(actor), actor).keeps()) throw new NotFound();
        return staffing.member(own(actor), new PersonId(person), actor);
    }
}

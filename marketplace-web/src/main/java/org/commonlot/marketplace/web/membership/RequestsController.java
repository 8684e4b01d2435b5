package org.commonlot.marketplace.web.membership;

import java.util.UUID;
import org.commonlot.marketplace.membership.JoinRequestId;
import org.commonlot.marketplace.membership.Joining;
import org.commonlot.marketplace.membership.StaffView;
import org.commonlot.marketplace.membership.Staffing;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Button;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Sheet;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An owner decides who comes in, and whose addresses are the organisation's own. */
@Controller
@ForOwners
@RequestMapping("/organisation")
class RequestsController {

    private static final String DOMAINS = "/organisation/domains";

    private final Joining joining;
    private final Staffing staffing;
    private final RoleWords roles;
    private final Forms forms;
    private final Texts texts;

    RequestsController(Joining joining, Staffing staffing, RoleWords roles, Forms forms, Texts texts) {
        this.joining = joining;
        this.staffing = staffing;
        this.roles = roles;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/requests/{id}")
    String request(@PathVariable UUID id, Actor actor, Model model) {
        return request(id, forms.fields("membership.admit", new RolesForm(null)), actor, model);
    }

    @PostMapping("/requests/{id}")
    String admit(
            @PathVariable UUID id,
            @ModelAttribute("form") RolesForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        asking(id, actor);
        var wanted = form.toRoles(errors);
        forms.attempt(errors, () -> joining.admit(new JoinRequestId(id), wanted, actor));
        if (errors.hasErrors()) return request(id, forms.fields("membership.admit", errors), actor, model);
        return DeskPages.done(PeopleController.HOME, "membership.done.admitted", redirect);
    }

    private String request(UUID id, Fields fields, Actor actor, Model model) {
        var asking = asking(id, actor);
        var path = "/organisation/requests/" + id;
        var ask = Ask.of(
                        texts.get("membership.admit.title", asking.name()),
                        path,
                        texts.get("membership.admit.button"),
                        fields.checkboxes("roles", roles.choices(staffing.rolesOf(PeopleController.own(actor)))))
                .withCaption(asking.email())
                .withIntro(texts.get("membership.admit.intro"))
                .withIntro(Button.link(texts.get("membership.refuse.button"), path + "/refuse")
                        .secondary());
        return DeskPages.ask(ask, fields, PeopleController.HOME, model);
    }

    @GetMapping("/requests/{id}/refuse")
    String askToRefuse(@PathVariable UUID id, Actor actor, Model model) {
        var asking = asking(id, actor);
        var sheet = Sheet.of(texts.get("membership.refuse.title", asking.name()))
                .withCaption(asking.email())
                .with(Sheet.Act.of(texts.get("membership.refuse.button"), "/organisation/requests/" + id + "/refuse"));
        return DeskPages.sheet(sheet, PeopleController.HOME, model);
    }

    @PostMapping("/requests/{id}/refuse")
    String refuse(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        joining.refuse(new JoinRequestId(id), actor);
        return DeskPages.done(PeopleController.HOME, "membership.done.refused", redirect);
    }

    private StaffView.Asking asking(UUID id, Actor actor) {
        return staffing.staff(PeopleController.own(actor), actor).asking().stream()
                .filter(asking -> asking.id().value().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @GetMapping("/domains")
    String domains(Actor actor, Model model) {
        return domains(forms.fields("membership.domains", new DomainForm(null)), actor, model);
    }

    @PostMapping("/domains")
    String addDomain(
            @ModelAttribute("form") DomainForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (form.domain().isEmpty()) errors.rejectValue("domain", "NotBlank");
        forms.attempt(errors, () -> joining.addDomain(PeopleController.own(actor), form.domain(), actor));
        if (errors.hasErrors()) return domains(forms.fields("membership.domains", errors), actor, model);
        return DeskPages.done(PeopleController.HOME, "membership.done.domain", redirect);
    }

    private String domains(Fields fields, Actor actor, Model model) {
        var staff = staffing.staff(PeopleController.own(actor), actor);
        if (!staff.keeps()) throw new NotFound();
        var ask = Ask.of(
                        texts.get("membership.domains.title"),
                        DOMAINS,
                        texts.get("membership.domains.button"),
                        fields.input("domain"))
                .withIntro(texts.get("membership.domains.intro"));
        for (var domain : staff.domains()) {
            ask = ask.withIntro(
                    Button.link(texts.get("membership.domains.remove", domain), DOMAINS + "/remove?domain=" + domain)
                            .secondary());
        }
        return DeskPages.ask(ask, fields, PeopleController.HOME, model);
    }

    @GetMapping("/domains/remove")
    String askToRemoveDomain(@RequestParam String domain, Actor actor, Model model) {
        if (!staffing.staff(PeopleController.own(actor), actor).domains().contains(domain)) throw new NotFound();
        var sheet = Sheet.of(texts.get("membership.domains.remove", domain))
                .with(Sheet.Act.of(texts.get("membership.domains.remove.button"), DOMAINS + "/remove")
                        .with("domain", domain));
        return DeskPages.sheet(sheet, DOMAINS, model);
    }

    @PostMapping("/domains/remove")
    String removeDomain(@RequestParam String domain, Actor actor, RedirectAttributes redirect) {
        joining.removeDomain(PeopleController.own(actor), domain, actor);
        return DeskPages.done(PeopleController.HOME, "membership.done.domain", redirect);
    }
}

package org.commonlot.marketplace.web.register;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.organisation.AuthorityKind;
import org.commonlot.marketplace.organisation.AuthorityRegister;
import org.commonlot.marketplace.organisation.Organising;
import org.commonlot.marketplace.organisation.Regime;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
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

/** The register of authorities as administrators keep it: the list, each authority, and a new one. */
@Controller
@ForAdministrators
@RequestMapping(KeepingController.HOME)
class KeepingController {

    static final String HOME = "/administration/authorities";

    /** Registers that a public body may be in. */
    static final List<String> SCHEMES =
            List.of("GB-PPON", "GB-LAE", "GB-PLA", "GB-LAS", "GB-LANI", "GB-NHS", "GB-GOR", "GB-UKPRN", "GB-COH");

    private final AuthorityRegister register;
    private final Organising organising;
    private final AuthorityLists lists;
    private final AuthorityPages pages;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    KeepingController(
            AuthorityRegister register,
            Organising organising,
            AuthorityLists lists,
            AuthorityPages pages,
            Forms forms,
            Texts texts,
            Clock clock) {
        this.register = register;
        this.organising = organising;
        this.lists = lists;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String all(@ModelAttribute("form") ListForm form, Model model) {
        var links = Links.of(
                Links.Link.to(HOME + "/import", texts.get("register.import.title")),
                Links.Link.to(HOME + "/new", texts.get("register.new.title")),
                Links.Link.to(SuppliersController.HOME, texts.get("register.suppliers.title")));
        model.addAttribute("page", lists.page(form, HOME, "keeping", links));
        return "register/list";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        var details = register.details(new OrganisationId(id));
        model.addAttribute("sheet", pages.kept(details, UkTime.date(clock.instant())));
        model.addAttribute("back", BackLink.to(HOME));
        return Sheet.VIEW;
    }

    @GetMapping("/new")
    String add(Model model) {
        return ask(forms.fields("register.new", NewAuthorityForm.empty()), model);
    }

    @PostMapping("/new")
    String add(
            @ModelAttribute("form") NewAuthorityForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors);
        var made = new OrganisationId[1];
        forms.attempt(errors, () -> made[0] = organising.registerAuthority(form.toCommand(), actor, clock.instant()));
        if (errors.hasErrors()) return ask(forms.fields("register.new", errors), model);
        redirect.addFlashAttribute("done", "register.done");
        return "redirect:" + HOME + "/" + made[0].value();
    }

    private String ask(Fields fields, Model model) {
        model.addAttribute(
                "ask",
                Ask.of(
                        texts.get("register.new.title"),
                        HOME + "/new",
                        texts.get("register.save"),
                        fields.input("name"),
                        fields.select("kind", Choices.of(texts, "register.kind", AuthorityKind.values())),
                        fields.select("scheme", Choices.schemes(texts, SCHEMES)),
                        fields.input("identifier").withWidth(20),
                        fields.select("regime", Choices.of(texts, "register.regime", Regime.values())),
                        fields.date("starts")));
        model.addAttribute("fields", fields);
        model.addAttribute("back", BackLink.to(HOME));
        return Ask.VIEW;
    }
}

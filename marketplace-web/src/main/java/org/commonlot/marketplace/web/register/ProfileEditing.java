package org.commonlot.marketplace.web.register;

import java.time.Clock;
import java.util.List;
import org.commonlot.marketplace.organisation.Capabilities;
import org.commonlot.marketplace.organisation.Identifier;
import org.commonlot.marketplace.organisation.Organising;
import org.commonlot.marketplace.organisation.Regions;
import org.commonlot.marketplace.organisation.SupplierKeeping;
import org.commonlot.marketplace.organisation.SupplierProfile;
import org.commonlot.marketplace.organisation.SupplierRegister;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.security.ForSuppliers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The owner of a supplier says what it is, one page for each task. */
@Controller
@ForSuppliers
@RequestMapping(ProfileController.HOME)
class ProfileEditing {

    private final SupplierKeeping keeping;
    private final SupplierRegister register;
    private final Organising organising;
    private final SupplierPages pages;
    private final Regions regions;
    private final Capabilities capabilities;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    ProfileEditing(
            SupplierKeeping keeping,
            SupplierRegister register,
            Organising organising,
            SupplierPages pages,
            Regions regions,
            Capabilities capabilities,
            Forms forms,
            Texts texts,
            Clock clock) {
        this.keeping = keeping;
        this.register = register;
        this.organising = organising;
        this.pages = pages;
        this.regions = regions;
        this.capabilities = capabilities;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/details")
    String details(Actor actor, Model model) {
        return ask("details", details(forms.fields("register.details", DetailsForm.of(own(actor)))), model);
    }

    @PostMapping("/details")
    String details(
            @ModelAttribute("form") DetailsForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var own = own(actor);
        form.check(errors);
        forms.attempt(
                errors,
                () -> keeping.present(own.id(), form.seen(), form.toCommand(own.address()), actor, clock.instant()));
        if (errors.hasErrors()) return ask("details", details(forms.fields("register.details", errors)), model);
        return saved(redirect);
    }

    private static Page details(Fields fields) {
        return new Page(
                fields,
                List.of(
                        fields.input("organisationName"),
                        fields.input("street"),
                        fields.input("locality"),
                        fields.input("postalCode").withWidth(10),
                        fields.input("website"),
                        fields.textarea("tradingNames"),
                        fields.input("group"),
                        fields.input("groupNumber").withWidth(20),
                        fields.hidden("version")));
    }

    @GetMapping("/identifiers")
    String identifiers(Actor actor, Model model) {
        own(actor);
        return ask(
                "identifiers",
                identifiers(forms.fields("register.identifiers", new IdentifierForm(null, null))),
                model);
    }

    @PostMapping("/identifiers")
    String identifiers(
            @ModelAttribute("form") IdentifierForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var own = own(actor);
        form.check(errors);
        forms.attempt(errors, () -> keeping.identify(own.id(), form.typed(), actor, clock.instant()));
        if (errors.hasErrors())
            return ask("identifiers", identifiers(forms.fields("register.identifiers", errors)), model);
        return saved(redirect);
    }

    private Page identifiers(Fields fields) {
        return new Page(
                fields,
                List.of(
                        fields.select("scheme", Choices.schemes(texts, Choices.SUPPLIERS)),
                        fields.input("identifier").withWidth(20)));
    }

    /** Takes an identifier away that nobody proved. */
    @PostMapping("/identifiers/forget")
    String forget(
            @RequestParam(defaultValue = "") String scheme,
            @RequestParam(defaultValue = "") String identifier,
            Actor actor,
            RedirectAttributes redirect) {
        keeping.forget(own(actor).id(), new Identifier(scheme, identifier), actor, clock.instant());
        return saved(redirect);
    }

    @GetMapping("/size")
    String size(Actor actor, Model model) {
        var form = new SizeForm(DateForm.empty(), null, null, null);
        return size(own(actor), forms.fields("register.size", form), model);
    }

    @PostMapping("/size")
    String size(
            @ModelAttribute("form") SizeForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var own = own(actor);
        form.check(errors);
        forms.attempt(errors, () -> organising.recordSize(own.id(), form.toFact(), actor, clock.instant()));
        if (errors.hasErrors()) return size(own, forms.fields("register.size", errors), model);
        return saved(redirect);
    }

    private String size(SupplierProfile own, Fields fields, Model model) {
        var page = new Page(
                fields,
                List.of(
                        fields.date("asOf"),
                        fields.input("staff").asNumber().withWidth(10),
                        fields.input("turnover").asMoney(),
                        fields.input("balanceSheet").asMoney()));
        var ask = made("size", page, model);
        var history = pages.history(own);
        model.addAttribute("ask", history == null ? ask : ask.withIntro(history));
        return Ask.VIEW;
    }

    @GetMapping("/nature")
    String nature(Actor actor, Model model) {
        return ask(
                "nature",
                nature(forms.fields("register.nature", NatureForm.of(own(actor).nature()))),
                model);
    }

    @PostMapping("/nature")
    String nature(
            @ModelAttribute("form") NatureForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var own = own(actor);
        forms.attempt(errors, () -> keeping.state(own.id(), form.toNature(), actor, clock.instant()));
        if (errors.hasErrors()) return ask("nature", nature(forms.fields("register.nature", errors)), model);
        return saved(redirect);
    }

    private static Page nature(Fields fields) {
        return new Page(fields, List.of(fields.checkboxes("nature", NatureForm.ALL)));
    }

    @GetMapping("/offer")
    String offer(Actor actor, Model model) {
        return ask(
                "offer",
                offer(forms.fields("register.offer", OfferForm.of(own(actor).offer()))),
                model);
    }

    @PostMapping("/offer")
    String offer(
            @ModelAttribute("form") OfferForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var own = own(actor);
        form.check(errors);
        forms.attempt(errors, () -> keeping.offer(own.id(), form.toOffer(), actor, clock.instant()));
        if (errors.hasErrors()) return ask("offer", offer(forms.fields("register.offer", errors)), model);
        return saved(redirect);
    }

    private Page offer(Fields fields) {
        var what = capabilities.all().entrySet().stream()
                .map(one -> Choice.of(one.getKey(), one.getValue()))
                .toList();
        var where = regions.large().entrySet().stream()
                .map(one -> Choice.of(one.getKey(), one.getValue()))
                .toList();
        return new Page(
                fields,
                List.of(
                        fields.checkboxes("capabilities", what).small(),
                        fields.checkboxes("regions", where).small(),
                        fields.textarea("cpv")));
    }

    private SupplierProfile own(Actor actor) {
        return register.profile(Own.ownedSupplier(actor), actor);
    }

    /** The questions of a page with what was typed. */
    private record Page(Fields fields, List<? extends Component> questions) {}

    private String ask(String what, Page page, Model model) {
        model.addAttribute("ask", made(what, page, model));
        return Ask.VIEW;
    }

    private Ask made(String what, Page page, Model model) {
        model.addAttribute("fields", page.fields());
        model.addAttribute("back", BackLink.to(ProfileController.HOME));
        return Ask.of(
                        texts.get("register.profile.task." + what),
                        ProfileController.HOME + "/" + what,
                        texts.get("register.save"))
                .withIntro(texts.get("register." + what + ".own"))
                .withQuestions(page.questions());
    }

    private static String saved(RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", "register.done");
        return "redirect:" + ProfileController.HOME;
    }
}

package org.commonlot.marketplace.web.procurement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.SupplierRegister;
import org.commonlot.marketplace.organisation.SupplierView;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Restricting;
import org.commonlot.marketplace.procurement.Section;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Button;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForBuyers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom the buyer asks for sealed bids, out of the register: suppliers are looked for, ticked and kept. */
@Controller
@ForBuyers
@RequestMapping("/desk/procurements/{id}/invited")
class InvitedController {

    private final Restricting restricting;
    private final ProcurementCatalogue catalogue;
    private final OrganisationDirectory organisations;
    private final SupplierRegister register;
    private final CommentParts comments;
    private final Forms forms;
    private final Texts texts;

    InvitedController(
            Restricting restricting,
            ProcurementCatalogue catalogue,
            OrganisationDirectory organisations,
            SupplierRegister register,
            CommentParts comments,
            Forms forms,
            Texts texts) {
        this.restricting = restricting;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.register = register;
        this.comments = comments;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String invited(@PathVariable UUID id, Actor actor, Model model) {
        var details = editable(id, actor);
        var kept = restricting.invited(details.id(), actor).stream()
                .map(supplier -> supplier.id().value().toString())
                .toList();
        var form = new InvitedForm(details.version(), null, kept, null);
        return pick(details, form, "", forms.fields("procurement.invited", form), actor, model);
    }

    /** A search changes nothing, so that its page is the answer: who is ticked stays ticked. */
    @PostMapping
    String invited(
            @PathVariable UUID id,
            @ModelAttribute("form") InvitedForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var details = editable(id, actor);
        form.check(errors);
        if (!form.searches()) {
            forms.attempt(errors, () -> restricting.invite(details.id(), form.version(), form.ticked(), actor));
        }
        if (form.searches() || errors.hasErrors()) {
            var words = errors.hasErrors() ? "" : form.words();
            return pick(details, form, words, forms.fields("procurement.invited", errors), actor, model);
        }
        return DeskPages.done(DeskPages.path(id), "procurement.done.invited", redirect);
    }

    private String pick(
            ProcurementDetails details, InvitedForm form, String words, Fields fields, Actor actor, Model model) {
        var shown = new LinkedHashMap<OrganisationId, Choice>();
        for (var ticked : form.ticked()) known(ticked).forEach(known -> shown.put(known.id(), choice(known)));
        var found = register.found(words, actor);
        for (var line : found) {
            var choice = Choice.of(line.id().value().toString(), line.name());
            shown.putIfAbsent(line.id(), line.postalCode() == null ? choice : choice.withHint(line.postalCode()));
        }
        var questions = new ArrayList<Component>();
        questions.add(fields.input("words"));
        questions.add(
                Button.of(texts.get("procurement.invited.search")).secondary().named("act", "search"));
        if (!words.isEmpty()) {
            questions.add(InsetText.of(texts.get("procurement.invited.found", found.size(), words)));
        }
        if (!shown.isEmpty()) {
            questions.add(
                    fields.checkboxes("suppliers", List.copyOf(shown.values())).small());
        }
        questions.add(fields.hidden("version"));
        var path = DeskPages.path(details);
        var ask = Ask.of(texts.get("procurement.invited.title"), path + "/invited", texts.get("procurement.save"))
                .withCaption(details.opportunity().title())
                .withIntro(texts.get("procurement.invited.intro"));
        for (var said : comments.open(details, Section.INVITED, actor)) ask = ask.withIntro(said);
        return DeskPages.ask(ask.withQuestions(questions), fields, path, model);
    }

    private static Choice choice(SupplierView supplier) {
        return Choice.of(supplier.id().value().toString(), supplier.name());
    }

    private List<SupplierView> known(OrganisationId supplier) {
        try {
            return List.of(organisations.supplier(supplier));
        } catch (NotFound none) {
            return List.of();
        }
    }

    private ProcurementDetails editable(UUID id, Actor actor) {
        restricting.requireInvites(new ProcurementId(id), actor);
        return catalogue.details(new ProcurementId(id), actor);
    }
}

package org.commonlot.marketplace.web.procurement;

import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.Place;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Replacing;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody is put in another's place after the notice. */
@Controller
@ForAuthorityStaff
@RequestMapping("/desk/procurements/{id}/replace")
class ReplacingController {

    private final Replacing replacing;
    private final ProcurementCatalogue catalogue;
    private final People people;
    private final Forms forms;
    private final Texts texts;

    ReplacingController(Replacing replacing, ProcurementCatalogue catalogue, People people, Forms forms, Texts texts) {
        this.replacing = replacing;
        this.catalogue = catalogue;
        this.people = people;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String replace(@PathVariable UUID id, Actor actor, Model model) {
        var form = new ReplacementForm(null, null, null);
        return replace(details(id, actor), forms.fields("procurement.replacement", form), actor, model);
    }

    @PostMapping
    String replace(
            @PathVariable UUID id,
            @ModelAttribute("form") ReplacementForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var details = details(id, actor);
        var place = form.toPlace(errors);
        var successor = form.toSuccessor(errors);
        form.checkReason(errors);
        if (place.isPresent() && successor.isPresent()) {
            forms.attempt(
                    errors, () -> replacing.replace(details.id(), place.get(), successor.get(), form.reason(), actor));
        }
        return errors.hasErrors()
                ? replace(details, forms.fields("procurement.replacement", errors), actor, model)
                : DeskPages.done(DeskPages.path(id), "procurement.done.replaced", redirect);
    }

    private String replace(ProcurementDetails details, Fields fields, Actor actor, Model model) {
        var path = DeskPages.path(details);
        var ask = Ask.of(
                        texts.get("procurement.replacement.title"),
                        path + "/replace",
                        texts.get("procurement.replacement.button"),
                        fields.radios("place", places(details, actor)),
                        fields.radios("successor", successors(details, actor)),
                        fields.textarea("reason").withRows(3))
                .withCaption(details.opportunity().title())
                .withIntro(texts.get("procurement.replacement.intro"));
        return DeskPages.ask(ask, fields, path, model);
    }

    private List<Choice> places(ProcurementDetails details, Actor actor) {
        var places = replacing.places(details.id(), actor);
        var names = people.names(places.stream().map(Place::person).distinct().toList());
        return places.stream()
                .map(place -> Choice.of(
                        ReplacementForm.value(place),
                        texts.get(
                                "procurement.replacement.place.option",
                                texts.of("desk.duty", place.duty()),
                                names.getOrDefault(place.person(), ""))))
                .toList();
    }

    private List<Choice> successors(ProcurementDetails details, Actor actor) {
        return replacing.successors(details.id(), actor).stream()
                .map(person -> Choice.of(person.id().value().toString(), person.name()))
                .toList();
    }

    /** Nothing is here for whoever may put nobody in another's place now. */
    private ProcurementDetails details(UUID id, Actor actor) {
        var details = catalogue.details(new ProcurementId(id), actor);
        if (replacing.places(details.id(), actor).isEmpty()) throw new NotFound();
        return details;
    }
}

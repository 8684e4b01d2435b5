package org.commonlot.marketplace.web.procurement;

import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.procurement.Copying;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Beginning with what is there already: what can be begun with, and making templates of it. */
@Controller
@ForBuyers
class CopyingController {

    private final Copying copying;
    private final ProcurementCatalogue catalogue;
    private final Forms forms;
    private final Texts texts;

    CopyingController(Copying copying, ProcurementCatalogue catalogue, Forms forms, Texts texts) {
        this.copying = copying;
        this.catalogue = catalogue;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/desk/procurements/copy")
    String sources(Actor actor, Model model) {
        var sheet = Sheet.of(texts.get("procurement.copy.title"))
                .with(new Paragraph(texts.get("procurement.copy.intro")))
                .with(Heading.second(texts.get("procurement.copy.templates")))
                .with(offers(copying.templates(actor), "procurement.copy.templates.none"))
                .with(Heading.second(texts.get("procurement.copy.own")))
                .with(offers(copying.own(actor), "procurement.copy.own.none"))
                .with(Heading.second(texts.get("procurement.copy.others")))
                .with(new Paragraph(texts.get("procurement.copy.others.text")))
                .with(Links.of(Links.Link.to("/opportunities", texts.get("procurement.copy.others.find"))));
        model.addAttribute("sheet", sheet);
        model.addAttribute("back", BackLink.to("/desk/procurements/new"));
        return Sheet.VIEW;
    }

    private Component offers(List<Copying.Offer> offers, String none) {
        if (offers.isEmpty()) return new Paragraph(texts.get(none));
        return new Links(offers.stream()
                .map(offer -> new Links.Link(
                        offer.title(),
                        link(offer.source()),
                        texts.get("procurement.copy.offer", offer.authority(), offer.reference())))
                .toList());
    }

    static String link(Copying.Source source) {
        return UriComponentsBuilder.fromPath("/desk/procurements/new")
                .queryParam("from", NewProcurementForm.of(source))
                .toUriString();
    }

    @GetMapping("/desk/procurements/{id}/template")
    String template(@PathVariable UUID id, Actor actor, Model model) {
        copying.requireTemplatable(new ProcurementId(id), actor);
        var title =
                catalogue.details(new ProcurementId(id), actor).opportunity().title();
        return template(id, title, forms.fields("procurement.template", new TemplateForm(title, "false")), model);
    }

    @PostMapping("/desk/procurements/{id}/template")
    String template(
            @PathVariable UUID id,
            @ModelAttribute("form") TemplateForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        copying.requireTemplatable(new ProcurementId(id), actor);
        form.check(errors);
        forms.attempt(errors, () -> copying.template(new ProcurementId(id), form.name(), form.forEverybody(), actor));
        var title =
                catalogue.details(new ProcurementId(id), actor).opportunity().title();
        return errors.hasErrors()
                ? template(id, title, forms.fields("procurement.template", errors), model)
                : DeskPages.done(DeskPages.path(id), "procurement.done.template", redirect);
    }

    private String template(UUID id, String title, Fields fields, Model model) {
        var ask = Ask.of(
                        texts.get("procurement.template.title"),
                        DeskPages.path(id) + "/template",
                        texts.get("procurement.template.button"),
                        fields.input("name"),
                        fields.radios("shared", List.of("false", "true")))
                .withCaption(title)
                .withIntro(texts.get("procurement.template.intro"));
        return DeskPages.ask(ask, fields, DeskPages.path(id), model);
    }
}

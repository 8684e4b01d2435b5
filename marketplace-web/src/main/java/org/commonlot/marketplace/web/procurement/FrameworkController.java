package org.commonlot.marketplace.web.procurement;

import java.util.UUID;
import org.commonlot.marketplace.procurement.FrameworkUsed;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Restricting;
import org.commonlot.marketplace.procurement.Section;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
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

/** Under which framework a contract is called off: what it is, until when it runs, and where it names the buyer. */
@Controller
@ForBuyers
@RequestMapping("/desk/procurements/{id}/framework")
class FrameworkController {

    private final Restricting restricting;
    private final ProcurementCatalogue catalogue;
    private final CommentParts comments;
    private final Forms forms;
    private final Texts texts;

    FrameworkController(
            Restricting restricting, ProcurementCatalogue catalogue, CommentParts comments, Forms forms, Texts texts) {
        this.restricting = restricting;
        this.catalogue = catalogue;
        this.comments = comments;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String framework(@PathVariable UUID id, Actor actor, Model model) {
        var details = editable(id, actor);
        var kept = details.opportunity().framework();
        var form = FrameworkForm.of(details.version(), kept == null ? FrameworkUsed.NONE : kept);
        return ask(details, forms.fields("procurement.framework", form), actor, model);
    }

    @PostMapping
    String framework(
            @PathVariable UUID id,
            @ModelAttribute("form") FrameworkForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var details = editable(id, actor);
        var used = form.used(errors);
        forms.attempt(errors, () -> restricting.callOff(details.id(), form.version(), used, actor));
        return errors.hasErrors()
                ? ask(details, forms.fields("procurement.framework", errors), actor, model)
                : "redirect:" + DeskPages.path(id);
    }

    private String ask(ProcurementDetails details, Fields fields, Actor actor, Model model) {
        var path = DeskPages.path(details);
        var ask = Ask.of(
                        texts.get("procurement.framework.title"),
                        path + "/framework",
                        texts.get("procurement.save"),
                        fields.input("title"),
                        fields.input("owner"),
                        fields.input("notice").withWidth(20),
                        fields.date("ends"),
                        fields.textarea("entitlement").withRows(5),
                        fields.hidden("version"))
                .withCaption(details.opportunity().title())
                .withIntro(texts.get("procurement.framework.intro"));
        for (var said : comments.open(details, Section.FRAMEWORK, actor)) ask = ask.withIntro(said);
        return DeskPages.ask(ask, fields, path, model);
    }

    private ProcurementDetails editable(UUID id, Actor actor) {
        restricting.requireCallsOff(new ProcurementId(id), actor);
        return catalogue.details(new ProcurementId(id), actor);
    }
}

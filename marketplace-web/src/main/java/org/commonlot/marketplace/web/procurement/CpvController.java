package org.commonlot.marketplace.web.procurement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.organisation.Cpv;
import org.commonlot.marketplace.procurement.Lotting;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Button;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskLot;
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

/** What is bought, picked out of the Common Procurement Vocabulary: of the whole, and of one lot. */
@Controller
@ForBuyers
class CpvController {

    private static final int MOST_FOUND = 30;
    private static final String WHOLE = "/desk/procurements/{id}/cpv";
    private static final String OF_LOT = DeskLot.ADDRESS + "/cpv";

    private final Lotting lotting;
    private final Procuring procuring;
    private final ProcurementCatalogue catalogue;
    private final Cpv cpv;
    private final Forms forms;
    private final Texts texts;

    CpvController(
            Lotting lotting, Procuring procuring, ProcurementCatalogue catalogue, Cpv cpv, Forms forms, Texts texts) {
        this.lotting = lotting;
        this.procuring = procuring;
        this.catalogue = catalogue;
        this.cpv = cpv;
        this.forms = forms;
        this.texts = texts;
    }

    /** Whose codes they are: the page's address, what is above it, and the page to go back to. */
    private record Whose(String path, String caption, String back) {}

    @GetMapping(WHOLE)
    String whole(@PathVariable UUID id, Actor actor, Model model) {
        procuring.requireEditable(new ProcurementId(id), actor);
        var details = details(id, actor);
        var kept = details.opportunity().lotting().cpv();
        return pick(of(details), forms.fields("procurement.cpv", form(details.version(), kept)), "", kept, model);
    }

    @PostMapping(WHOLE)
    String whole(
            @PathVariable UUID id,
            @ModelAttribute("form") CpvForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        procuring.requireEditable(new ProcurementId(id), actor);
        var whose = of(details(id, actor));
        return sent(
                whose,
                form,
                errors,
                () -> lotting.classify(new ProcurementId(id), form.version(), form.codes(), actor),
                model,
                redirect);
    }

    @GetMapping(OF_LOT)
    String lot(DeskLot lot, Actor actor, Model model) {
        procuring.requireEditable(lot.details().id(), actor);
        var kept = lot.lot().cpv();
        var form = form(lot.details().version(), kept);
        return pick(of(lot), forms.fields("procurement.cpv", form), "", kept, model);
    }

    @PostMapping(OF_LOT)
    String lot(
            DeskLot lot,
            @ModelAttribute("form") CpvForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var id = lot.details().id();
        procuring.requireEditable(id, actor);
        return sent(
                of(lot),
                form,
                errors,
                () -> lotting.classify(id, form.version(), lot.id(), form.codes(), actor),
                model,
                redirect);
    }

    /** A search changes nothing, so that its page is the answer: what is ticked stays ticked. */
    private String sent(
            Whose whose, CpvForm form, BindingResult errors, Runnable keep, Model model, RedirectAttributes redirect) {
        form.check(errors);
        if (!form.searches()) forms.attempt(errors, keep);
        if (form.searches() || errors.hasErrors()) {
            var words = errors.hasErrors() ? "" : form.words();
            return pick(whose, forms.fields("procurement.cpv", errors), words, form.codes(), model);
        }
        return DeskPages.done(whose.back(), "procurement.done.cpv", redirect);
    }

    private String pick(Whose whose, Fields fields, String words, List<String> ticked, Model model) {
        var found = cpv.search(words, MOST_FOUND);
        var shown = new LinkedHashSet<Cpv.Code>();
        ticked.forEach(code -> cpv.find(code).ifPresent(shown::add));
        shown.addAll(found);
        var questions = new ArrayList<Component>();
        questions.add(fields.input("words"));
        questions.add(Button.of(texts.get("procurement.cpv.search")).secondary().named("act", "search"));
        if (!words.isEmpty()) {
            questions.add(InsetText.of(texts.get("procurement.cpv.found", found.size(), words)));
        }
        if (!shown.isEmpty()) {
            questions.add(fields.checkboxes(
                            "codes", shown.stream().map(CpvController::choice).toList())
                    .small());
        }
        questions.add(fields.hidden("version"));
        var ask = Ask.of(texts.get("procurement.cpv.title"), whose.path(), texts.get("procurement.cpv.keep"))
                .withCaption(whose.caption())
                .withIntro(texts.get("procurement.cpv.intro"))
                .withQuestions(questions);
        return DeskPages.ask(ask, fields, whose.back(), model);
    }

    private static Choice choice(Cpv.Code code) {
        return Choice.of(code.digits(), code.label()).withHint(code.full());
    }

    private static CpvForm form(long version, List<String> codes) {
        return new CpvForm(version, null, codes, null);
    }

    private static Whose of(ProcurementDetails details) {
        var desk = DeskPages.path(details);
        return new Whose(desk + "/cpv", details.opportunity().title(), desk);
    }

    private static Whose of(DeskLot lot) {
        return new Whose(lot.path() + "/cpv", lot.caption(), lot.desk() + "/lots");
    }

    private ProcurementDetails details(UUID id, Actor actor) {
        return catalogue.details(new ProcurementId(id), actor);
    }
}

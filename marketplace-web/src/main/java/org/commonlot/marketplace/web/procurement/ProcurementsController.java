package org.commonlot.marketplace.web.procurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.commonlot.marketplace.procurement.Copying;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.PublicState;
import org.commonlot.marketplace.procurement.TransitionView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.commonlot.marketplace.web.security.ForBuyers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Starting a procurement, seeing it as suppliers will, and reading its history. */
@Controller
class ProcurementsController {

    private final Procuring procuring;
    private final Copying copying;
    private final ProcurementCatalogue catalogue;
    private final OpportunityPages pages;
    private final Forms forms;
    private final Texts texts;

    ProcurementsController(
            Procuring procuring,
            Copying copying,
            ProcurementCatalogue catalogue,
            OpportunityPages pages,
            Forms forms,
            Texts texts) {
        this.copying = copying;
        this.procuring = procuring;
        this.catalogue = catalogue;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
    }

    @ForBuyers
    @GetMapping("/desk/procurements/new")
    String start(@RequestParam(name = "from", required = false) @Nullable String from, Actor actor, Model model) {
        var form = new NewProcurementForm(null, from);
        return start(form, forms.fields("procurement.new", form), actor, model);
    }

    @ForBuyers
    @PostMapping("/desk/procurements/new")
    String start(@ModelAttribute("form") NewProcurementForm form, BindingResult errors, Actor actor, Model model) {
        form.check(errors);
        var authority = actor.buysFor().orElseThrow(NotFound::new);
        var drafted = new AtomicReference<ProcurementId>();
        forms.attempt(
                errors,
                () -> drafted.set(form.source()
                        .map(source -> copying.start(form.title(), source, actor))
                        .orElseGet(() -> procuring.draft(form.title(), authority, actor))));
        var id = drafted.get();
        return id == null
                ? start(form, forms.fields("procurement.new", errors), actor, model)
                : "redirect:/desk/procurements/" + id.value() + "/problem";
    }

    private String start(NewProcurementForm form, Fields fields, Actor actor, Model model) {
        var ask = Ask.of(
                        texts.get("procurement.new.title"),
                        "/desk/procurements/new",
                        texts.get("procurement.new.button"),
                        fields.input("title"),
                        fields.hidden("from"))
                .withIntro(texts.get("procurement.new.intro"));
        var offer = form.source().map(source -> copying.offer(source, actor));
        ask = offer.isPresent()
                ? ask.withIntro(InsetText.of(texts.get(
                        offer.get().own() ? "procurement.new.from.own" : "procurement.new.from.other",
                        offer.get().title(),
                        offer.get().reference(),
                        offer.get().authority())))
                : ask.withIntro(
                        Links.of(Links.Link.to("/desk/procurements/copy", texts.get("procurement.copy.title"))));
        model.addAttribute("ask", ask);
        model.addAttribute("fields", fields);
        model.addAttribute("back", BackLink.to("/desk"));
        return Ask.VIEW;
    }

    @ForAuthorityStaff
    @GetMapping("/desk/procurements/{id}/preview")
    String preview(@PathVariable UUID id, Actor actor, Model model) {
        var details = catalogue.details(new ProcurementId(id), actor);
        var page = pages.page(details.opportunity(), PublicState.HIDDEN, Map.of(), null, null, null);
        model.addAttribute("page", page);
        model.addAttribute("portions", List.of());
        model.addAttribute("preview", true);
        model.addAttribute("back", BackLink.to("/desk/procurements/" + id));
        return "procurement/opportunity";
    }

    /** Which of several lots took the step. */
    private String words(ProcurementDetails details, TransitionView step) {
        var words = texts.get((step.ofLot() ? "procurement.step.lot." : "procurement.step.") + step.step());
        var id = step.lot();
        if (id == null || !details.severalLots()) return words;
        return details.lot(id)
                .map(lot -> texts.get("procurement.lot", lot.number(), words))
                .orElse(words);
    }

    @ForAuthorityStaff
    @GetMapping("/desk/procurements/{id}/history")
    String history(@PathVariable UUID id, Actor actor, Model model) {
        var details = catalogue.details(new ProcurementId(id), actor);
        var head = List.of(
                Table.Cell.of(texts.get("procurement.history.step")),
                Table.Cell.of(texts.get("procurement.history.at")));
        var rows = new ArrayList<List<Table.Cell>>();
        for (var step : details.history()) {
            rows.add(List.of(Table.Cell.of(words(details, step)), Table.Cell.of(Wording.moment(step.at()))));
        }
        model.addAttribute(
                "sheet",
                Sheet.of(texts.get("procurement.history.title"))
                        .withCaption(details.opportunity().title())
                        .with(Table.of(texts.get("procurement.history.caption"), head, rows)
                                .withHiddenCaption()));
        model.addAttribute("back", BackLink.to("/desk/procurements/" + id));
        return Sheet.VIEW;
    }
}

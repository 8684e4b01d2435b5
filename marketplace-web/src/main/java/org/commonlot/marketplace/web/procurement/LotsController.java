package org.commonlot.marketplace.web.procurement;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotView;
import org.commonlot.marketplace.procurement.Lotting;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.WarningText;
import org.commonlot.marketplace.web.components.Wording;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Dividing a draft into lots: the list of them, one more, what each is about, its place, its removal. */
@Controller
@ForBuyers
class LotsController {

    private final Lotting lotting;
    private final Procuring procuring;
    private final ProcurementCatalogue catalogue;
    private final LotParts parts;
    private final Forms forms;
    private final Texts texts;

    LotsController(
            Lotting lotting,
            Procuring procuring,
            ProcurementCatalogue catalogue,
            LotParts parts,
            Forms forms,
            Texts texts) {
        this.lotting = lotting;
        this.procuring = procuring;
        this.catalogue = catalogue;
        this.parts = parts;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/desk/procurements/{id}/lots")
    String lots(@PathVariable UUID id, Actor actor, Model model) {
        var details = editable(id, actor);
        var desk = DeskPages.path(details);
        var sheet = Sheet.of(texts.get("procurement.lots.title"))
                .withCaption(details.opportunity().title())
                .with(new Paragraph(texts.get("procurement.lots.intro")))
                .with(table(details));
        if (details.severalLots()) sheet = sheet.with(agreement(details));
        else sheet = sheet.with(InsetText.of(texts.get("procurement.lots.reason")));
        sheet = sheet.with(new Links(links(details, desk)));
        if (details.severalLots()) {
            for (var lot : details.lots()) sheet = acts(sheet, details, lot);
        }
        return DeskPages.sheet(sheet, desk, model);
    }

    private List<Links.Link> links(ProcurementDetails details, String desk) {
        var links = new ArrayList<Links.Link>();
        links.add(Links.Link.to(desk + "/new-lot", texts.get("procurement.lots.add")));
        if (details.severalLots()) {
            links.add(Links.Link.to(desk + "/lot-limits", texts.get("procurement.lot-limits.title")));
        } else {
            links.add(Links.Link.to(desk + "/terms", texts.get("procurement.terms.title")));
        }
        return links;
    }

    private Table table(ProcurementDetails details) {
        var head = List.of(
                Table.Cell.of(texts.get("procurement.lots.lot")),
                Table.Cell.of(texts.get("procurement.lots.cpv")),
                Table.Cell.number(texts.get("procurement.lots.value")));
        var rows = details.lots().stream()
                .map(lot -> {
                    var path = DeskPages.path(details) + "/lots/" + lot.id().value();
                    return List.of(
                            Table.Cell.of(Html.link(path, texts.get("procurement.lot", lot.number(), lot.title()))),
                            Table.Cell.of(Html.link(
                                    path + "/cpv",
                                    texts.get(
                                            "procurement.lots.codes", lot.cpv().size(), lot.number()))),
                            Table.Cell.number(parts.value(details, lot)));
                })
                .toList();
        return Table.of(texts.get("procurement.lots.caption"), head, rows);
    }

    /** The lots are worth together what the estimated value says. */
    private Component agreement(ProcurementDetails details) {
        var total = Wording.pounds(parts.total(details));
        var most = details.opportunity().budget().most();
        if (most == null) return InsetText.of(texts.get("procurement.lots.no-value", total));
        return most.compareTo(parts.total(details)) == 0
                ? InsetText.of(texts.get("procurement.lots.agree", total))
                : WarningText.of(texts.get("procurement.lots.disagree", total, Wording.pounds(most)));
    }

    private Sheet acts(Sheet sheet, ProcurementDetails details, LotView lot) {
        var path = DeskPages.path(details) + "/lots/" + lot.id().value();
        var version = String.valueOf(details.version());
        var longer = sheet;
        if (lot.number() > 1) {
            longer = longer.with(Sheet.Act.secondary(texts.get("procurement.lots.up", lot.number()), path + "/up")
                    .with("version", version));
        }
        return longer.with(Sheet.Act.secondary(texts.get("procurement.lots.remove", lot.number()), path + "/remove")
                .with("version", version));
    }

    @GetMapping("/desk/procurements/{id}/new-lot")
    String add(@PathVariable UUID id, Actor actor, Model model) {
        var details = editable(id, actor);
        return add(details, forms.fields("procurement.lot", LotForm.empty(details.version())), model);
    }

    @PostMapping("/desk/procurements/{id}/new-lot")
    String add(
            @PathVariable UUID id,
            @ModelAttribute("form") LotForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var scope = form.toScope(errors);
        forms.attempt(errors, () -> lotting.add(new ProcurementId(id), form.version(), form.title(), scope, actor));
        return errors.hasErrors()
                ? add(details(id, actor), forms.fields("procurement.lot", errors), model)
                : DeskPages.done(lots(id), "procurement.done.lot", redirect);
    }

    private String add(ProcurementDetails details, Fields fields, Model model) {
        var ask = Ask.of(
                        texts.get("procurement.lots.add"),
                        DeskPages.path(details) + "/new-lot",
                        texts.get("procurement.save"))
                .withCaption(details.opportunity().title())
                .withQuestions(parts.questions(fields));
        return DeskPages.ask(ask, fields, lots(details.id().value()), model);
    }

    @GetMapping(DeskLot.ADDRESS)
    String revise(DeskLot lot, Actor actor, Model model) {
        procuring.requireEditable(lot.details().id(), actor);
        var form = LotForm.from(lot.details().version(), lot.lot());
        return revise(lot, forms.fields("procurement.lot", form), model);
    }

    @PostMapping(DeskLot.ADDRESS)
    String revise(
            DeskLot lot,
            @ModelAttribute("form") LotForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var details = lot.details();
        var scope = details.severalLots() ? form.toScope(errors) : form.toWhole(errors);
        forms.attempt(errors, () -> lotting.revise(details.id(), form.version(), lot.id(), form.title(), scope, actor));
        return errors.hasErrors()
                ? revise(lot, forms.fields("procurement.lot", errors), model)
                : DeskPages.done(lot.desk() + "/lots", "procurement.done.lot", redirect);
    }

    private String revise(DeskLot lot, Fields fields, Model model) {
        var several = lot.details().severalLots();
        var ask = Ask.of(
                        texts.get(
                                several ? "procurement.lot.title" : "procurement.lot.whole",
                                lot.lot().number()),
                        lot.path(),
                        texts.get("procurement.save"))
                .withCaption(lot.caption())
                .withQuestions(several ? parts.questions(fields) : parts.ofTheWhole(fields));
        return DeskPages.ask(ask, fields, lot.desk() + "/lots", model);
    }

    @PostMapping(DeskLot.ADDRESS + "/up")
    String up(DeskLot lot, @RequestParam long version, Actor actor, RedirectAttributes redirect) {
        lotting.moveUp(lot.details().id(), version, lot.id(), actor);
        return DeskPages.done(lot.desk() + "/lots", "procurement.done.lots", redirect);
    }

    @PostMapping(DeskLot.ADDRESS + "/remove")
    String remove(DeskLot lot, @RequestParam long version, Actor actor, RedirectAttributes redirect) {
        lotting.remove(lot.details().id(), version, lot.id(), actor);
        return DeskPages.done(lot.desk() + "/lots", "procurement.done.lots", redirect);
    }

    private ProcurementDetails editable(UUID id, Actor actor) {
        procuring.requireEditable(new ProcurementId(id), actor);
        return details(id, actor);
    }

    private ProcurementDetails details(UUID id, Actor actor) {
        return catalogue.details(new ProcurementId(id), actor);
    }

    private static String lots(UUID id) {
        return DeskPages.path(id) + "/lots";
    }
}

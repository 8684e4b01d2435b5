package org.commonlot.marketplace.web.preparation;

import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.preparation.PreparationDesk;
import org.commonlot.marketplace.preparation.Preparing;
import org.commonlot.marketplace.procedure.Fit;
import org.commonlot.marketplace.procedure.Need;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Choosing a procedure: plain questions, then which procedures fit and why. */
@Controller
@ForBuyers
@RequestMapping("/desk/procurements/{id}/procedure")
class HowToBuyController {

    private final Preparing preparing;
    private final PreparationDesk preparations;
    private final Procuring procuring;
    private final ProcurementCatalogue catalogue;
    private final Forms forms;
    private final Texts texts;

    HowToBuyController(
            Preparing preparing,
            PreparationDesk preparations,
            Procuring procuring,
            ProcurementCatalogue catalogue,
            Forms forms,
            Texts texts) {
        this.preparing = preparing;
        this.preparations = preparations;
        this.procuring = procuring;
        this.catalogue = catalogue;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String questions(@PathVariable UUID id, Actor actor, Model model) {
        var details = editable(id, actor);
        var need = preparations.plan(details.id(), actor).need();
        var form = NeedForm.from(
                details.version(), need, details.opportunity().budget().most());
        return questions(details, forms.fields("preparation.need", form), model);
    }

    @PostMapping
    String questions(
            @PathVariable UUID id,
            @ModelAttribute("form") NeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        form.toNeed(errors)
                .ifPresent(need -> forms.attempt(
                        errors, () -> preparing.need(new ProcurementId(id), form.version(), need, actor)));
        return errors.hasErrors()
                ? questions(details(id, actor), forms.fields("preparation.need", errors), model)
                : "redirect:" + DeskPages.path(id) + "/procedure/options";
    }

    private String questions(ProcurementDetails details, Fields fields, Model model) {
        var path = DeskPages.path(details);
        var ask = Ask.of(
                        texts.get("preparation.need.title"),
                        path + "/procedure",
                        texts.get("preparation.need.button"),
                        fields.radios("kind", NeedForm.KINDS),
                        fields.input("value").asMoney(),
                        fields.checkbox("valueUnknown"),
                        fields.radios("urgency", List.of(Need.Urgency.values())),
                        fields.radios("bidders", List.of(Need.Bidders.values())),
                        fields.yesNo("framework"),
                        fields.hidden("version"))
                .withCaption(details.opportunity().title())
                .withIntro(texts.get("preparation.need.intro"));
        return DeskPages.ask(ask, fields, path, model);
    }

    @GetMapping("/options")
    String options(@PathVariable UUID id, Actor actor, Model model) {
        var details = editable(id, actor);
        var path = DeskPages.path(details) + "/procedure";
        var fits = preparations.fits(details.id(), actor);
        var sheet = Sheet.of(texts.get("preparation.options.title"))
                .withCaption(details.opportunity().title());
        if (fits.isEmpty()) {
            sheet = sheet.with(new Paragraph(texts.get("preparation.options.unanswered")));
        } else {
            var value = preparations.value(details.id(), actor);
            sheet = sheet.with(new Paragraph(texts.get(
                            "preparation.options.intro",
                            texts.of("preparation.need.kind", value.kind()),
                            Wording.pounds(value.threshold().amount()))))
                    .with(table(fits));
            for (var fit : fits) {
                if (fit.verdict() == Fit.Verdict.NO) continue;
                var name = texts.get("procurement.procedure." + fit.rule().code());
                var use = texts.get("preparation.options.use", name);
                var act = fit.verdict() == Fit.Verdict.FITS
                        ? Sheet.Act.of(use, path + "/use")
                        : Sheet.Act.secondary(use, path + "/use");
                sheet = sheet.with(
                        act.with("procedure", fit.rule().code()).with("version", String.valueOf(details.version())));
            }
        }
        sheet = sheet.with(Links.of(Links.Link.to(path, texts.get("preparation.options.again"))));
        return DeskPages.sheet(sheet, path, model);
    }

    private Table table(List<Fit> fits) {
        var head = List.of(
                Table.Cell.of(texts.get("preparation.options.procedure")),
                Table.Cell.of(texts.get("preparation.options.verdict")),
                Table.Cell.of(texts.get("preparation.options.why")));
        return Table.of(
                texts.get("preparation.options.caption"),
                head,
                fits.stream().map(this::row).toList());
    }

    private List<Table.Cell> row(Fit fit) {
        var colour = switch (fit.verdict()) {
            case FITS -> "green";
            case POSSIBLE -> "blue";
            case NO -> "grey";
        };
        return List.of(
                Table.Cell.of(texts.get("procurement.procedure." + fit.rule().code())),
                Table.Cell.of(Html.tag(Tag.of(texts.of("preparation.verdict", fit.verdict()), colour))),
                Table.Cell.of(texts.of("procedure.fit", fit.reason()) + " (" + fit.legalReference() + ")"));
    }

    @PostMapping("/use")
    String use(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String procedure,
            @RequestParam(defaultValue = "-1") String version,
            Actor actor,
            RedirectAttributes redirect) {
        preparing.use(new ProcurementId(id), number(version), procedure, actor);
        return DeskPages.done(DeskPages.path(id), "preparation.done.procedure", redirect);
    }

    private static long number(String sent) {
        return sent.matches("[0-9]{1,18}") ? Long.parseLong(sent) : -1;
    }

    private ProcurementDetails editable(UUID id, Actor actor) {
        procuring.requireEditable(new ProcurementId(id), actor);
        return details(id, actor);
    }

    private ProcurementDetails details(UUID id, Actor actor) {
        return catalogue.details(new ProcurementId(id), actor);
    }
}

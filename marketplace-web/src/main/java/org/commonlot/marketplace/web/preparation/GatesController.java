package org.commonlot.marketplace.web.preparation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.commonlot.marketplace.preparation.GateStanding;
import org.commonlot.marketplace.preparation.PreparationDesk;
import org.commonlot.marketplace.preparation.Preparing;
import org.commonlot.marketplace.procedure.Gate;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
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

/** What must be settled before a procurement is announced: each gate done, missing or not applicable, and why. */
@Controller
@ForAuthorityStaff
@RequestMapping("/desk/procurements/{id}/gates")
class GatesController {

    private final Preparing preparing;
    private final PreparationDesk preparations;
    private final ProcurementCatalogue catalogue;
    private final GateParts parts;
    private final Forms forms;
    private final Texts texts;

    GatesController(
            Preparing preparing,
            PreparationDesk preparations,
            ProcurementCatalogue catalogue,
            GateParts parts,
            Forms forms,
            Texts texts) {
        this.preparing = preparing;
        this.preparations = preparations;
        this.catalogue = catalogue;
        this.parts = parts;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String gates(@PathVariable UUID id, Actor actor, Model model) {
        var details = details(id, actor);
        var gates = preparations.gates(details.id(), actor);
        var sheet = Sheet.of(texts.get("preparation.gates.title"))
                .withCaption(details.opportunity().title());
        if (gates.isEmpty()) {
            sheet = sheet.with(new Paragraph(texts.get("preparation.gates.too-early")));
            return DeskPages.sheet(sheet, DeskPages.path(id), model);
        }
        var missing = gates.stream().filter(GateStanding::missing).count();
        sheet = sheet.with(new Paragraph(texts.get("preparation.gates.intro", missing)));
        if (mayAnswer(details)) sheet = sheet.with(links(id, gates));
        return DeskPages.sheet(sheet.with(parts.table(gates)), DeskPages.path(id), model);
    }

    private Links links(UUID id, List<GateStanding> gates) {
        var path = DeskPages.path(id) + "/gates";
        var links = new ArrayList<Links.Link>();
        if (!asked(gates).isEmpty()) {
            links.add(Links.Link.to(path + "/answers", texts.get("preparation.answers.title")));
        }
        for (var gate : gates) {
            if (gate.gate() != Gate.AUTHORITY_DECISIONS || gate.title() == null) continue;
            var own = gate.key().substring(gate.key().indexOf(':') + 1);
            links.add(Links.Link.to(path + "/own/" + own, texts.get("preparation.own.link", parts.title(gate))));
        }
        return new Links(links);
    }

    private static boolean mayAnswer(ProcurementDetails details) {
        return details.mine().contains(Duty.AUTHOR) && details.opportunity().publishedAt() == null;
    }

    @GetMapping("/answers")
    String answers(@PathVariable UUID id, Actor actor, Model model) {
        var procurement = new ProcurementId(id);
        preparing.requireAnswerable(procurement, actor);
        var form = AnswersForm.from(preparations.answers(procurement, actor));
        return answers(details(id, actor), forms.fields("preparation.answers", form), actor, model);
    }

    @PostMapping("/answers")
    String answers(
            @PathVariable UUID id,
            @ModelAttribute("form") AnswersForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var procurement = new ProcurementId(id);
        var asked = asked(preparations.gates(procurement, actor));
        form.check(errors, asked);
        for (var gate : asked) {
            forms.attempt(
                    errors, () -> preparing.answer(procurement, gate.name(), true, form.answer(gate), null, actor));
        }
        return errors.hasErrors()
                ? answers(details(id, actor), forms.fields("preparation.answers", errors), actor, model)
                : DeskPages.done(DeskPages.path(id) + "/gates", "preparation.done.answers", redirect);
    }

    private String answers(ProcurementDetails details, Fields fields, Actor actor, Model model) {
        var asked = asked(preparations.gates(details.id(), actor));
        var path = DeskPages.path(details) + "/gates";
        var ask = Ask.of(
                        texts.get("preparation.answers.title"),
                        path + "/answers",
                        texts.get("preparation.answers.button"))
                .withCaption(details.opportunity().title())
                .withIntro(texts.get("preparation.answers.intro"))
                .withQuestions(AnswersForm.FIELDS.entrySet().stream()
                        .filter(field -> asked.contains(field.getKey()))
                        .map(field -> fields.textarea(field.getValue()).withRows(3))
                        .toList());
        return DeskPages.ask(ask, fields, path, model);
    }

    /** The gates that are answered in words, but for a market engagement that is known already. */
    private static Set<Gate> asked(List<GateStanding> gates) {
        var asked = EnumSet.noneOf(Gate.class);
        for (var gate : gates) {
            if (gate.gate().answered() && !(gate.gate() == Gate.ENGAGEMENT && gate.known())) asked.add(gate.gate());
        }
        return asked;
    }

    @GetMapping("/own/{gate}")
    String own(@PathVariable UUID id, @PathVariable UUID gate, Actor actor, Model model) {
        var procurement = new ProcurementId(id);
        preparing.requireAnswerable(procurement, actor);
        var standing = standing(procurement, gate, actor);
        var answer = preparations.answers(procurement, actor).get(standing.key());
        return own(
                details(id, actor), gate, standing, forms.fields("preparation.own", OwnGateForm.from(answer)), model);
    }

    @PostMapping("/own/{gate}")
    String own(
            @PathVariable UUID id,
            @PathVariable UUID gate,
            @ModelAttribute("form") OwnGateForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var procurement = new ProcurementId(id);
        var standing = standing(procurement, gate, actor);
        var day = form.check(errors);
        forms.attempt(
                errors, () -> preparing.answer(procurement, standing.key(), form.stands(), form.answer(), day, actor));
        return errors.hasErrors()
                ? own(details(id, actor), gate, standing, forms.fields("preparation.own", errors), model)
                : DeskPages.done(DeskPages.path(id) + "/gates", "preparation.done.answers", redirect);
    }

    private String own(ProcurementDetails details, UUID gate, GateStanding standing, Fields fields, Model model) {
        var path = DeskPages.path(details) + "/gates";
        var ask = Ask.of(
                        parts.title(standing),
                        path + "/own/" + gate,
                        texts.get("preparation.answers.button"),
                        fields.yesNo("applies"),
                        fields.textarea("answer").withRows(3),
                        fields.date("day"))
                .withCaption(details.opportunity().title())
                .withIntro(texts.get("preparation.own.intro"));
        return DeskPages.ask(ask, fields, path, model);
    }

    private GateStanding standing(ProcurementId id, UUID gate, Actor actor) {
        return preparations.gates(id, actor).stream()
                .filter(each -> each.key().equals("AUTHORITY:" + gate))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private ProcurementDetails details(UUID id, Actor actor) {
        return catalogue.details(new ProcurementId(id), actor);
    }
}

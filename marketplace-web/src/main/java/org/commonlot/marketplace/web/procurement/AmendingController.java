package org.commonlot.marketplace.web.procurement;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.procurement.Amending;
import org.commonlot.marketplace.procurement.AmendmentState;
import org.commonlot.marketplace.procurement.AmendmentStep;
import org.commonlot.marketplace.procurement.AmendmentView;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.Particulars;
import org.commonlot.marketplace.procurement.Problem;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.PublicState;
import org.commonlot.marketplace.procurement.Standards;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Prose;
import org.commonlot.marketplace.web.components.ReasonForm;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Tag;
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

/** Changing what was published: written by the author, approved by the approver, then shown to everybody. */
@Controller
@ForAuthorityStaff
@RequestMapping("/desk/procurements/{id}/amendment")
class AmendingController {

    private final Amending amending;
    private final Opportunities opportunities;
    private final ProcurementCatalogue catalogue;
    private final Differences differences;
    private final Standards standards;
    private final Forms forms;
    private final Texts texts;

    AmendingController(
            Amending amending,
            Opportunities opportunities,
            ProcurementCatalogue catalogue,
            Differences differences,
            Standards standards,
            Forms forms,
            Texts texts) {
        this.amending = amending;
        this.opportunities = opportunities;
        this.catalogue = catalogue;
        this.differences = differences;
        this.standards = standards;
        this.forms = forms;
        this.texts = texts;
    }

    /** The change that is being prepared, or what beginning one means. */
    @GetMapping
    String overview(@PathVariable UUID id, Actor actor, Model model) {
        var details = details(id, actor);
        var live = amending.live(details.id(), actor);
        if (live.isEmpty()) amending.requireBeginnable(details.id(), actor);
        return DeskPages.sheet(
                live.map(view -> prepared(details, view)).orElseGet(() -> beginning(details)),
                DeskPages.path(details),
                model);
    }

    private Sheet beginning(ProcurementDetails details) {
        var words = details.publicState() == PublicState.CLOSED ? "procurement.outage" : "procurement.amendment";
        return Sheet.of(texts.get(words + ".title"))
                .withCaption(details.opportunity().title())
                .with(Prose.of(texts.get(words + ".intro")))
                .with(Sheet.Act.of(
                        texts.get("procurement.amendment.begin"),
                        path(details.id().value()) + "/begin"));
    }

    private Sheet prepared(ProcurementDetails details, AmendmentView view) {
        var published = opportunities.byId(details.id()).orElseThrow(NotFound::new);
        var content = view.content();
        var at = path(details.id().value());
        var sheet = Sheet.of(texts.get("procurement.amendment.title"))
                .withCaption(details.opportunity().title())
                .withTag(tag(view.state()));
        var note = view.returnNote();
        if (note != null) {
            sheet = sheet.with(InsetText.of(texts.get("procurement.amendment.returned", note)));
        }
        if (content.reason().isBlank()) {
            sheet = sheet.with(new Paragraph(texts.get("procurement.amendment.unwritten")));
        } else {
            var rows = new ArrayList<SummaryList.Row>();
            rows.add(SummaryList.Row.of(texts.get("procurement.changes.reason"), content.reason()));
            rows.add(SummaryList.Row.of(
                    texts.get("procurement.amendment.material.label"),
                    texts.get(Boolean.TRUE.equals(content.material()) ? "components.yes" : "components.no")));
            var changed = differences.of(
                    published.opportunity(), content, details.opportunity().files());
            sheet = sheet.with(SummaryList.of(rows))
                    .with(Heading.second(texts.get("procurement.changes.what")))
                    .with(changed);
        }
        return acts(sheet, details, view, at);
    }

    private Sheet acts(Sheet told, ProcurementDetails details, AmendmentView view, String at) {
        var sheet = told;
        boolean author = details.mine().contains(Duty.AUTHOR);
        boolean approver = details.mine().contains(Duty.APPROVER);
        if (author && view.state() == AmendmentState.DRAFT) {
            sheet = sheet.with(Links.of(
                    Links.Link.to(at + "/write", texts.get("procurement.amendment.write")),
                    Links.Link.to(DeskPages.path(details) + "/documents", texts.get("procurement.amendment.attach"))));
            sheet = sheet.with(Links.of(details.lots().stream()
                    .map(lot -> Links.Link.to(
                            DeskPages.path(details) + "/lots/" + lot.id().value() + "/amended-criteria",
                            details.severalLots()
                                    ? texts.get("procurement.amendment.criteria.lot", lot.number(), lot.title())
                                    : texts.get("procurement.amendment.criteria")))
                    .toArray(Links.Link[]::new)));
            if (!view.content().reason().isBlank()) {
                sheet = sheet.with(Sheet.Act.of(texts.get("procurement.amendment.propose"), at + "/propose"));
            }
        }
        if (approver && AmendmentStep.RETURN.possibleFrom(view.state())) {
            sheet = sheet.with(Links.of(Links.Link.to(at + "/return", texts.get("procurement.return.title"))));
        }
        if (approver && AmendmentStep.APPROVE.possibleFrom(view.state())) {
            sheet = sheet.with(Sheet.Act.of(texts.get("procurement.amendment.approve"), at + "/approve"));
        }
        if (author && AmendmentStep.PUBLISH.possibleFrom(view.state())) {
            sheet = view.noticeRequired()
                    ? sheet.with(
                            Links.of(Links.Link.to(at + "/publish", texts.get("procurement.amendment.publish.title"))))
                    : sheet.with(Sheet.Act.of(texts.get("procurement.amendment.publish.button"), at + "/publish"));
        }
        if (author && AmendmentStep.DROP.possibleFrom(view.state())) {
            sheet = sheet.with(Sheet.Act.secondary(texts.get("procurement.amendment.drop"), at + "/drop"));
        }
        return sheet;
    }

    private Tag tag(AmendmentState state) {
        return Tag.of(
                texts.of("procurement.amendment.state", state), state == AmendmentState.APPROVED ? "green" : "blue");
    }

    @PostMapping("/begin")
    String begin(@PathVariable UUID id, Actor actor) {
        amending.begin(new ProcurementId(id), actor);
        return "redirect:" + path(id) + "/write";
    }

    @GetMapping("/write")
    String write(@PathVariable UUID id, Actor actor, Model model) {
        amending.requireMay(new ProcurementId(id), AmendmentStep.PROPOSE, actor);
        var details = details(id, actor);
        var form = AmendmentForm.from(live(details, actor));
        return write(details, forms.fields("procurement.amendment", form), model);
    }

    @PostMapping("/write")
    String write(
            @PathVariable UUID id,
            @ModelAttribute("form") AmendmentForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var details = details(id, actor);
        var known = standards.all().stream().map(Standards.Known::code).toList();
        var assessments = amending.live(new ProcurementId(id), actor)
                .map(view -> view.content().assessments())
                .orElse(List.of());
        var content = form.toContent(errors, details.severalLots(), details.joint(), known, assessments);
        forms.attempt(errors, () -> amending.write(new ProcurementId(id), form.version(), content, actor));
        return errors.hasErrors()
                ? write(details(id, actor), forms.fields("procurement.amendment", errors), model)
                : "redirect:" + path(id);
    }

    private String write(ProcurementDetails details, Fields fields, Model model) {
        var ask = Ask.of(
                        texts.get("procurement.amendment.title"),
                        path(details.id().value()) + "/write",
                        texts.get("procurement.save"),
                        fields.textarea("reason").withRows(3),
                        fields.yesNo("material"),
                        Heading.second(texts.get("procurement.problem.title")),
                        fields.textarea("problem", Problem.MOST_WORDS).withRows(8),
                        fields.textarea("affected"),
                        fields.textarea("outcome"),
                        fields.textarea("workDone"),
                        fields.textarea("dataSystems"),
                        Heading.second(texts.get("procurement.particulars.title")),
                        fields.textarea("limits", Particulars.MOST_WORDS).withRows(5),
                        fields.textarea("tried", Particulars.MOST_WORDS).withRows(5),
                        fields.radios("openSource", List.of(Particulars.OpenSource.values())),
                        fields.textarea("accessibility", Particulars.MOST_WORDS).withRows(5),
                        fields.checkboxes(
                                "standards",
                                standards.all().stream()
                                        .map(known -> Choice.of(known.code(), known.title()))
                                        .toList()),
                        Heading.second(texts.get("procurement.dates.title")),
                        fields.date("questionsClose"),
                        fields.input("questionsCloseAt").withWidth(5),
                        fields.date("bidsClose"),
                        fields.input("bidsCloseAt").withWidth(5),
                        fields.date("awardExpected"),
                        Heading.second(texts.get("procurement.terms.title")),
                        fields.textarea("paymentTerms").withRows(3),
                        fields.textarea("ipTerms").withRows(3),
                        fields.textarea("incumbent").withRows(2),
                        fields.hidden("version"))
                .withQuestions(details.severalLots() ? List.of() : wholeness(fields))
                .withQuestions(
                        details.joint() ? List.of(fields.radios("multiParty", List.of("false", "true"))) : List.of())
                .withCaption(details.opportunity().title())
                .withIntro(texts.get("procurement.amendment.write.intro"));
        return DeskPages.ask(ask, fields, path(details.id().value()), model);
    }

    /** Asked where there is but one lot: each of several says for itself whom it suits. */
    private static List<Component> wholeness(Fields fields) {
        return List.of(fields.textarea("noLotsRationale").withRows(3), fields.yesNo("smeSuitable"));
    }

    @PostMapping("/propose")
    String propose(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        amending.propose(new ProcurementId(id), actor);
        return DeskPages.done(path(id), "procurement.done.amendment.proposed", redirect);
    }

    @PostMapping("/approve")
    String approve(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        amending.approve(new ProcurementId(id), actor);
        return DeskPages.done(path(id), "procurement.done.amendment.approved", redirect);
    }

    @PostMapping("/drop")
    String drop(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        amending.drop(new ProcurementId(id), actor);
        return DeskPages.done(DeskPages.path(id), "procurement.done.amendment.dropped", redirect);
    }

    @GetMapping("/return")
    String sendBack(@PathVariable UUID id, Actor actor, Model model) {
        amending.requireMay(new ProcurementId(id), AmendmentStep.RETURN, actor);
        return sendBack(details(id, actor), forms.fields("procurement.return", new ReasonForm(null)), model);
    }

    @PostMapping("/return")
    String sendBack(
            @PathVariable UUID id,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors, 2_000);
        forms.attempt(errors, () -> amending.returnToAuthor(new ProcurementId(id), form.reason(), actor));
        return errors.hasErrors()
                ? sendBack(details(id, actor), forms.fields("procurement.return", errors), model)
                : DeskPages.done(path(id), "procurement.done.amendment.returned", redirect);
    }

    private String sendBack(ProcurementDetails details, Fields fields, Model model) {
        return ask(details, "procurement.return", "/return", fields, model, fields.textarea("reason"));
    }

    @GetMapping("/publish")
    String publish(@PathVariable UUID id, Actor actor, Model model) {
        amending.requireMay(new ProcurementId(id), AmendmentStep.PUBLISH, actor);
        var fields = forms.fields("procurement.notice", new NoticeForm(null, null, null));
        return publish(details(id, actor), fields, model);
    }

    /** Where no notice was due, it has no fields. */
    @PostMapping("/publish")
    String publish(
            @PathVariable UUID id,
            @ModelAttribute("form") NoticeForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var details = details(id, actor);
        if (live(details, actor).noticeRequired()) {
            form.published(errors)
                    .ifPresent(at -> forms.attempt(
                            errors, () -> amending.publish(details.id(), form.noticeNumber(), at, actor)));
        } else {
            amending.publish(details.id(), null, null, actor);
        }
        return errors.hasErrors()
                ? publish(details, forms.fields("procurement.notice", errors), model)
                : DeskPages.done(DeskPages.path(id), "procurement.done.amendment.published", redirect);
    }

    private String publish(ProcurementDetails details, Fields fields, Model model) {
        return ask(
                details,
                "procurement.amendment.publish",
                "/publish",
                fields,
                model,
                fields.input("noticeNumber").withWidth(20),
                fields.date("publishedAt"),
                fields.input("publishedTime").withWidth(5));
    }

    private String ask(
            ProcurementDetails details, String words, String act, Fields fields, Model model, Component... questions) {
        var at = path(details.id().value());
        var ask = Ask.of(texts.get(words + ".title"), at + act, texts.get(words + ".button"), questions)
                .withCaption(details.opportunity().title())
                .withIntro(texts.get(words + ".intro"));
        return DeskPages.ask(ask, fields, at, model);
    }

    private AmendmentView live(ProcurementDetails details, Actor actor) {
        return amending.live(details.id(), actor).orElseThrow(NotFound::new);
    }

    private ProcurementDetails details(UUID id, Actor actor) {
        return catalogue.details(new ProcurementId(id), actor);
    }

    private static String path(UUID id) {
        return DeskPages.path(id) + "/amendment";
    }
}

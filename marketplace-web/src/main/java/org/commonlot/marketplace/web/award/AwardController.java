package org.commonlot.marketplace.web.award;

import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.award.AwardDesk;
import org.commonlot.marketplace.award.AwardStep;
import org.commonlot.marketplace.award.AwardView;
import org.commonlot.marketplace.award.Awarding;
import org.commonlot.marketplace.evaluation.AssessedBid;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.register.SupplierStanding;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.PublishedNoticeForm;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.desk.SupplierMarks;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.commonlot.marketplace.web.security.NeedsFreshFactor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The award: proposed, approved or returned, told to the bidders, announced. */
@Controller
@ForAuthorityStaff
@RequestMapping("/desk/procurements/{id}/award")
class AwardController {

    private final Awarding awarding;
    private final AwardDesk awards;
    private final EvaluationDesk evaluations;
    private final ProcurementCatalogue catalogue;
    private final AwardParts parts;
    private final SupplierMarks marks;
    private final SummaryParts summaries;
    private final Forms forms;
    private final Texts texts;

    AwardController(
            Awarding awarding,
            AwardDesk awards,
            EvaluationDesk evaluations,
            ProcurementCatalogue catalogue,
            AwardParts parts,
            SupplierMarks marks,
            SummaryParts summaries,
            Forms forms,
            Texts texts) {
        this.awarding = awarding;
        this.awards = awards;
        this.evaluations = evaluations;
        this.catalogue = catalogue;
        this.parts = parts;
        this.marks = marks;
        this.summaries = summaries;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String award(@PathVariable UUID id, Actor actor, Model model) {
        var details = details(id, actor);
        var award = award(details, actor);
        var sheet = Sheet.of(texts.get("award.title"))
                .withCaption(details.opportunity().title())
                .withTag(parts.tag(award))
                .with(parts.facts(award));
        if (parts.approvable(details, award)) {
            sheet = sheet.with(Links.of(
                            Links.Link.to(DeskPages.path(id) + "/ranking", texts.get("award.see-ranking")),
                            Links.Link.to(path(id) + "/return", texts.get("award.return.title"))))
                    .with(Sheet.Act.of(texts.get("award.approve"), path(id) + "/approve"));
        }
        return DeskPages.sheet(sheet, DeskPages.path(id), model);
    }

    @GetMapping("/propose")
    String propose(@PathVariable UUID id, Actor actor, Model model) {
        var details = details(id, actor);
        var first = first(details, actor);
        awarding.requireProposable(lot(details), actor);
        var only = first.size() == 1 ? first.getFirst().reference() : null;
        return propose(details, first, forms.fields("award.propose", new ProposalForm(only, null)), model);
    }

    @PostMapping("/propose")
    String propose(
            @PathVariable UUID id,
            @ModelAttribute("form") ProposalForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var details = details(id, actor);
        form.check(errors);
        forms.attempt(errors, () -> awarding.propose(lot(details), form.bid(), form.reasons(), actor));
        return errors.hasErrors()
                ? propose(details, first(details, actor), forms.fields("award.propose", errors), model)
                : DeskPages.done(DeskPages.path(id), "award.done.proposed", redirect);
    }

    private String propose(ProcurementDetails details, List<AssessedBid> first, Fields fields, Model model) {
        var suppliers = marks.of(first.stream().map(AssessedBid::supplier).toList());
        var choices = first.stream()
                .map(bid -> choice(bid, suppliers.get(bid.supplier())))
                .toList();
        return ask(details, "propose", fields, model, fields.radios("bid", choices), fields.textarea("reasons"));
    }

    private Choice choice(AssessedBid bid, @Nullable SupplierStanding supplier) {
        var choice = Choice.of(
                bid.reference(),
                texts.get(
                        "award.choice",
                        bid.supplierName(),
                        bid.total().toPlainString(),
                        Wording.pounds(bid.price().amount())));
        return supplier == null ? choice : choice.withHint(String.join(" ", marks.words(supplier)));
    }

    private List<AssessedBid> first(ProcurementDetails details, Actor actor) {
        return evaluations.ranking(lot(details), actor).stream()
                .filter(bid -> bid.rank() == 1)
                .toList();
    }

    @NeedsFreshFactor
    @PostMapping("/approve")
    String approve(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        awarding.approve(lot(details(id, actor)), actor);
        return DeskPages.done(DeskPages.path(id), "award.done.approved", redirect);
    }

    @GetMapping("/return")
    String sendBack(@PathVariable UUID id, Actor actor, Model model) {
        var details = details(id, actor);
        awarding.requireMay(lot(details), AwardStep.RETURN, actor);
        return sendBack(details, forms.fields("award.return", new ReturnForm(null)), model);
    }

    @PostMapping("/return")
    String sendBack(
            @PathVariable UUID id,
            @ModelAttribute("form") ReturnForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var details = details(id, actor);
        form.check(errors);
        forms.attempt(errors, () -> awarding.returnToAuthor(lot(details), form.reasons(), actor));
        return errors.hasErrors()
                ? sendBack(details, forms.fields("award.return", errors), model)
                : DeskPages.done(DeskPages.path(id), "award.done.returned", redirect);
    }

    private String sendBack(ProcurementDetails details, Fields fields, Model model) {
        return ask(details, "return", fields, model, fields.textarea("reasons"));
    }

    @GetMapping("/summaries")
    String summaries(@PathVariable UUID id, Actor actor, Model model) {
        var details = details(id, actor);
        var award = award(details, actor);
        var owed = award.dues().summaries();
        var sheet = Sheet.of(texts.get(owed ? "award.summaries.title" : "award.feedback.title"))
                .withCaption(details.opportunity().title())
                .with(new Paragraph(texts.get(owed ? "award.summaries.intro" : "award.feedback.intro")));
        for (var summary : awards.summaries(lot(details), actor)) {
            sheet = sheet.with(Heading.second(summary.own().supplier()));
            for (var part : summaries.of(summary)) sheet = sheet.with(part);
        }
        if (award.summariesAwaited() && details.mine().contains(Duty.AUTHOR)) {
            sheet = sheet.with(Sheet.Act.of(texts.get("award.summaries.issue"), path(id) + "/summaries"));
        }
        return DeskPages.sheet(sheet, DeskPages.path(id), model);
    }

    @PostMapping("/summaries")
    String issue(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        awarding.issueSummaries(lot(details(id, actor)), actor);
        return DeskPages.done(DeskPages.path(id), "award.done.issued", redirect);
    }

    @GetMapping("/notice")
    String notice(@PathVariable UUID id, Actor actor, Model model) {
        var details = details(id, actor);
        awarding.requireMay(lot(details), AwardStep.FILE_NOTICE, actor);
        return notice(details, forms.fields("award.notice", PublishedNoticeForm.empty()), model);
    }

    @PostMapping("/notice")
    String notice(
            @PathVariable UUID id,
            @ModelAttribute("form") PublishedNoticeForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var details = details(id, actor);
        form.published(errors)
                .ifPresent(
                        at -> forms.attempt(errors, () -> awarding.fileNotice(lot(details), form.number(), at, actor)));
        return errors.hasErrors()
                ? notice(details, forms.fields("award.notice", errors), model)
                : DeskPages.done(DeskPages.path(id), "award.done.notice", redirect);
    }

    private String notice(ProcurementDetails details, Fields fields, Model model) {
        return ask(
                details,
                "notice",
                fields,
                model,
                fields.input("number").withWidth(20),
                fields.date("publishedAt"),
                fields.input("publishedTime").withWidth(5));
    }

    private String ask(ProcurementDetails details, String page, Fields fields, Model model, Component... questions) {
        var words = "award." + page;
        var desk = DeskPages.path(details);
        var ask = Ask.of(texts.get(words + ".title"), desk + "/award/" + page, texts.get(words + ".button"), questions)
                .withCaption(details.opportunity().title())
                .withIntro(texts.get(words + ".intro"));
        return DeskPages.ask(ask, fields, desk, model);
    }

    private AwardView award(ProcurementDetails details, Actor actor) {
        return awards.award(lot(details), actor).orElseThrow(NotFound::new);
    }

    private static LotId lot(ProcurementDetails details) {
        return details.onlyLot().id();
    }

    private ProcurementDetails details(UUID id, Actor actor) {
        return catalogue.details(new ProcurementId(id), actor);
    }

    private static String path(UUID id) {
        return DeskPages.path(id) + "/award";
    }
}

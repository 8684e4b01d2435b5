package org.commonlot.marketplace.web.award;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonlot.marketplace.award.AwardDesk;
import org.commonlot.marketplace.award.AwardState;
import org.commonlot.marketplace.award.AwardStep;
import org.commonlot.marketplace.award.AwardView;
import org.commonlot.marketplace.award.Awarding;
import org.commonlot.marketplace.award.EditingSummaries;
import org.commonlot.marketplace.award.RatingFeedback;
import org.commonlot.marketplace.award.SummaryDraft;
import org.commonlot.marketplace.bidding.NamedParty;
import org.commonlot.marketplace.evaluation.AssessedBid;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.register.SupplierStanding;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Prose;
import org.commonlot.marketplace.web.components.PublishedNoticeForm;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.WarningText;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskLot;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The award: proposed, approved or returned, told to the bidders, announced. */
@Controller
@ForAuthorityStaff
@RequestMapping(DeskLot.ADDRESS + "/award")
class AwardController {

    private final Awarding awarding;
    private final AwardDesk awards;
    private final EvaluationDesk evaluations;
    private final AwardParts parts;
    private final SupplierMarks marks;
    private final SummaryParts summaries;
    private final EditingSummaries editing;
    private final DraftParts drafts;
    private final RatingFeedback ratings;
    private final Forms forms;
    private final Texts texts;

    AwardController(
            Awarding awarding,
            AwardDesk awards,
            EvaluationDesk evaluations,
            AwardParts parts,
            SupplierMarks marks,
            SummaryParts summaries,
            EditingSummaries editing,
            DraftParts drafts,
            RatingFeedback ratings,
            Forms forms,
            Texts texts) {
        this.awarding = awarding;
        this.awards = awards;
        this.evaluations = evaluations;
        this.parts = parts;
        this.marks = marks;
        this.summaries = summaries;
        this.editing = editing;
        this.drafts = drafts;
        this.ratings = ratings;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String award(DeskLot lot, Actor actor, Model model) {
        var award = award(lot, actor);
        var sheet = Sheet.of(texts.get("award.title"))
                .withCaption(lot.caption())
                .withTag(parts.tag(award))
                .with(parts.facts(award));
        if (lot.mine(Duty.AUTHOR) || lot.mine(Duty.APPROVER)) {
            sheet = sheet.with(Links.of(Links.Link.to(lot.path() + "/paper", texts.get("decision.paper.link"))));
        }
        if (award.state() == AwardState.PROPOSED && award.bid() != null) {
            sheet = sheet.with(Links.of(Links.Link.to(path(lot) + "/summaries", texts.get("award.see-told"))));
        }
        if (parts.approvable(lot, award)) {
            var read = award.bid() == null
                    ? Links.Link.to(lot.desk() + "/preview", texts.get("award.see-announcement"))
                    : Links.Link.to(lot.path() + "/ranking", texts.get("award.see-ranking"));
            sheet = sheet.with(Links.of(read, Links.Link.to(path(lot) + "/return", texts.get("award.return.title"))));
            var obstacle = awarding.obstacle(lot.id(), AwardStep.APPROVE, actor);
            sheet = obstacle.isPresent()
                    ? sheet.with(WarningText.of(texts.of(obstacle.get())))
                    : sheet.with(Sheet.Act.of(texts.get("award.approve"), path(lot) + "/approve"));
        }
        return DeskPages.sheet(given(sheet, lot, actor), lot.desk(), model);
    }

    /** What was given up before, and what is proposed to be: for the approver to decide. */
    private Sheet given(Sheet sheet, DeskLot lot, Actor actor) {
        var longer = sheet;
        for (var set : awards.setAsides(lot.id(), actor)) {
            longer = longer.with(Heading.second(parts.heading(set))).with(parts.facts(set));
            if (!set.proposed() || !lot.mine(Duty.APPROVER)) continue;
            var path = path(lot) + "/set-aside";
            longer = longer.with(Links.of(Links.Link.to(path + "/return", texts.get("award.set-aside.return.title"))))
                    .with(Sheet.Act.of(texts.get("award.set-aside.decide"), path + "/decide"));
        }
        return longer;
    }

    @GetMapping("/propose")
    String propose(DeskLot lot, Actor actor, Model model) {
        var first = first(lot, actor);
        awarding.requireProposable(lot.id(), actor);
        var only = first.size() == 1 ? first.getFirst().reference() : null;
        var named = lot.details().opportunity().directAward();
        var reasons = named == null ? null : named.justification();
        return propose(lot, first, forms.fields("award.propose", new ProposalForm(only, reasons)), model);
    }

    @PostMapping("/propose")
    String propose(
            DeskLot lot,
            @ModelAttribute("form") ProposalForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        form.check(lot.details().takesBids(), errors);
        forms.attempt(errors, () -> awarding.propose(lot.id(), form.bid(), form.reasons(), actor));
        return errors.hasErrors()
                ? propose(lot, first(lot, actor), forms.fields("award.propose", errors), model)
                : DeskPages.done(lot.desk(), "award.done.proposed", redirect);
    }

    private String propose(DeskLot lot, List<AssessedBid> first, Fields fields, Model model) {
        if (!lot.details().takesBids()) {
            return ask(lot, "propose", fields, model, fields.textarea("reasons").withRows(8));
        }
        var suppliers = marks.of(first.stream().map(AssessedBid::supplier).toList());
        var choices = first.stream()
                .map(bid -> choice(bid, suppliers.get(bid.supplier())))
                .toList();
        return ask(lot, "propose", fields, model, fields.radios("bid", choices), fields.textarea("reasons"));
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

    private List<AssessedBid> first(DeskLot lot, Actor actor) {
        return lot.details().takesBids() ? awarding.candidates(lot.id(), actor) : List.of();
    }

    @NeedsFreshFactor
    @PostMapping("/approve")
    String approve(DeskLot lot, Actor actor, RedirectAttributes redirect) {
        awarding.approve(lot.id(), actor);
        return DeskPages.done(lot.desk(), "award.done.approved", redirect);
    }

    @GetMapping("/return")
    String sendBack(DeskLot lot, Actor actor, Model model) {
        awarding.requireMay(lot.id(), AwardStep.RETURN, actor);
        return sendBack(lot, forms.fields("award.return", new ReturnForm(null)), model);
    }

    @PostMapping("/return")
    String sendBack(
            DeskLot lot,
            @ModelAttribute("form") ReturnForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors);
        forms.attempt(errors, () -> awarding.returnToAuthor(lot.id(), form.reasons(), actor));
        return errors.hasErrors()
                ? sendBack(lot, forms.fields("award.return", errors), model)
                : DeskPages.done(lot.desk(), "award.done.returned", redirect);
    }

    private String sendBack(DeskLot lot, Fields fields, Model model) {
        return ask(lot, "return", fields, model, fields.textarea("reasons"));
    }

    @GetMapping("/summaries")
    String summaries(DeskLot lot, Actor actor, Model model) {
        var award = award(lot, actor);
        var owed = award.dues().summaries();
        var sheet = Sheet.of(texts.get(owed ? "award.summaries.title" : "award.feedback.title"))
                .withCaption(lot.caption())
                .with(new Paragraph(texts.get(intro(award))));
        var drafted =
                editing.drafts(lot.id(), actor).stream().collect(Collectors.toMap(SummaryDraft::bid, draft -> draft));
        for (var summary : awards.summaries(lot.id(), actor)) {
            sheet = sheet.with(Heading.second(summary.own().supplier()));
            var draft = drafted.get(summary.own().bid());
            if (draft != null) sheet = drafted(sheet, lot, draft);
            for (var part : summaries.of(summary)) sheet = sheet.with(part);
        }
        sheet = rated(sheet, lot, actor);
        return DeskPages.sheet(issuable(sheet, lot, award, actor), lot.desk(), model);
    }

    private static String intro(AwardView award) {
        if (award.dues().summaries()) return "award.summaries.intro";
        return award.state() == AwardState.PROPOSED ? "award.feedback.intro.before" : "award.feedback.intro";
    }

    private Sheet issuable(Sheet sheet, DeskLot lot, AwardView award, Actor actor) {
        if (!award.summariesAwaited() || !lot.mine(Duty.AUTHOR)) return sheet;
        var obstacle = awarding.obstacle(lot.id(), AwardStep.ISSUE_SUMMARIES, actor);
        return obstacle.isPresent()
                ? sheet.with(WarningText.of(texts.of(obstacle.get())))
                : sheet.with(Sheet.Act.of(texts.get("award.summaries.issue"), path(lot) + "/summaries"));
    }

    /** What a bidder marked as confidential stands beside its summary, with the way to edit that. */
    private Sheet drafted(Sheet sheet, DeskLot lot, SummaryDraft draft) {
        var longer = sheet.with(Links.of(Links.Link.to(
                path(lot) + "/summaries/" + draft.bid(), texts.get("award.draft.link", draft.supplier()))));
        for (var part : drafts.marked(draft)) longer = longer.with(part);
        return longer;
    }

    /** What bidders said of what they were told, as far as any did. */
    private Sheet rated(Sheet sheet, DeskLot lot, Actor actor) {
        var said = ratings.ofLot(lot.id(), actor);
        if (said.isEmpty()) return sheet;
        var suppliers = awards.bidders(lot.id(), actor);
        var rows = said.stream()
                .map(rating -> List.of(
                        Table.Cell.of(suppliers.getOrDefault(rating.bid(), rating.bid())),
                        Table.Cell.of(texts.of("award.rating.usefulness", rating.usefulness())),
                        Table.Cell.of(rating.remark()),
                        Table.Cell.of(Wording.moment(rating.at()))))
                .toList();
        var head = Stream.of("bidder", "usefulness", "remark", "at")
                .map(column -> Table.Cell.of(texts.get("award.ratings." + column)))
                .toList();
        return sheet.with(Heading.second(texts.get("award.ratings.title")))
                .with(Table.of(texts.get("award.ratings.caption"), head, rows));
    }

    @PostMapping("/summaries")
    String issue(DeskLot lot, Actor actor, RedirectAttributes redirect) {
        awarding.issueSummaries(lot.id(), actor);
        return DeskPages.done(lot.desk(), "award.done.issued", redirect);
    }

    @GetMapping("/notice")
    String notice(DeskLot lot, Actor actor, Model model) {
        return notice(lot, forms.fields("award.notice", PublishedNoticeForm.empty()), actor, model);
    }

    @PostMapping("/notice")
    String notice(
            DeskLot lot,
            @ModelAttribute("form") PublishedNoticeForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        form.published(errors)
                .ifPresent(at -> forms.attempt(errors, () -> awarding.fileNotice(lot.id(), form.number(), at, actor)));
        return errors.hasErrors()
                ? notice(lot, forms.fields("award.notice", errors), actor, model)
                : DeskPages.done(lot.desk(), "award.done.notice", redirect);
    }

    private String notice(DeskLot lot, Fields fields, Actor actor, Model model) {
        awarding.requireMay(lot.id(), AwardStep.FILE_NOTICE, actor);
        var ask = question(lot, "notice", PublishedNoticeForm.questions(fields));
        var persons = awards.associatedPersons(lot.id(), actor).stream()
                .map(NamedParty::told)
                .toList();
        if (!persons.isEmpty()) {
            ask = ask.withIntro(texts.get("award.notice.persons")).withIntro(new Prose(Html.list(persons)));
        }
        return DeskPages.ask(ask, fields, lot.desk(), model);
    }

    private String ask(DeskLot lot, String page, Fields fields, Model model, Component... questions) {
        return DeskPages.ask(question(lot, page, questions), fields, lot.desk(), model);
    }

    private Ask question(DeskLot lot, String page, Component... questions) {
        var words = "award." + page;
        return Ask.of(texts.get(words + ".title"), path(lot) + "/" + page, texts.get(words + ".button"), questions)
                .withCaption(lot.caption())
                .withIntro(texts.get(words + (lot.details().takesBids() ? ".intro" : ".intro.direct")));
    }

    private AwardView award(DeskLot lot, Actor actor) {
        return awards.award(lot.id(), actor).orElseThrow(NotFound::new);
    }

    private static String path(DeskLot lot) {
        return lot.path() + "/award";
    }
}

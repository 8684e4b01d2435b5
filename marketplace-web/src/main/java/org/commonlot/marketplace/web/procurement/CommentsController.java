package org.commonlot.marketplace.web.procurement;

import java.util.UUID;
import org.commonlot.marketplace.procurement.CommentView;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Reviewing;
import org.commonlot.marketplace.procurement.Section;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.ReasonForm;
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

/** Comments on sections of a draft: its approver writes them, its author resolves them. */
@Controller
@ForAuthorityStaff
@RequestMapping("/desk/procurements/{id}/comments")
class CommentsController {

    private final Reviewing reviewing;
    private final ProcurementCatalogue catalogue;
    private final CommentParts parts;
    private final Forms forms;
    private final Texts texts;

    CommentsController(
            Reviewing reviewing, ProcurementCatalogue catalogue, CommentParts parts, Forms forms, Texts texts) {
        this.reviewing = reviewing;
        this.catalogue = catalogue;
        this.parts = parts;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String comment(@PathVariable UUID id, Actor actor, Model model) {
        reviewing.requireReviewable(new ProcurementId(id), actor);
        return comment(
                details(id, actor), forms.fields("procurement.comment", new CommentForm(null, null)), actor, model);
    }

    @PostMapping
    String comment(
            @PathVariable UUID id,
            @ModelAttribute("form") CommentForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var details = details(id, actor);
        var section = form.toSection(errors);
        forms.attempt(errors, () -> reviewing.comment(details.id(), section, form.comment(), actor));
        return errors.hasErrors()
                ? comment(details, forms.fields("procurement.comment", errors), actor, model)
                : DeskPages.done(DeskPages.path(id) + "/comments", "procurement.done.commented", redirect);
    }

    private String comment(ProcurementDetails details, Fields fields, Actor actor, Model model) {
        var desk = DeskPages.path(details);
        var sections = details.sections().stream()
                .map(section -> Choice.of(section.name(), parts.name(section)))
                .toList();
        var ask = Ask.of(
                        texts.get("procurement.comment.title"),
                        desk + "/comments",
                        texts.get("procurement.comment.button"),
                        fields.radios("section", sections),
                        fields.textarea("comment"))
                .withCaption(details.opportunity().title())
                .withIntro(texts.get("procurement.comment.intro"))
                .withIntro(Links.of(
                        Links.Link.to(desk + "/preview", texts.get("procurement.read-first")),
                        Links.Link.to(desk + "/return", texts.get("procurement.return.title"))));
        for (var said : reviewing.of(details.id(), actor)) ask = ask.withIntro(InsetText.of(parts.words(said)));
        return DeskPages.ask(ask, fields, desk, model);
    }

    @GetMapping("/{comment}")
    String resolve(@PathVariable UUID id, @PathVariable UUID comment, Actor actor, Model model) {
        var open = reviewing.resolvable(new ProcurementId(id), comment, actor);
        return resolve(details(id, actor), open, forms.fields("procurement.resolve", new ReasonForm(null)), model);
    }

    @PostMapping("/{comment}")
    String resolve(
            @PathVariable UUID id,
            @PathVariable UUID comment,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var open = reviewing.resolvable(new ProcurementId(id), comment, actor);
        form.check(errors, 2_000);
        forms.attempt(errors, () -> reviewing.resolve(new ProcurementId(id), comment, form.reason(), actor));
        return errors.hasErrors()
                ? resolve(details(id, actor), open, forms.fields("procurement.resolve", errors), model)
                : DeskPages.done(DeskPages.path(id), "procurement.done.resolved", redirect);
    }

    private String resolve(ProcurementDetails details, CommentView open, Fields fields, Model model) {
        var desk = DeskPages.path(details);
        var ask = Ask.of(
                        texts.get("procurement.resolve.title"),
                        desk + "/comments/" + open.id(),
                        texts.get("procurement.resolve.button"),
                        fields.textarea("reason"))
                .withCaption(details.opportunity().title())
                .withIntro(InsetText.of(parts.words(open)));
        if (open.section() != Section.CRITERIA) {
            ask = ask.withIntro(
                    Links.of(Links.Link.to(desk + "/" + parts.page(open.section()), parts.name(open.section()))));
        }
        return DeskPages.ask(ask, fields, desk, model);
    }

    private ProcurementDetails details(UUID id, Actor actor) {
        return catalogue.details(new ProcurementId(id), actor);
    }
}

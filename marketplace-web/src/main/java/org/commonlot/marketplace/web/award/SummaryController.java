package org.commonlot.marketplace.web.award;

import org.commonlot.marketplace.award.EditingSummaries;
import org.commonlot.marketplace.award.Passage;
import org.commonlot.marketplace.award.SummaryDraft;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Prose;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskLot;
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

/** What summaries will tell of one bid: read beside what its bidder marked as confidential, edited, and confirmed. */
@Controller
@ForAuthorityStaff
@RequestMapping(DeskLot.ADDRESS + "/award/summaries/{reference}")
class SummaryController {

    private final EditingSummaries editing;
    private final DraftParts parts;
    private final Forms forms;
    private final Texts texts;

    SummaryController(EditingSummaries editing, DraftParts parts, Forms forms, Texts texts) {
        this.editing = editing;
        this.parts = parts;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String draft(DeskLot lot, @PathVariable String reference, Actor actor, Model model) {
        var draft = editing.draft(lot.id(), reference, actor);
        boolean mine = draft.editable() && lot.mine(Duty.AUTHOR);
        var sheet = Sheet.of(texts.get("award.draft.title", draft.supplier()))
                .withCaption(lot.caption())
                .with(new Paragraph(texts.get(draft.editable() ? "award.draft.intro" : "award.draft.settled")));
        for (var part : parts.marked(draft)) sheet = sheet.with(part);
        for (var passage : draft.passages()) {
            sheet = sheet.with(Heading.second(parts.title(passage))).with(Prose.of(passage.words()));
            if (!mine) continue;
            sheet = sheet.with(Links.of(Links.Link.to(
                    path(lot, draft) + "/" + passage.code(), texts.get("award.draft.edit", parts.title(passage)))));
        }
        for (var part : parts.edits(draft)) sheet = sheet.with(part);
        if (mine && draft.unchecked()) {
            sheet = sheet.with(Sheet.Act.of(texts.get("award.draft.confirm"), path(lot, draft)));
        }
        return DeskPages.sheet(sheet, summaries(lot), model);
    }

    @PostMapping
    String confirm(DeskLot lot, @PathVariable String reference, Actor actor, RedirectAttributes redirect) {
        editing.confirm(lot.id(), reference, actor);
        return DeskPages.done(summaries(lot), "award.done.confirmed", redirect);
    }

    @GetMapping("/{passage}")
    String edit(DeskLot lot, @PathVariable String reference, @PathVariable String passage, Actor actor, Model model) {
        editing.requireEditable(lot.id(), actor);
        var draft = editing.draft(lot.id(), reference, actor);
        var edited = passage(draft, passage);
        return edit(lot, draft, edited, forms.fields("award.edit", PassageForm.from(edited)), model);
    }

    @PostMapping("/{passage}")
    String edit(
            DeskLot lot,
            @PathVariable String reference,
            @PathVariable String passage,
            @ModelAttribute("form") PassageForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var draft = editing.draft(lot.id(), reference, actor);
        var edited = passage(draft, passage);
        form.check(errors);
        forms.attempt(
                errors,
                () -> editing.edit(lot.id(), reference, passage, form.revision(), form.words(), form.reason(), actor));
        return errors.hasErrors()
                ? edit(lot, draft, edited, forms.fields("award.edit", errors), model)
                : DeskPages.done(path(lot, draft), "award.done.edited", redirect);
    }

    private String edit(DeskLot lot, SummaryDraft draft, Passage edited, Fields fields, Model model) {
        var ask = Ask.of(
                        parts.title(edited),
                        path(lot, draft) + "/" + edited.code(),
                        texts.get("award.edit.button"),
                        fields.textarea("words").withRows(10),
                        fields.textarea("reason").withRows(3),
                        fields.hidden("revision"))
                .withCaption(lot.caption())
                .withIntro(texts.get("award.edit.intro"));
        for (var part : parts.marked(draft)) ask = ask.withIntro(part);
        return DeskPages.ask(ask, fields, path(lot, draft), model);
    }

    private static Passage passage(SummaryDraft draft, String code) {
        return draft.passages().stream()
                .filter(passage -> passage.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String summaries(DeskLot lot) {
        return lot.path() + "/award/summaries";
    }

    private static String path(DeskLot lot, SummaryDraft draft) {
        return summaries(lot) + "/" + draft.bid();
    }
}

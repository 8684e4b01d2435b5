package org.commonlot.marketplace.web.evaluation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.commonlot.marketplace.evaluation.Evaluating;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.evaluation.EvaluationView;
import org.commonlot.marketplace.evaluation.ScoreTable;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.TableUpload;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.WorkbookDownload;
import org.commonlot.marketplace.web.components.WrongCells;
import org.commonlot.marketplace.web.desk.DeskLot;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Scoring without a connection: one's own sheet as a workbook, and back again, whole or not at all. */
@Controller
@ForAuthorityStaff
@RequestMapping(DeskLot.ADDRESS + "/scoring")
class ScoreFileController {

    private static final int MOST_SHOWN = 200;

    private final Evaluating evaluating;
    private final EvaluationDesk evaluations;
    private final Forms forms;
    private final Texts texts;

    ScoreFileController(Evaluating evaluating, EvaluationDesk evaluations, Forms forms, Texts texts) {
        this.evaluating = evaluating;
        this.evaluations = evaluations;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/sheet.xlsx")
    void sheet(DeskLot lot, Actor actor, HttpServletResponse response) throws IOException {
        var view = scoring(lot, actor);
        var rows = ScoreTable.template(view, number -> evaluations.answers(lot.id(), number, actor));
        WorkbookDownload.send(response, "scores.xlsx", ScoreTable.COLUMNS, rows);
    }

    @GetMapping("/file")
    String file(DeskLot lot, Actor actor, Model model) {
        scoring(lot, actor);
        return file(lot, forms.fields("evaluation.file", new ScoreFileForm(null)), null, model);
    }

    /** Takes all of it or nothing: what is wrong comes back with its row and column, and everything that was sent. */
    @PostMapping("/file")
    String file(
            DeskLot lot,
            @ModelAttribute("form") ScoreFileForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        var view = scoring(lot, actor);
        boolean tooLong =
                form.rows().length() > ScoreFileForm.LONGEST || file != null && file.getSize() > ScoreFileForm.LONGEST;
        if (tooLong) {
            errors.rejectValue("rows", "Size", new Object[] {ScoreFileForm.LONGEST, 0}, null);
            return file(lot, forms.fields("evaluation.file", errors), null, model);
        }
        var uploaded = TableUpload.text(file);
        if (uploaded.isBlank()) return take(lot, view, form, errors, actor, model, redirect);
        // An upload is as if it had been pasted: if something is wrong, it can be put right on the page.
        var sent = new ScoreFileForm(uploaded);
        return take(lot, view, sent, new BeanPropertyBindingResult(sent, "form"), actor, model, redirect);
    }

    private String take(
            DeskLot lot,
            EvaluationView view,
            ScoreFileForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var read = ScoreTable.read(form.rows(), view);
        if (!read.wrong().isEmpty()) {
            errors.rejectValue("rows", "wrong", new Object[] {read.wrong().size()}, null);
            return file(lot, forms.fields("evaluation.file", errors), wrong(read), model);
        }
        forms.attempt(errors, () -> evaluating.scoreAll(lot.id(), view.own().version(), read.marks(), actor));
        return errors.hasErrors()
                ? file(lot, forms.fields("evaluation.file", errors), null, model)
                : DeskPages.done(path(lot), "evaluation.done.saved", redirect);
    }

    private Table wrong(ScoreTable read) {
        return WrongCells.table(texts, "evaluation.file.fault", read.wrong(), MOST_SHOWN);
    }

    private String file(DeskLot lot, Fields fields, @Nullable Table wrong, Model model) {
        var ask = Ask.of(
                        texts.get("evaluation.file.title"),
                        path(lot) + "/file",
                        texts.get("evaluation.file.button"),
                        fields.file("file").accepting(TableUpload.ACCEPTED),
                        fields.textarea("rows").withRows(12))
                .withCaption(lot.caption())
                .withIntro(new Paragraph(texts.get("evaluation.file.intro")))
                .withIntro(Links.of(Links.Link.to(path(lot) + "/sheet.xlsx", texts.get("evaluation.file.download"))))
                .withFiles();
        if (wrong != null) ask = ask.withIntro(wrong);
        return DeskPages.ask(ask, fields, path(lot), model);
    }

    /** Only for whoever scores now; to everybody else there is no such page. */
    private EvaluationView scoring(DeskLot lot, Actor actor) {
        var view = evaluations.evaluation(lot.id(), actor).orElseThrow(NotFound::new);
        if (!view.scores()) throw new NotFound();
        evaluating.requireScoring(lot.id(), actor);
        return view;
    }

    private static String path(DeskLot lot) {
        return lot.path() + "/scoring";
    }
}

package org.commonlot.marketplace.web.award;

import org.commonlot.marketplace.award.Awarding;
import org.commonlot.marketplace.procurement.LotStep;
import org.commonlot.marketplace.procurement.Lotting;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskLot;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.desk.EndingForm;
import org.commonlot.marketplace.web.desk.EndingQuestions;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ending one lot without award: because it is not wanted any more, or because no bid can be awarded. */
@Controller
@ForAuthorityStaff
@RequestMapping(DeskLot.ADDRESS)
class EndController {

    private final Lotting lotting;
    private final Awarding awarding;
    private final EndingQuestions questions;
    private final Forms forms;
    private final Texts texts;

    EndController(Lotting lotting, Awarding awarding, EndingQuestions questions, Forms forms, Texts texts) {
        this.lotting = lotting;
        this.awarding = awarding;
        this.questions = questions;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/cancel")
    String cancel(DeskLot lot, Actor actor, Model model) {
        lotting.requireMayEnd(lot.details().id(), lot.id(), LotStep.CANCEL_LOT, actor);
        return ask(lot, "cancel", forms.fields(EndingQuestions.WORDS, EndingForm.empty()), model);
    }

    @PostMapping("/cancel")
    String cancel(
            DeskLot lot,
            @ModelAttribute("form") EndingForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var ending = form.toEnding(EndingQuestions.noticed(lot.details()), errors);
        forms.attempt(errors, () -> lotting.cancel(lot.details().id(), lot.id(), ending, actor));
        return errors.hasErrors()
                ? ask(lot, "cancel", forms.fields(EndingQuestions.WORDS, errors), model)
                : DeskPages.done(lot.desk(), "award.done.cancelled", redirect);
    }

    @GetMapping("/unsuccessful")
    String unsuccessful(DeskLot lot, Actor actor, Model model) {
        awarding.requireEndable(lot.id(), actor);
        return ask(lot, "unsuccessful", forms.fields(EndingQuestions.WORDS, EndingForm.empty()), model);
    }

    @PostMapping("/unsuccessful")
    String unsuccessful(
            DeskLot lot,
            @ModelAttribute("form") EndingForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var ending = form.toEnding(EndingQuestions.noticed(lot.details()), errors);
        forms.attempt(errors, () -> awarding.endUnsuccessful(lot.id(), ending, actor));
        return errors.hasErrors()
                ? ask(lot, "unsuccessful", forms.fields(EndingQuestions.WORDS, errors), model)
                : DeskPages.done(lot.desk(), "award.done.unsuccessful", redirect);
    }

    private String ask(DeskLot lot, String page, Fields fields, Model model) {
        var words = "award." + page;
        var ask = Ask.of(texts.get(words + ".title"), lot.path() + "/" + page, texts.get(words + ".button"))
                .withCaption(lot.caption())
                .withIntro(texts.get(words + ".intro"))
                .withQuestions(questions.of(lot.details(), fields));
        return DeskPages.ask(ask, fields, lot.desk(), model);
    }
}

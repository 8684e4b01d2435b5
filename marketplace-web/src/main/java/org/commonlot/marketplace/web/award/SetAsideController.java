package org.commonlot.marketplace.web.award;

import java.util.List;
import org.commonlot.marketplace.award.SetAsideGround;
import org.commonlot.marketplace.award.SettingAside;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskLot;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.commonlot.marketplace.web.security.NeedsFreshFactor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Giving up an award before its contract is signed: proposed by the author, decided or sent back by the approver. */
@Controller
@ForAuthorityStaff
@RequestMapping(DeskLot.ADDRESS + "/award/set-aside")
class SetAsideController {

    private final SettingAside setting;
    private final Forms forms;
    private final Texts texts;

    SetAsideController(SettingAside setting, Forms forms, Texts texts) {
        this.setting = setting;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String propose(DeskLot lot, Actor actor, Model model) {
        setting.requireProposable(lot.id(), actor);
        return propose(lot, forms.fields("award.set-aside", new SetAsideForm(null, null)), model);
    }

    @PostMapping
    String propose(
            DeskLot lot,
            @ModelAttribute("form") SetAsideForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors)
                .ifPresent(ground ->
                        forms.attempt(errors, () -> setting.propose(lot.id(), ground, form.reasons(), actor)));
        return errors.hasErrors()
                ? propose(lot, forms.fields("award.set-aside", errors), model)
                : DeskPages.done(lot.desk(), "award.done.set-aside-proposed", redirect);
    }

    private String propose(DeskLot lot, Fields fields, Model model) {
        return ask(
                lot,
                "award.set-aside",
                "",
                fields,
                model,
                fields.radios("ground", List.of(SetAsideGround.values())),
                fields.textarea("reasons").withRows(6));
    }

    @NeedsFreshFactor
    @PostMapping("/decide")
    String decide(DeskLot lot, Actor actor, RedirectAttributes redirect) {
        setting.decide(lot.id(), actor);
        return DeskPages.done(lot.desk(), "award.done.set-aside", redirect);
    }

    @GetMapping("/return")
    String sendBack(DeskLot lot, Actor actor, Model model) {
        setting.requireDecidable(lot.id(), actor);
        return sendBack(lot, forms.fields("award.set-aside.return", new ReturnForm(null)), model);
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
        forms.attempt(errors, () -> setting.returnToAuthor(lot.id(), form.reasons(), actor));
        return errors.hasErrors()
                ? sendBack(lot, forms.fields("award.set-aside.return", errors), model)
                : DeskPages.done(lot.desk(), "award.done.set-aside-returned", redirect);
    }

    private String sendBack(DeskLot lot, Fields fields, Model model) {
        return ask(lot, "award.set-aside.return", "/return", fields, model, fields.textarea("reasons"));
    }

    private String ask(DeskLot lot, String words, String page, Fields fields, Model model, Component... questions) {
        var path = lot.path() + "/award/set-aside" + page;
        var ask = Ask.of(texts.get(words + ".title"), path, texts.get(words + ".button"), questions)
                .withCaption(lot.caption())
                .withIntro(texts.get(words + (lot.details().takesBids() ? ".intro" : ".intro.direct")));
        return DeskPages.ask(ask, fields, lot.path() + "/award", model);
    }
}

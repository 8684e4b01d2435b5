package org.commonlot.marketplace.web.contractchange;

import java.util.ArrayList;
import java.util.UUID;
import org.commonlot.marketplace.contractchange.ChangeId;
import org.commonlot.marketplace.contractchange.ChangeState;
import org.commonlot.marketplace.contractchange.ChangeStep;
import org.commonlot.marketplace.contractchange.ChangeView;
import org.commonlot.marketplace.contractchange.Changing;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.PublishedNoticeForm;
import org.commonlot.marketplace.web.components.ReasonForm;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.WarningText;
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

/** One change: who decides, its notice, and when it takes effect. */
@Controller
@ForAuthorityStaff
@RequestMapping(ChangePages.HOME + "/changes/{change}")
class ChangeController {

    private final ContractDesk desk;
    private final Changing changing;
    private final ChangePages pages;
    private final Forms forms;
    private final Texts texts;

    ChangeController(ContractDesk desk, Changing changing, ChangePages pages, Forms forms, Texts texts) {
        this.desk = desk;
        this.changing = changing;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String one(@PathVariable UUID change, Actor actor, Model model) {
        var view = view(change, actor);
        var file = desk.file(view.contract(), actor);
        var here = ChangePages.change(view.id());
        boolean manager = desk.mayManage(file.authority(), actor);
        boolean decider = desk.mayDecide(view, file, actor);
        var sheet = Sheet.of(texts.get("contractchange.numbered", view.number()))
                .withCaption(file.title())
                .withTag(pages.state(view.state()));
        if (view.noticeDue()) sheet = sheet.with(WarningText.of(texts.of("contractchange.owes", view.notice())));
        sheet = sheet.with(pages.facts(view));
        var parties = desk.parties(file);
        if (parties.size() > 1) sheet = sheet.with(pages.approvals(view, parties));
        if (ChangeStep.APPROVE.possibleFrom(view.state())) {
            sheet = decider
                    ? sheet.with(Sheet.Act.of(texts.get("contractchange.approve"), here + "/approve"))
                    : sheet.with(InsetText.of(
                            texts.get(parties.size() > 1 ? "contractchange.waits.several" : "contractchange.waits")));
        }
        if (manager && ChangeStep.TAKE_EFFECT.possibleFrom(view.state())) {
            sheet = sheet.with(Sheet.Act.of(texts.get("contractchange.effect"), here + "/effect"));
        }
        var links = links(view, manager, decider);
        if (!links.isEmpty()) sheet = sheet.with(new Links(links));
        return DeskPages.sheet(sheet, ChangePages.file(view.contract()), model);
    }

    private ArrayList<Links.Link> links(ChangeView view, boolean manager, boolean decider) {
        var here = ChangePages.change(view.id());
        var links = new ArrayList<Links.Link>();
        if (decider && ChangeStep.REFUSE.possibleFrom(view.state())) {
            links.add(Links.Link.to(here + "/refuse", texts.get("contractchange.refuse.title")));
        }
        if (manager && view.noticeDue()) {
            links.add(Links.Link.to(here + "/notice", texts.get("contractchange.notice.title")));
        }
        if (manager && ChangeStep.WITHDRAW.possibleFrom(view.state())) {
            links.add(Links.Link.to(here + "/withdraw", texts.get("contractchange.withdraw.title")));
        }
        return links;
    }

    private ChangeView view(UUID change, Actor actor) {
        return desk.change(new ChangeId(change), actor);
    }

    private ChangeView managed(UUID change, Actor actor) {
        var view = view(change, actor);
        desk.led(view.contract(), actor);
        return view;
    }

    @PostMapping("/approve")
    String approve(@PathVariable UUID change, Actor actor, RedirectAttributes redirect) {
        changing.approve(new ChangeId(change), actor);
        boolean others = view(change, actor).state() == ChangeState.PROPOSED;
        return done(new ChangeId(change), others ? "approved.part" : "approved", redirect);
    }

    @PostMapping("/effect")
    String effect(@PathVariable UUID change, Actor actor, RedirectAttributes redirect) {
        changing.takeEffect(new ChangeId(change), actor);
        return done(new ChangeId(change), "effect", redirect);
    }

    private static String done(ChangeId change, String what, RedirectAttributes redirect) {
        return DeskPages.done(ChangePages.change(change), "contractchange.done." + what, redirect);
    }

    @GetMapping("/refuse")
    String refuse(@PathVariable UUID change, Actor actor, Model model) {
        return why(view(change, actor), "refuse", forms.fields("contractchange.refuse", new ReasonForm(null)), model);
    }

    @PostMapping("/refuse")
    String refuse(
            @PathVariable UUID change,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = view(change, actor);
        form.check(errors, 1_000);
        forms.attempt(errors, () -> changing.refuse(view.id(), form.reason(), actor));
        if (errors.hasErrors()) return why(view, "refuse", forms.fields("contractchange.refuse", errors), model);
        return done(view.id(), "refused", redirect);
    }

    @GetMapping("/withdraw")
    String withdraw(@PathVariable UUID change, Actor actor, Model model) {
        var fields = forms.fields("contractchange.withdraw", new ReasonForm(null));
        return why(managed(change, actor), "withdraw", fields, model);
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable UUID change,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = managed(change, actor);
        form.check(errors, 1_000);
        forms.attempt(errors, () -> changing.withdraw(view.id(), form.reason(), actor));
        if (errors.hasErrors()) return why(view, "withdraw", forms.fields("contractchange.withdraw", errors), model);
        return done(view.id(), "withdrawn", redirect);
    }

    private String why(ChangeView view, String act, Fields fields, Model model) {
        return ask(view, act, fields, model, fields.textarea("reason").withRows(3));
    }

    @GetMapping("/notice")
    String file(@PathVariable UUID change, Actor actor, Model model) {
        return file(managed(change, actor), forms.fields("contractchange.notice", PublishedNoticeForm.empty()), model);
    }

    @PostMapping("/notice")
    String file(
            @PathVariable UUID change,
            @ModelAttribute("form") PublishedNoticeForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = managed(change, actor);
        form.published(errors)
                .ifPresent(at -> forms.attempt(errors, () -> changing.file(view.id(), form.number(), at, actor)));
        if (errors.hasErrors()) return file(view, forms.fields("contractchange.notice", errors), model);
        return done(view.id(), "noticed", redirect);
    }

    private String file(ChangeView view, Fields fields, Model model) {
        return ask(view, "notice", fields, model, PublishedNoticeForm.questions(fields));
    }

    private String ask(ChangeView view, String act, Fields fields, Model model, Component... questions) {
        var here = ChangePages.change(view.id());
        var words = "contractchange." + act;
        var ask = Ask.of(texts.get(words + ".title"), here + "/" + act, texts.get(words + ".button"), questions)
                .withCaption(texts.get("contractchange.numbered", view.number()))
                .withIntro(texts.get(words + ".intro"));
        return DeskPages.ask(ask, fields, here, model);
    }
}

package org.commonlot.marketplace.web.coalition;

import java.util.UUID;
import org.commonlot.marketplace.coalition.Agreeing;
import org.commonlot.marketplace.coalition.AgreementView;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.coalition.CoalitionRegister;
import org.commonlot.marketplace.coalition.CoalitionView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Prose;
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

/** The agreement: the lead issues it, members sign it, those who have not are reminded. */
@Controller
@ForAuthorityStaff
@RequestMapping(CoalitionPages.DESK + "/{id}")
class AgreementController {

    private final CoalitionRegister register;
    private final Agreeing agreeing;
    private final CoalitionPages pages;
    private final Forms forms;
    private final Texts texts;

    AgreementController(CoalitionRegister register, Agreeing agreeing, CoalitionPages pages, Forms forms, Texts texts) {
        this.register = register;
        this.agreeing = agreeing;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/agreement")
    String issue(@PathVariable UUID id, Actor actor, Model model) {
        var view = led(id, actor);
        return issue(view, forms.fields("coalition.agreement", AgreementForm.from(view.agreement())), model);
    }

    @PostMapping("/agreement")
    String issue(
            @PathVariable UUID id,
            @ModelAttribute("form") AgreementForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = led(id, actor);
        var terms = form.toTerms(errors);
        forms.attempt(errors, () -> agreeing.issue(view.id(), terms, actor));
        if (errors.hasErrors()) return issue(view, forms.fields("coalition.agreement", errors), model);
        return DeskPages.done(CoalitionPages.desk(view.id()), "coalition.done.issued", redirect);
    }

    private String issue(CoalitionView view, Fields fields, Model model) {
        var here = CoalitionPages.desk(view.id());
        var ask = Ask.of(
                        texts.get("coalition.agreement.title"),
                        here + "/agreement",
                        texts.get("coalition.agreement.button"),
                        fields.input("title"),
                        fields.textarea("wording").withRows(12),
                        fields.input("percent").withWidth(5).withSuffix("%"),
                        fields.input("noticeDays").withWidth(4))
                .withCaption(view.name())
                .withIntro(texts.get("coalition.agreement.intro"));
        return DeskPages.ask(ask, fields, here, model);
    }

    @GetMapping("/sign")
    String sign(@PathVariable UUID id, Actor actor, Model model) {
        var view = signing(id, actor);
        var form = new SignForm(agreement(view).number(), null, null);
        return sign(view, actor, forms.fields("coalition.sign", form), model);
    }

    @PostMapping("/sign")
    String sign(
            @PathVariable UUID id,
            @ModelAttribute("form") SignForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = signing(id, actor);
        var own = own(view, actor);
        form.check(errors);
        forms.attempt(errors, () -> agreeing.sign(view.id(), form.number(), own.authority(), form.capacity(), actor));
        if (errors.hasErrors()) return sign(view, actor, forms.fields("coalition.sign", errors), model);
        return DeskPages.done(CoalitionPages.desk(view.id()), "coalition.done.signed", redirect);
    }

    private String sign(CoalitionView view, Actor actor, Fields fields, Model model) {
        var here = CoalitionPages.desk(view.id());
        var agreement = agreement(view);
        var ask = Ask.of(
                        texts.get("coalition.sign.title", agreement.terms().title()),
                        here + "/sign",
                        texts.get("coalition.sign.button", own(view, actor).name()),
                        fields.hidden("number"),
                        fields.input("capacity"),
                        fields.checkbox("agreed"))
                .withCaption(view.name());
        for (var part : pages.agreement(view, agreement).subList(0, 1)) ask = ask.withIntro(part);
        ask = ask.withIntro(Heading.second(texts.get("coalition.sign.wording")))
                .withIntro(Prose.of(agreement.terms().wording()));
        return DeskPages.ask(ask, fields, here, model);
    }

    private CoalitionView signing(UUID id, Actor actor) {
        var view = register.asMember(new CoalitionId(id), actor);
        agreement(view);
        own(view, actor);
        return view;
    }

    private CoalitionView.Member own(CoalitionView view, Actor actor) {
        return register.memberFor(view, Right.BIND_AUTHORITY, actor).orElseThrow(NotFound::new);
    }

    private static AgreementView agreement(CoalitionView view) {
        var agreement = view.agreement();
        if (agreement == null) throw new NotFound();
        return agreement;
    }

    @PostMapping("/remind")
    String remind(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        int reminded = agreeing.remind(new CoalitionId(id), actor);
        redirect.addFlashAttribute("doneArgs", reminded);
        return DeskPages.done(CoalitionPages.DESK + "/" + id, "coalition.done.reminded", redirect);
    }

    private CoalitionView led(UUID id, Actor actor) {
        var view = register.details(new CoalitionId(id), actor);
        if (!view.ledBy(actor)) throw new NotFound();
        return view;
    }
}

package org.commonlot.marketplace.web.contractchange;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contractchange.ChangeId;
import org.commonlot.marketplace.contractchange.ChangeKind;
import org.commonlot.marketplace.contractchange.Changing;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whoever manages a contract proposes a change, another supplier, or the end. */
@Controller
@ForAuthorityStaff
@RequestMapping(ChangePages.HOME + "/{contract}")
class ProposingController {

    private final ContractDesk desk;
    private final Changing changing;
    private final ChangePages pages;
    private final Forms forms;
    private final Texts texts;

    ProposingController(ContractDesk desk, Changing changing, ChangePages pages, Forms forms, Texts texts) {
        this.desk = desk;
        this.changing = changing;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/change")
    String change(@PathVariable UUID contract, Actor actor, Model model) {
        var file = desk.led(new ContractId(contract), actor);
        return change(file, forms.fields("contractchange.change", ChangeForm.of(file, desk.worth(file))), model);
    }

    @PostMapping("/change")
    String change(
            @PathVariable UUID contract,
            @ModelAttribute("form") ChangeForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var file = desk.led(new ContractId(contract), actor);
        var asked = form.check(errors);
        var made = attempt(errors, () -> changing.propose(file.id(), asked, actor));
        if (made == null) return change(file, forms.fields("contractchange.change", errors), model);
        return proposed(made, redirect);
    }

    private String change(FileView file, Fields fields, Model model) {
        return ask(
                file,
                "change",
                fields,
                model,
                fields.radios("ground", pages.grounds(desk.grounds(ChangeKind.CHANGE))),
                fields.textarea("why").withRows(4),
                fields.input("value").asMoney(),
                whosePart(file, fields),
                fields.date("ends"),
                fields.yesNo("scope"),
                fields.yesNo("balance"),
                fields.yesNo("nature"),
                fields.yesNo("linked"),
                fields.date("takesEffectOn"),
                fields.input("standstillDays").withWidth(3).withInputmode("numeric"));
    }

    /** Asked where several authorities have signed together. */
    private Component whosePart(FileView file, Fields fields) {
        var parties = desk.parties(file);
        if (parties.size() == 1) return fields.hidden("party");
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of(ChangeForm.ALL, texts.get("contractchange.change.party.all")));
        parties.forEach(part -> choices.add(Choice.of(part.authority().value().toString(), part.authorityName())));
        return fields.radios("party", choices);
    }

    @GetMapping("/novation")
    String novate(@PathVariable UUID contract, Actor actor, Model model) {
        var file = desk.led(new ContractId(contract), actor);
        return novate(file, forms.fields("contractchange.novation", new NovationForm(null, null, null, null)), model);
    }

    @PostMapping("/novation")
    String novate(
            @PathVariable UUID contract,
            @ModelAttribute("form") NovationForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var file = desk.led(new ContractId(contract), actor);
        var day = form.check(errors);
        var made = attempt(
                errors, () -> changing.novate(file.id(), form.why(), form.supplier(), form.identifier(), day, actor));
        if (made == null) return novate(file, forms.fields("contractchange.novation", errors), model);
        return proposed(made, redirect);
    }

    private String novate(FileView file, Fields fields, Model model) {
        return ask(
                file,
                "novation",
                fields,
                model,
                fields.input("supplier"),
                fields.input("identifier").withWidth(20),
                fields.textarea("why").withRows(4),
                fields.date("takesEffectOn"));
    }

    @GetMapping("/end")
    String end(@PathVariable UUID contract, Actor actor, Model model) {
        var file = desk.led(new ContractId(contract), actor);
        var form = new EndForm(null, null, desk.worth(file).amount().toPlainString(), null, null);
        return end(file, forms.fields("contractchange.end", form), model);
    }

    @PostMapping("/end")
    String end(
            @PathVariable UUID contract,
            @ModelAttribute("form") EndForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var file = desk.led(new ContractId(contract), actor);
        var read = form.check(errors);
        boolean heard = form.heard().equals("true");
        var made = attempt(
                errors,
                () -> changing.end(file.id(), form.ground(), form.why(), read.value(), read.day(), heard, actor));
        if (made == null) return end(file, forms.fields("contractchange.end", errors), model);
        return proposed(made, redirect);
    }

    private String end(FileView file, Fields fields, Model model) {
        return ask(
                file,
                "end",
                fields,
                model,
                fields.radios("ground", pages.grounds(desk.grounds(ChangeKind.TERMINATION))),
                fields.textarea("why").withRows(4),
                fields.input("value").asMoney(),
                fields.date("takesEffectOn"),
                fields.checkbox("heard"));
    }

    private @Nullable ChangeId attempt(Errors errors, Supplier<ChangeId> act) {
        var made = new AtomicReference<ChangeId>();
        forms.attempt(errors, () -> made.set(act.get()));
        return made.get();
    }

    private static String proposed(ChangeId made, RedirectAttributes redirect) {
        return DeskPages.done(ChangePages.change(made), "contractchange.done.proposed", redirect);
    }

    private String ask(FileView file, String page, Fields fields, Model model, Component... questions) {
        var here = ChangePages.file(file.id());
        var words = "contractchange." + page;
        var ask = Ask.of(texts.get(words + ".title"), here + "/" + page, texts.get(words + ".button"), questions)
                .withCaption(file.title())
                .withIntro(texts.get(words + ".intro"));
        if (desk.parties(file).size() > 1) {
            ask = ask.withIntro(InsetText.of(texts.get("contractchange.parties.change")));
        }
        return DeskPages.ask(ask, fields, here, model);
    }
}

package org.commonlot.marketplace.web.register;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.organisation.Identifier;
import org.commonlot.marketplace.organisation.SupplierProfile;
import org.commonlot.marketplace.organisation.SupplierRegister;
import org.commonlot.marketplace.register.ClaimState;
import org.commonlot.marketplace.register.ClaimView;
import org.commonlot.marketplace.register.Claiming;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Typed;
import org.commonlot.marketplace.web.security.ForSuppliers;
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

/** The owner of a supplier proves that a number is the supplier's own: by a code, or by asking for a check. */
@Controller
@ForSuppliers
@RequestMapping(ProofController.HOME)
class ProofController {

    static final String HOME = "/organisation/proof";

    private final Claiming claiming;
    private final SupplierRegister register;
    private final SupplierPages pages;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    ProofController(
            Claiming claiming, SupplierRegister register, SupplierPages pages, Forms forms, Texts texts, Clock clock) {
        this.claiming = claiming;
        this.register = register;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    /** What was typed from the letter. */
    public record CodeForm(@Nullable String code) {}

    /** What an administrator is asked to look at. */
    public record StatementForm(@Nullable String statement) {}

    @GetMapping
    String all(Actor actor, Model model) {
        var own = own(actor);
        var claims = claiming.of(own.id(), actor);
        var sheet = Sheet.of(texts.get("register.profile.task.proof"))
                .withTag(pages.verified(own.verified()))
                .with(new Paragraph(texts.get("register.proof.lead")));
        if (own.identifiers().isEmpty()) {
            sheet = sheet.with(new Paragraph(texts.get("register.proof.none")))
                    .with(Links.of(Links.Link.to(
                            ProfileController.HOME + "/identifiers", texts.get("register.profile.task.identifiers"))));
        }
        for (int i = 0; i < own.identifiers().size(); i++) {
            var identifier = own.identifiers().get(i);
            sheet = sheet.with(Heading.second(SupplierPages.identifier(identifier)));
            for (var part : parts(own, identifier, i + 1, claims)) sheet = sheet.with(part);
        }
        model.addAttribute("sheet", sheet);
        model.addAttribute("back", BackLink.to(ProfileController.HOME));
        return Sheet.VIEW;
    }

    private List<Component> parts(SupplierProfile own, Identifier identifier, int number, List<ClaimView> claims) {
        var parts = new ArrayList<Component>();
        if (own.proved().contains(identifier)) {
            parts.add(new Paragraph(texts.get("register.proof.state.PROVED")));
            return parts;
        }
        var claim = claims.stream()
                .filter(one -> one.identifier().equals(identifier))
                .findFirst();
        var state = claim.map(ClaimView::state).orElse(ClaimState.OPEN);
        parts.add(new Paragraph(texts.of("register.proof.state", state)));
        var evidence = claim.map(ClaimView::evidence);
        if (state == ClaimState.REFUSED && evidence.isPresent()) parts.add(new Paragraph(evidence.get()));
        var here = HOME + "/" + number;
        var links = new ArrayList<Links.Link>();
        if (state == ClaimState.CODE_SENT) links.add(Links.Link.to(here + "/code", texts.get("register.proof.enter")));
        links.add(Links.Link.to(here + "/send", texts.get("register.proof.send")));
        links.add(Links.Link.to(here + "/check", texts.get("register.proof.check")));
        parts.add(new Links(links));
        return parts;
    }

    @GetMapping("/{number}/send")
    String send(@PathVariable int number, Actor actor, Model model) {
        var identifier = identifier(own(actor), number);
        model.addAttribute(
                "sheet",
                Sheet.of(texts.get("register.proof.send"))
                        .withCaption(SupplierPages.identifier(identifier))
                        .with(new Paragraph(texts.get("register.proof.send.lead")))
                        .with(Sheet.Act.of(texts.get("register.proof.send.button"), HOME + "/" + number + "/send")));
        model.addAttribute("back", BackLink.to(HOME));
        return Sheet.VIEW;
    }

    @PostMapping("/{number}/send")
    String send(@PathVariable int number, Actor actor, RedirectAttributes redirect) {
        var own = own(actor);
        claiming.sendCode(own.id(), identifier(own, number), actor, clock.instant());
        redirect.addFlashAttribute("done", "register.proof.sent");
        return "redirect:" + HOME + "/" + number + "/code";
    }

    @GetMapping("/{number}/code")
    String code(@PathVariable int number, Actor actor, Model model) {
        var identifier = identifier(own(actor), number);
        var fields = forms.fields("register.code", new CodeForm(null));
        return code(number, identifier, fields, model);
    }

    @PostMapping("/{number}/code")
    String code(
            @PathVariable int number,
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var own = own(actor);
        var identifier = identifier(own, number);
        var typed = Typed.text(form.code());
        Typed.required(errors, "code", typed, 20);
        var right = new boolean[1];
        forms.attempt(errors, () -> right[0] = claiming.enterCode(own.id(), identifier, typed, actor, clock.instant()));
        if (!errors.hasErrors() && !right[0]) errors.rejectValue("code", "wrong");
        if (errors.hasErrors()) return code(number, identifier, forms.fields("register.code", errors), model);
        redirect.addFlashAttribute("done", "register.proof.done");
        return "redirect:" + HOME;
    }

    private String code(int number, Identifier identifier, Fields fields, Model model) {
        var question = fields.input("code")
                .withWidth(10)
                .withAutocomplete("one-time-code")
                .withSpellcheck(false);
        return ask("code", number, identifier, fields, question, model);
    }

    @GetMapping("/{number}/check")
    String check(@PathVariable int number, Actor actor, Model model) {
        var identifier = identifier(own(actor), number);
        return check(number, identifier, forms.fields("register.check", new StatementForm(null)), model);
    }

    @PostMapping("/{number}/check")
    String check(
            @PathVariable int number,
            @ModelAttribute("form") StatementForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var own = own(actor);
        var identifier = identifier(own, number);
        var typed = Typed.text(form.statement());
        Typed.limited(errors, "statement", typed, 2_000);
        forms.attempt(errors, () -> claiming.askCheck(own.id(), identifier, typed, actor, clock.instant()));
        if (errors.hasErrors()) return check(number, identifier, forms.fields("register.check", errors), model);
        redirect.addFlashAttribute("done", "register.proof.asked");
        return "redirect:" + HOME;
    }

    private String check(int number, Identifier identifier, Fields fields, Model model) {
        return ask("check", number, identifier, fields, fields.textarea("statement"), model);
    }

    private String ask(String what, int number, Identifier identifier, Fields fields, Component question, Model model) {
        model.addAttribute(
                "ask",
                Ask.of(
                                texts.get("register." + what + ".title"),
                                HOME + "/" + number + "/" + what,
                                texts.get("register." + what + ".button"),
                                question)
                        .withCaption(SupplierPages.identifier(identifier))
                        .withIntro(texts.get("register." + what + ".intro")));
        model.addAttribute("fields", fields);
        model.addAttribute("back", BackLink.to(HOME));
        return Ask.VIEW;
    }

    private SupplierProfile own(Actor actor) {
        return register.profile(Own.ownedSupplier(actor), actor);
    }

    /** @param number the place of the identifier among the supplier's own, from 1 */
    private static Identifier identifier(SupplierProfile own, int number) {
        if (number < 1 || number > own.identifiers().size()) throw new NotFound();
        return own.identifiers().get(number - 1);
    }
}

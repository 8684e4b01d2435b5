package org.commonlot.marketplace.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.commonlot.marketplace.identity.Recovering;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new password for somebody who forgot theirs. It signs nobody in: that takes the second factor too, if there is one. */
@Controller
@LocalIdentity
@OpenToAll
class RecoverController {

    private static final String RECOVER = "recover";
    private static final String WORDS = "identity.new-password";

    private final Recovering recovering;
    private final NewPasswords passwords;
    private final Sessions sessions;
    private final MailPages pages;
    private final Tries tries;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    RecoverController(
            Recovering recovering,
            NewPasswords passwords,
            Sessions sessions,
            MailPages pages,
            Tries tries,
            Forms forms,
            Texts texts,
            Clock clock) {
        this.recovering = recovering;
        this.passwords = passwords;
        this.sessions = sessions;
        this.pages = pages;
        this.tries = tries;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/recover")
    String ask(Model model) {
        return pages.askForAddress(RECOVER, model);
    }

    @PostMapping("/recover")
    String send(@ModelAttribute("form") EmailForm form, BindingResult errors, HttpServletRequest request, Model model) {
        form.check(errors);
        if (errors.hasErrors()) return pages.askForAddressAgain(RECOVER, errors, model);
        tries.takeFromNetwork(Throttle.Limit.LETTER_ADDRESS, request);
        tries.take(Throttle.Limit.LETTER_ACCOUNT, form.email());
        recovering.ask(form.email(), clock.instant());
        return "redirect:" + ConfirmController.CHECK_MAIL;
    }

    @GetMapping("/recover/{token}")
    String opened(@PathVariable String token, Model model) {
        if (recovering.person(token, clock.instant()).isEmpty()) return pages.notValid(RECOVER, model);
        return page(token, forms.fields(WORDS, new NewPasswordForm("", "")), model);
    }

    @PostMapping("/recover/{token}")
    String recover(
            @PathVariable String token,
            @ModelAttribute("form") NewPasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model,
            RedirectAttributes next) {
        tries.takeFromNetwork(Throttle.Limit.LETTER_ADDRESS, request);
        var person = recovering.person(token, clock.instant());
        if (person.isEmpty()) return pages.notValid(RECOVER, model);
        passwords.check(form.password(), person.get(), errors);
        if (errors.hasErrors()) return page(token, forms.fields(WORDS, errors), model);
        try {
            sessions.endAll(recovering.recover(token, passwords.hash(form.password()), clock.instant()));
        } catch (Refused notValid) {
            return pages.notValid(RECOVER, model);
        }
        next.addFlashAttribute("done", "identity.recover.done");
        return "redirect:/sign-in";
    }

    private String page(String token, Fields fields, Model model) {
        model.addAttribute("fields", fields);
        model.addAttribute(
                "ask",
                Ask.of(
                        texts.get("identity.new-password.title"),
                        "/recover/" + token,
                        texts.get("identity.new-password.submit"),
                        NewPasswords.asked(fields, "password", "new-password")));
        return Ask.VIEW;
    }
}

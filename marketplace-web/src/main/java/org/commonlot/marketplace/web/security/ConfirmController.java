package org.commonlot.marketplace.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.commonlot.marketplace.identity.Confirming;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Confirming that an e-mail address is one's own. Opening the link shows a button: programs that open links in letters to
 * look for viruses press none.
 */
@Controller
@LocalIdentity
@OpenToAll
class ConfirmController {

    static final String CHECK_MAIL = "/check-your-mail";

    private static final String CONFIRM = "confirm";

    private final Confirming confirming;
    private final MailPages pages;
    private final Tries tries;
    private final Texts texts;
    private final Clock clock;

    ConfirmController(Confirming confirming, MailPages pages, Tries tries, Texts texts, Clock clock) {
        this.confirming = confirming;
        this.pages = pages;
        this.tries = tries;
        this.texts = texts;
        this.clock = clock;
    }

    /** What everybody sees who asked for a letter, whether or not there was one to send. */
    @GetMapping(CHECK_MAIL)
    String checkMail(Model model) {
        model.addAttribute(
                "sheet",
                Sheet.of(texts.get("identity.check-mail.title"))
                        .with(new Paragraph(texts.get("identity.check-mail.text")))
                        .with(new Paragraph(texts.get("identity.check-mail.nothing"))));
        return Sheet.VIEW;
    }

    @GetMapping("/confirm")
    String ask(Model model) {
        return pages.askForAddress(CONFIRM, model);
    }

    @PostMapping("/confirm")
    String sendAgain(
            @ModelAttribute("form") EmailForm form, BindingResult errors, HttpServletRequest request, Model model) {
        form.check(errors);
        if (errors.hasErrors()) return pages.askForAddressAgain(CONFIRM, errors, model);
        tries.takeFromNetwork(Throttle.Limit.LETTER_ADDRESS, request);
        tries.take(Throttle.Limit.LETTER_ACCOUNT, form.email());
        confirming.sendAgain(form.email(), clock.instant());
        return "redirect:" + CHECK_MAIL;
    }

    @GetMapping("/confirm/{token}")
    String opened(@PathVariable String token, Model model) {
        if (!confirming.works(token, clock.instant())) return pages.notValid(CONFIRM, model);
        model.addAttribute(
                "sheet",
                Sheet.of(texts.get("identity.confirm.title"))
                        .with(new Paragraph(texts.get("identity.confirm.press")))
                        .with(Sheet.Act.of(texts.get("identity.confirm.press.submit"), "/confirm/" + token)));
        return Sheet.VIEW;
    }

    @PostMapping("/confirm/{token}")
    String confirm(@PathVariable String token, Model model, RedirectAttributes next) {
        try {
            confirming.confirm(token, clock.instant());
        } catch (Refused notValid) {
            return pages.notValid(CONFIRM, model);
        }
        next.addFlashAttribute("done", "identity.confirm.done");
        return "redirect:/sign-in";
    }
}

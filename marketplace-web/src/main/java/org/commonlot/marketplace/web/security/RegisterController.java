package org.commonlot.marketplace.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.commonlot.marketplace.identity.Confirming;
import org.commonlot.marketplace.organisation.OrganisationRefusal;
import org.commonlot.marketplace.organisation.SupplierRegister;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.web.components.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * A supplier and its first person, in one page. Whether an e-mail address has an account already is not told: the
 * answer is the same page, after the same work; a letter says to the address what became of it.
 */
@Controller
@LocalIdentity
@OpenToAll
class RegisterController {

    private static final String PAGE = "security/register";
    private static final String WORDS = "security.register";

    private final Confirming confirming;
    private final SupplierRegister suppliers;
    private final PasswordHashing hashing;
    private final PasswordPolicy policy;
    private final Throttle throttle;
    private final Forms forms;
    private final Clock clock;

    RegisterController(
            Confirming confirming,
            SupplierRegister suppliers,
            PasswordHashing hashing,
            PasswordPolicy policy,
            Throttle throttle,
            Forms forms,
            Clock clock) {
        this.confirming = confirming;
        this.suppliers = suppliers;
        this.hashing = hashing;
        this.policy = policy;
        this.throttle = throttle;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/register")
    String ask(Optional<Actor> actor, Model model) {
        if (actor.isPresent()) return "redirect:" + RegisterFirmController.PATH;
        model.addAttribute("fields", forms.fields(WORDS, RegisterForm.empty()));
        return PAGE;
    }

    @PostMapping("/register")
    String register(
            @ModelAttribute("form") RegisterForm form, BindingResult errors, HttpServletRequest request, Model model) {
        form.check(errors, policy);
        if (errors.hasErrors()) return again(errors, model);
        var wait = throttle.take(Throttle.Limit.REGISTER_ADDRESS, Throttle.network(request.getRemoteAddr()));
        if (wait.isPositive()) throw new TooManyTries(wait);
        var alike = form.firm().alike(suppliers, form.email());
        if (!alike.isEmpty()) {
            errors.rejectValue("goOn", "alike");
            model.addAttribute("alike", alike);
            return again(errors, model);
        }
        var now = clock.instant();
        try {
            confirming.registerSupplier(form.toCommand(hashing.encode(form.password()), UkTime.date(now)), now);
        } catch (Refused refused) {
            if (refused.refusal() != OrganisationRefusal.EMAIL_TAKEN) {
                forms.reject(errors, refused);
                return again(errors, model);
            }
            confirming.tellThatThereIsAnAccount(form.email(), now);
        }
        return "redirect:" + ConfirmController.CHECK_MAIL;
    }

    private String again(BindingResult errors, Model model) {
        model.addAttribute("fields", forms.fields(WORDS, errors));
        return PAGE;
    }
}

package org.commonlot.marketplace.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.commonlot.marketplace.organisation.OrganisationRefusal;
import org.commonlot.marketplace.organisation.Organising;
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
 * answer is the same page, after the same work.
 */
@Controller
@OpenToAll
class RegisterController {

    private static final Actor REGISTRATION = Actor.system("registration");

    private static final String PAGE = "security/register";
    private static final String WORDS = "security.register";

    private final Organising organising;
    private final PasswordHashing hashing;
    private final PasswordPolicy policy;
    private final Throttle throttle;
    private final Forms forms;
    private final Clock clock;

    RegisterController(
            Organising organising,
            PasswordHashing hashing,
            PasswordPolicy policy,
            Throttle throttle,
            Forms forms,
            Clock clock) {
        this.organising = organising;
        this.hashing = hashing;
        this.policy = policy;
        this.throttle = throttle;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/register")
    String ask(Optional<Actor> actor, Model model) {
        if (actor.isPresent()) return "redirect:/";
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
        try {
            var now = clock.instant();
            var command = form.toCommand(hashing.encode(form.password()), UkTime.date(now));
            organising.registerSupplier(command, REGISTRATION, now);
        } catch (Refused refused) {
            if (refused.refusal() != OrganisationRefusal.EMAIL_TAKEN) {
                forms.reject(errors, refused);
                return again(errors, model);
            }
        }
        return "redirect:/sign-in?registered";
    }

    private String again(BindingResult errors, Model model) {
        model.addAttribute("fields", forms.fields(WORDS, errors));
        return PAGE;
    }
}

package org.commonlot.marketplace.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.commonlot.marketplace.organisation.Organising;
import org.commonlot.marketplace.organisation.RegisterPerson;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.web.components.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes the first administrator, with the token from the console. After that it is not found, for ever. */
@Controller
@LocalIdentity
@OpenToAll
class SetUpController {

    private static final String PAGE = "security/set-up";
    private static final String WORDS = "security.set-up";
    private static final String PLATFORM = "Commonlot";
    private static final int LONGEST_NAME = 200;

    private final SetUpToken token;
    private final Organising organising;
    private final PasswordHashing hashing;
    private final PasswordPolicy policy;
    private final Throttle throttle;
    private final Forms forms;
    private final Clock clock;

    SetUpController(
            SetUpToken token,
            Organising organising,
            PasswordHashing hashing,
            PasswordPolicy policy,
            Throttle throttle,
            Forms forms,
            Clock clock) {
        this.token = token;
        this.organising = organising;
        this.hashing = hashing;
        this.policy = policy;
        this.throttle = throttle;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/set-up")
    String ask(Model model) {
        if (!token.open()) throw new NotFound();
        model.addAttribute("fields", forms.fields(WORDS, new SetUpForm(null, null, null, null)));
        return PAGE;
    }

    @PostMapping("/set-up")
    String setUp(
            @ModelAttribute("form") SetUpForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model,
            RedirectAttributes next) {
        if (!token.open()) throw new NotFound();
        var wait = throttle.take(Throttle.Limit.REGISTER_ADDRESS, Throttle.network(request.getRemoteAddr()));
        if (wait.isPositive()) throw new TooManyTries(wait);
        check(form, errors);
        if (!errors.hasErrors()) make(form, errors);
        if (errors.hasErrors()) {
            model.addAttribute("fields", forms.fields(WORDS, errors));
            return PAGE;
        }
        next.addFlashAttribute("done", "security.set-up.done");
        return "redirect:/sign-in";
    }

    private void check(SetUpForm form, BindingResult errors) {
        if (!token.matches(form.token())) errors.rejectValue("token", "wrong");
        if (form.name().isEmpty() || form.name().length() > LONGEST_NAME) errors.rejectValue("name", "missing");
        policy.fault(form.password(), form.email(), form.name())
                .ifPresent(fault -> errors.rejectValue("password", fault));
    }

    private void make(SetUpForm form, BindingResult errors) {
        var administrator = new RegisterPerson(form.name(), form.email(), hashing.encode(form.password()));
        try {
            organising.setUp(PLATFORM, administrator, Actor.system("set-up"), clock.instant());
            token.spend();
        } catch (Refused refused) {
            forms.reject(errors, refused);
        }
    }
}

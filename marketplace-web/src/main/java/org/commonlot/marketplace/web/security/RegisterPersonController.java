package org.commonlot.marketplace.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.commonlot.marketplace.identity.Confirming;
import org.commonlot.marketplace.organisation.OrganisationRefusal;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** An account for somebody whose organisation is here already. A stranger learns from no answer who has an account. */
@Controller
@LocalIdentity
@OpenToAll
class RegisterPersonController {

    private static final String PATH = "/register/person";
    private static final String WORDS = "security.register-person";

    private final Confirming confirming;
    private final PasswordHashing hashing;
    private final PasswordPolicy policy;
    private final Tries tries;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    RegisterPersonController(
            Confirming confirming,
            PasswordHashing hashing,
            PasswordPolicy policy,
            Tries tries,
            Forms forms,
            Texts texts,
            Clock clock) {
        this.confirming = confirming;
        this.hashing = hashing;
        this.policy = policy;
        this.tries = tries;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String ask(Optional<Actor> actor, Model model) {
        if (actor.isPresent()) return "redirect:/join";
        return ask(forms.fields(WORDS, new RegisterPersonForm(null, null, null)), model);
    }

    @PostMapping(PATH)
    String register(
            @ModelAttribute("form") RegisterPersonForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model) {
        form.check(errors, policy);
        if (errors.hasErrors()) return ask(forms.fields(WORDS, errors), model);
        tries.takeFromNetwork(Throttle.Limit.REGISTER_ADDRESS, request);
        try {
            confirming.registerPerson(form.toCommand(hashing.encode(form.password())), clock.instant());
        } catch (Refused refused) {
            if (refused.refusal() != OrganisationRefusal.EMAIL_TAKEN) {
                forms.reject(errors, refused);
                return ask(forms.fields(WORDS, errors), model);
            }
            confirming.tellThatThereIsAnAccount(form.email(), clock.instant());
        }
        return "redirect:" + ConfirmController.CHECK_MAIL;
    }

    private String ask(Fields fields, Model model) {
        model.addAttribute(
                "ask",
                Ask.of(
                                texts.get("security.register-person.title"),
                                PATH,
                                texts.get("security.register-person.submit"),
                                fields.input("name").withAutocomplete("name"),
                                fields.input("email").withType("email").withAutocomplete("username"),
                                fields.password("password"))
                        .withIntro(texts.get("security.register-person.lead")));
        model.addAttribute("fields", fields);
        model.addAttribute("back", BackLink.to("/sign-in"));
        return Ask.VIEW;
    }
}

package org.commonlot.marketplace.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import org.commonlot.marketplace.identity.Identities;
import org.commonlot.marketplace.identity.Recovering;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: who one is here, and the password. */
@Controller
@SignedIn
class AccountController {

    private static final String WORDS = "identity.new-password";

    private final ObjectProvider<IdentityElsewhere> elsewhere;
    private final Identities identities;
    private final People people;
    private final Recovering recovering;
    private final NewPasswords passwords;
    private final Sessions sessions;
    private final Tries tries;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    AccountController(
            ObjectProvider<IdentityElsewhere> elsewhere,
            Identities identities,
            People people,
            Recovering recovering,
            NewPasswords passwords,
            Sessions sessions,
            Tries tries,
            Forms forms,
            Texts texts,
            Clock clock) {
        this.elsewhere = elsewhere;
        this.identities = identities;
        this.people = people;
        this.recovering = recovering;
        this.passwords = passwords;
        this.sessions = sessions;
        this.tries = tries;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/account")
    String account(Actor actor, HttpServletRequest request, Model model) {
        var person = people.person(actor.person());
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(SummaryList.Row.of(texts.get("identity.account.name"), person.name()));
        rows.add(SummaryList.Row.of(texts.get("identity.account.email"), person.email()));
        var provider = elsewhere.getIfAvailable();
        if (provider == null) {
            rows.add(passwordRow());
            rows.add(factorRow(identities.of(actor.person()).factorSince()));
        } else {
            rows.add(passkeyRow(provider));
        }
        int places = sessions.list(actor.person(), request).size();
        rows.add(SummaryList.Row.of(
                        texts.get("identity.account.sessions"), texts.get("identity.account.sessions.count", places))
                .withAction(
                        texts.get("identity.account.sessions.show"),
                        SessionsController.PATH,
                        texts.get("identity.sessions.title")));
        model.addAttribute(
                "sheet", Sheet.of(texts.get("identity.account.title")).with(SummaryList.of(rows)));
        return Sheet.VIEW;
    }

    private SummaryList.Row passwordRow() {
        var password = texts.get("identity.account.password");
        return SummaryList.Row.of(password, texts.get("identity.account.password.hidden"))
                .withAction(texts.get("identity.account.change"), "/account/password", password);
    }

    private SummaryList.Row factorRow(@Nullable Instant since) {
        var factor = texts.get("identity.account.factor");
        var act = since == null ? "identity.account.factor.set-up" : "identity.account.change";
        return SummaryList.Row.of(factor, factorText(since)).withAction(texts.get(act), FactorController.PATH, factor);
    }

    private SummaryList.Row passkeyRow(IdentityElsewhere provider) {
        var passkey = texts.get("identity.account.passkey");
        return SummaryList.Row.of(passkey, texts.get("identity.account.passkey.text"))
                .withAction(texts.get("identity.account.passkey.add"), provider.passkeys(), passkey);
    }

    private String factorText(@Nullable Instant since) {
        return since == null
                ? texts.get("identity.account.factor.none")
                : texts.get("identity.account.factor.since", Wording.moment(since));
    }

    @LocalIdentity
    @GetMapping("/account/password")
    String ask(Model model) {
        return page(forms.fields(WORDS, new NewPasswordForm("", "")), model);
    }

    @LocalIdentity
    @PostMapping("/account/password")
    String change(
            @ModelAttribute("form") NewPasswordForm form,
            BindingResult errors,
            Actor actor,
            HttpServletRequest request,
            Model model,
            RedirectAttributes next) {
        var person = people.person(actor.person());
        passwords.check(form.password(), person, errors);
        if (!errors.hasErrors()) {
            tries.take(Throttle.Limit.SIGN_IN_ACCOUNT, person.email());
            if (passwords.isPresent(form.current(), person)) {
                tries.giveBack(Throttle.Limit.SIGN_IN_ACCOUNT, person.email());
            } else {
                errors.rejectValue("current", "wrong");
            }
        }
        if (errors.hasErrors()) return page(forms.fields(WORDS, errors), model);
        recovering.change(actor.person(), passwords.hash(form.password()), actor, clock.instant());
        sessions.endOthers(actor.person(), request);
        next.addFlashAttribute("done", "identity.account.password.done");
        return "redirect:/account";
    }

    private String page(Fields fields, Model model) {
        model.addAttribute("fields", fields);
        model.addAttribute("back", BackLink.to("/account"));
        model.addAttribute(
                "ask",
                Ask.of(
                        texts.get("identity.new-password.title"),
                        "/account/password",
                        texts.get("identity.new-password.submit"),
                        NewPasswords.asked(fields, "current", "current-password"),
                        NewPasswords.asked(fields, "password", "new-password")));
        return Ask.VIEW;
    }
}

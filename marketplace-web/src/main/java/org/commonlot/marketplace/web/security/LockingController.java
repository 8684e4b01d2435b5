package org.commonlot.marketplace.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.identity.AccountView;
import org.commonlot.marketplace.identity.Identities;
import org.commonlot.marketplace.identity.Locking;
import org.commonlot.marketplace.identity.SecondFactor;
import org.commonlot.marketplace.identity.Standing;
import org.commonlot.marketplace.organisation.Account;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.organisation.PersonView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.web.administration.AdministrationPart;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Button;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** People's accounts, for administrators: found by address, locked, unlocked, signed out, freed of a lost second factor. */
@Controller
@ForAdministrators
class LockingController implements AdministrationPart {

    static final String PATH = "/administration/accounts";

    private static final String FIND = "identity.find";
    private static final String LOCK = "identity.lock";

    private final Locking locking;
    private final SecondFactor factor;
    private final Identities identities;
    private final People people;
    private final Sessions sessions;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    LockingController(
            Locking locking,
            SecondFactor factor,
            Identities identities,
            People people,
            Sessions sessions,
            Forms forms,
            Texts texts,
            Clock clock) {
        this.locking = locking;
        this.factor = factor;
        this.identities = identities;
        this.people = people;
        this.sessions = sessions;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "identity.find.title";
    }

    @Override
    public String hint() {
        return "identity.accounts.hint";
    }

    @Override
    public String path() {
        return PATH;
    }

    @GetMapping(PATH)
    String ask(Model model) {
        return find(forms.fields(FIND, new EmailForm("")), model);
    }

    @PostMapping(PATH)
    String find(@ModelAttribute("form") EmailForm form, BindingResult errors, Model model) {
        form.check(errors);
        var found = people.accountByEmail(form.email()).map(Account::id);
        if (!errors.hasErrors() && found.isEmpty()) errors.rejectValue("email", "unknown");
        return errors.hasErrors() ? find(forms.fields(FIND, errors), model) : "redirect:" + path(found.orElseThrow());
    }

    private String find(Fields fields, Model model) {
        model.addAttribute("fields", fields);
        var email = fields.input("email").withType("email").withSpellcheck(false);
        model.addAttribute(
                "ask", Ask.of(texts.get("identity.find.title"), PATH, texts.get("identity.find.submit"), email));
        return Ask.VIEW;
    }

    @GetMapping(PATH + "/{person}")
    String account(@PathVariable UUID person, Actor actor, Model model) {
        var found = people.person(new PersonId(person));
        var account = identities.of(found.id());
        var sheet = Sheet.of(found.name())
                .withCaption(texts.get("identity.accounts.caption"))
                .withTag(tag(account.standing()))
                .with(SummaryList.of(rows(found, account)));
        var path = path(found.id());
        if (account.standing() == Standing.LOCKED) {
            sheet = sheet.with(Sheet.Act.of(texts.get("identity.accounts.unlock"), path + "/unlock"));
        } else if (!found.id().equals(actor.person())) {
            sheet = sheet.with(Button.link(texts.get("identity.accounts.lock"), path + "/lock")
                    .warning());
        }
        if (sessions.count(found.id()) > 0) {
            sheet = sheet.with(Sheet.Act.secondary(texts.get("identity.accounts.sign-out"), path + "/sign-out"));
        }
        if (account.hasFactor()) {
            sheet = sheet.with(Sheet.Act.secondary(texts.get("identity.accounts.reset"), path + "/reset-factor"));
        }
        model.addAttribute("sheet", sheet);
        model.addAttribute("back", BackLink.to(PATH));
        return Sheet.VIEW;
    }

    @GetMapping(PATH + "/{person}/lock")
    String askWhy(@PathVariable UUID person, Model model) {
        return why(people.person(new PersonId(person)), forms.fields(LOCK, new LockForm("")), model);
    }

    @NeedsFreshFactor
    @PostMapping(PATH + "/{person}/lock")
    String lock(
            @PathVariable UUID person,
            @ModelAttribute("form") LockForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes next) {
        var found = people.person(new PersonId(person));
        form.check(errors);
        forms.attempt(errors, () -> locking.lock(found.id(), form.reason(), actor, clock.instant()));
        if (errors.hasErrors()) return why(found, forms.fields(LOCK, errors), model);
        sessions.endAll(found.id());
        return done(found.id(), "identity.accounts.locked", next);
    }

    @NeedsFreshFactor
    @PostMapping(PATH + "/{person}/unlock")
    String unlock(@PathVariable UUID person, Actor actor, RedirectAttributes next) {
        locking.unlock(new PersonId(person), actor, clock.instant());
        return done(new PersonId(person), "identity.accounts.unlocked", next);
    }

    @PostMapping(PATH + "/{person}/sign-out")
    String signOut(@PathVariable UUID person, HttpServletRequest request, RedirectAttributes next) {
        var found = people.person(new PersonId(person));
        sessions.endOthers(found.id(), request);
        return done(found.id(), "identity.accounts.signed-out", next);
    }

    @LocalIdentity
    @NeedsFreshFactor
    @PostMapping(PATH + "/{person}/reset-factor")
    String resetFactor(@PathVariable UUID person, Actor actor, HttpServletRequest request, RedirectAttributes next) {
        factor.reset(new PersonId(person), actor, clock.instant());
        sessions.endOthers(new PersonId(person), request);
        return done(new PersonId(person), "identity.accounts.was-reset", next);
    }

    private String why(PersonView found, Fields fields, Model model) {
        model.addAttribute("fields", fields);
        model.addAttribute("back", BackLink.to(path(found.id())));
        model.addAttribute(
                "ask",
                Ask.of(
                                texts.get("identity.lock.title"),
                                path(found.id()) + "/lock",
                                texts.get("identity.lock.submit"),
                                fields.textarea("reason"))
                        .withCaption(found.name())
                        .withIntro(texts.get("identity.lock.lead"))
                        .withButton(
                                Button.submit(texts.get("identity.lock.submit")).warning()));
        return Ask.VIEW;
    }

    private List<SummaryList.Row> rows(PersonView found, AccountView account) {
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(SummaryList.Row.of(texts.get("identity.account.email"), found.email()));
        var reason = account.lockReason();
        if (reason != null) rows.add(SummaryList.Row.of(texts.get("identity.accounts.reason"), reason));
        var since = account.factorSince();
        rows.add(SummaryList.Row.of(
                texts.get("identity.account.factor"),
                since == null
                        ? texts.get("identity.account.factor.none")
                        : texts.get("identity.account.factor.since", Wording.moment(since))));
        rows.add(SummaryList.Row.of(
                texts.get("identity.accounts.sessions"), String.valueOf(sessions.count(found.id()))));
        return rows;
    }

    private Tag tag(Standing standing) {
        var colour = switch (standing) {
            case ACTIVE -> "green";
            case UNCONFIRMED -> "yellow";
            case LOCKED -> "red";
        };
        return Tag.of(texts.of("identity.standing", standing), colour);
    }

    private static String done(PersonId person, String key, RedirectAttributes next) {
        next.addFlashAttribute("done", key);
        return "redirect:" + path(person);
    }

    private static String path(PersonId person) {
        return PATH + "/" + person.value();
    }
}

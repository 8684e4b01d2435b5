package org.commonlot.marketplace.web.register;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.organisation.AuthorityDetails;
import org.commonlot.marketplace.organisation.AuthorityKeeping;
import org.commonlot.marketplace.organisation.AuthorityKind;
import org.commonlot.marketplace.organisation.AuthorityRegister;
import org.commonlot.marketplace.organisation.Department;
import org.commonlot.marketplace.organisation.JoiningDates;
import org.commonlot.marketplace.organisation.Regime;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Typed;
import org.commonlot.marketplace.web.security.ForAdministrators;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An administrator puts an authority's facts right, one page for each. */
@Controller
@ForAdministrators
@RequestMapping(KeepingController.HOME + "/{id}")
class AuthorityEditing {

    private final AuthorityRegister register;
    private final AuthorityKeeping keeping;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    AuthorityEditing(AuthorityRegister register, AuthorityKeeping keeping, Forms forms, Texts texts, Clock clock) {
        this.register = register;
        this.keeping = keeping;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    /** One page that changes one thing. */
    private record Edit(AuthorityDetails authority, String what, Object form) {

        String here() {
            return KeepingController.HOME + "/" + authority.id().value();
        }
    }

    @GetMapping("/facts")
    String facts(@PathVariable UUID id, Model model) {
        var authority = details(id);
        var parent = authority.parent() == null
                ? ""
                : code(register.details(authority.parent().id()));
        return ask(new Edit(authority, "facts", FactsForm.of(authority, parent)), model, this::facts);
    }

    @PostMapping("/facts")
    String facts(
            @PathVariable UUID id,
            @ModelAttribute("form") FactsForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var edit = new Edit(details(id), "facts", form);
        form.check(errors);
        forms.attempt(
                errors,
                () -> keeping.revise(
                        edit.authority().id(),
                        form.seen(),
                        form.toCommand(keeping::identified),
                        actor,
                        clock.instant()));
        return done(edit, errors, model, redirect, this::facts);
    }

    private List<Component> facts(Fields fields) {
        return List.of(
                fields.input("name"),
                fields.input("shortName"),
                fields.select("kind", Choices.of(texts, "register.kind", AuthorityKind.values())),
                fields.input("parent").withWidth(20),
                fields.date("starts"),
                fields.input("gssCode").withWidth(10),
                fields.textarea("note"),
                fields.hidden("version"));
    }

    @GetMapping("/presence")
    String presence(@PathVariable UUID id, Model model) {
        var authority = details(id);
        return ask(new Edit(authority, "presence", PresenceForm.of(authority)), model, AuthorityEditing::presence);
    }

    @PostMapping("/presence")
    String presence(
            @PathVariable UUID id,
            @ModelAttribute("form") PresenceForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var edit = new Edit(details(id), "presence", form);
        form.check(errors);
        var before = edit.authority().address();
        forms.attempt(
                errors,
                () -> keeping.present(
                        edit.authority().id(), form.seen(), form.toCommand(before), actor, clock.instant()));
        return done(edit, errors, model, redirect, AuthorityEditing::presence);
    }

    static List<Component> presence(Fields fields) {
        return List.of(
                fields.input("leadName"),
                fields.input("leadTitle"),
                fields.input("leadEmail").withType("email").withSpellcheck(false),
                fields.input("street"),
                fields.input("locality"),
                fields.input("postalCode").withWidth(10),
                fields.input("website"),
                fields.hidden("version"));
    }

    @GetMapping("/regime")
    String regime(@PathVariable UUID id, Model model) {
        return ask(new Edit(details(id), "regime", new RegimeForm(null, DateForm.empty())), model, this::regime);
    }

    @PostMapping("/regime")
    String regime(
            @PathVariable UUID id,
            @ModelAttribute("form") RegimeForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var edit = new Edit(details(id), "regime", form);
        form.check(errors);
        forms.attempt(errors, () -> {
            var from = Objects.requireNonNull(form.from()).date().orElseThrow();
            keeping.moveToRegime(edit.authority().id(), form.law(), from, actor, clock.instant());
        });
        return done(edit, errors, model, redirect, this::regime);
    }

    private List<Component> regime(Fields fields) {
        return List.of(
                fields.select("regime", Choices.of(texts, "register.regime", Regime.values())), fields.date("from"));
    }

    @GetMapping("/identifiers")
    String identifiers(@PathVariable UUID id, Model model) {
        return ask(new Edit(details(id), "identifiers", new IdentifierForm(null, null)), model, this::identifiers);
    }

    @PostMapping("/identifiers")
    String identifiers(
            @PathVariable UUID id,
            @ModelAttribute("form") IdentifierForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var edit = new Edit(details(id), "identifiers", form);
        form.check(errors);
        forms.attempt(errors, () -> keeping.identify(edit.authority().id(), form.typed(), actor, clock.instant()));
        return done(edit, errors, model, redirect, this::identifiers);
    }

    private List<Component> identifiers(Fields fields) {
        return List.of(
                fields.select("scheme", Choices.schemes(texts, KeepingController.SCHEMES)),
                fields.input("identifier").withWidth(20));
    }

    @GetMapping("/memberships")
    String memberships(@PathVariable UUID id, Model model) {
        var form = new MembershipForm(null, null, DateForm.empty());
        return ask(new Edit(details(id), "memberships", form), model, AuthorityEditing::memberships);
    }

    @PostMapping("/memberships")
    String memberships(
            @PathVariable UUID id,
            @ModelAttribute("form") MembershipForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var edit = new Edit(details(id), "memberships", form);
        form.check(errors);
        forms.attempt(errors, () -> change(edit.authority().id(), form, actor));
        return done(edit, errors, model, redirect, AuthorityEditing::memberships);
    }

    private void change(OrganisationId member, MembershipForm form, Actor actor) {
        var body = keeping.identified(Codes.identifier(Typed.text(form.body())));
        if (form.leaves()) keeping.leave(member, body, Objects.requireNonNull(form.day()), actor, clock.instant());
        else keeping.join(member, body, new JoiningDates(form.day(), null), actor, clock.instant());
    }

    private static List<Component> memberships(Fields fields) {
        return List.of(
                fields.radios("act", List.of("JOINS", "LEAVES")),
                fields.input("body").withWidth(20),
                fields.date("on"));
    }

    @GetMapping("/departments")
    String departments(@PathVariable UUID id, Model model) {
        var edit = new Edit(details(id), "departments", new DepartmentForm(null, null));
        return ask(edit, model, AuthorityEditing::departments);
    }

    @PostMapping("/departments")
    String departments(
            @PathVariable UUID id,
            @ModelAttribute("form") DepartmentForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var edit = new Edit(details(id), "departments", form);
        form.check(errors);
        forms.attempt(errors, () -> change(keeping, edit.authority(), form, actor, clock));
        return done(edit, errors, model, redirect, AuthorityEditing::departments);
    }

    static void change(
            AuthorityKeeping keeping, AuthorityDetails authority, DepartmentForm form, Actor actor, Clock clock) {
        var now = clock.instant();
        var name = Typed.text(form.name());
        if (!form.closes()) {
            keeping.openDepartment(authority.id(), name, UkTime.date(now), actor, now);
            return;
        }
        var department = authority.departments().stream()
                .filter(one -> one.closed() == null && one.name().equalsIgnoreCase(name))
                .findFirst()
                .map(Department::id)
                .orElseThrow(NotFound::new);
        keeping.closeDepartment(authority.id(), department, UkTime.date(now), actor, now);
    }

    static List<Component> departments(Fields fields) {
        return List.of(fields.radios("act", List.of("OPENS", "CLOSES")), fields.input("name"));
    }

    @GetMapping("/end")
    String end(@PathVariable UUID id, Model model) {
        return ask(new Edit(details(id), "end", new EndForm(DateForm.empty(), null)), model, AuthorityEditing::end);
    }

    @PostMapping("/end")
    String end(
            @PathVariable UUID id,
            @ModelAttribute("form") EndForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var edit = new Edit(details(id), "end", form);
        form.check(errors);
        forms.attempt(errors, () -> {
            var successors = form.codes().stream().map(keeping::identified).toList();
            var on = Objects.requireNonNull(form.on()).date().orElseThrow();
            keeping.end(edit.authority().id(), on, successors, actor, clock.instant());
        });
        return done(edit, errors, model, redirect, AuthorityEditing::end);
    }

    private static List<Component> end(Fields fields) {
        return List.of(fields.date("on"), fields.input("successors"));
    }

    private AuthorityDetails details(UUID id) {
        return register.details(new OrganisationId(id));
    }

    private static String code(AuthorityDetails authority) {
        return authority.identifiers().stream()
                .findFirst()
                .map(one -> one.scheme() + " " + one.identifier())
                .orElse("");
    }

    private String done(
            Edit edit, BindingResult errors, Model model, RedirectAttributes redirect, Questions questions) {
        if (errors.hasErrors()) return ask(edit, forms.fields(words(edit), errors), model, questions);
        redirect.addFlashAttribute("done", "register.done");
        return "redirect:" + edit.here();
    }

    private String ask(Edit edit, Model model, Questions questions) {
        return ask(edit, forms.fields(words(edit), edit.form()), model, questions);
    }

    /** The questions of a page. */
    private interface Questions {

        List<Component> of(Fields fields);
    }

    private String ask(Edit edit, Fields fields, Model model, Questions questions) {
        var ask = Ask.of(
                        texts.get("register.authority.change." + edit.what()),
                        edit.here() + "/" + edit.what(),
                        texts.get("register.save"))
                .withCaption(edit.authority().name())
                .withIntro(texts.get(words(edit) + ".intro"));
        model.addAttribute("ask", ask.withQuestions(questions.of(fields)));
        model.addAttribute("fields", fields);
        model.addAttribute("back", BackLink.to(edit.here()));
        return Ask.VIEW;
    }

    private static String words(Edit edit) {
        return "register." + edit.what();
    }
}

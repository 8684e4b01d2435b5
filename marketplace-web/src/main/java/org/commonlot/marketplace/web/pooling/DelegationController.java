package org.commonlot.marketplace.web.pooling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.pooling.CommitmentStep;
import org.commonlot.marketplace.pooling.Delegating;
import org.commonlot.marketplace.pooling.DelegationRule;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Button;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Select;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An authority's own scheme of delegation: its people read it, its owners keep it. */
@Controller
@ForAuthorityStaff
@RequestMapping("/desk/delegation")
class DelegationController {

    private static final String HOME = "/desk/delegation";

    private final Delegating delegating;
    private final Delegates delegates;
    private final People people;
    private final Forms forms;
    private final Texts texts;

    DelegationController(Delegating delegating, Delegates delegates, People people, Forms forms, Texts texts) {
        this.delegating = delegating;
        this.delegates = delegates;
        this.people = people;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String scheme(Actor actor, Model model) {
        var authority = authority(actor);
        var sheet = Sheet.of(texts.get("pooling.delegation.title"))
                .with(new Paragraph(texts.get("pooling.delegation.intro")))
                .with(delegates.table(authority, delegating.scheme(authority, actor)));
        if (actor.may(Right.KEEP_ORGANISATION, authority)) {
            sheet = sheet.with(Button.link(texts.get("pooling.delegation.new"), HOME + "/new"));
            for (var rule : delegating.own(authority, actor)) {
                sheet = sheet.with(Sheet.Act.secondary(
                        texts.get("pooling.delegation.end", texts.of("pooling.step", rule.step()), delegate(rule)),
                        HOME + "/" + rule.id() + "/end"));
            }
        }
        return DeskPages.sheet(sheet, "/desk", model);
    }

    private String delegate(DelegationRule rule) {
        if (rule.role() != null) return texts.of("membership.role", rule.role());
        return rule.person() == null ? "" : people.person(rule.person()).name();
    }

    @GetMapping("/new")
    String allow(Actor actor, Model model) {
        var authority = kept(actor);
        return allow(authority, forms.fields("pooling.delegation", new DelegationForm(null, null, null)), model);
    }

    @PostMapping("/new")
    String allow(
            @ModelAttribute("form") DelegationForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var authority = kept(actor);
        var step = form.check(errors);
        var limit = form.limit(errors);
        var role = roles().stream()
                .filter(one -> one.name().equals(form.delegate()))
                .findFirst()
                .orElse(null);
        PersonId person = people.of(authority).stream()
                .filter(one -> one.id().value().toString().equals(form.delegate()))
                .map(one -> one.id())
                .findFirst()
                .orElse(null);
        forms.attempt(errors, () -> delegating.allow(authority, step, role, person, limit, actor));
        if (errors.hasErrors()) return allow(authority, forms.fields("pooling.delegation", errors), model);
        return DeskPages.done(HOME, "pooling.done.delegated", redirect);
    }

    private String allow(OrganisationId authority, Fields fields, Model model) {
        var steps = List.of(CommitmentStep.INTERESTED, CommitmentStep.INDICATIVE, CommitmentStep.BINDING);
        var ask = Ask.of(
                        texts.get("pooling.delegation.new"),
                        HOME + "/new",
                        texts.get("pooling.save"),
                        fields.radios("step", steps),
                        fields.select("delegate", options(authority)),
                        fields.input("upTo").asMoney())
                .withIntro(texts.get("pooling.delegation.intro"));
        return DeskPages.ask(ask, fields, HOME, model);
    }

    private List<Select.Option> options(OrganisationId authority) {
        var options = new ArrayList<Select.Option>();
        options.add(Select.Option.of("", texts.get("pooling.choose")));
        for (var role : roles()) options.add(Select.Option.of(role.name(), texts.of("membership.role", role)));
        for (var person : people.of(authority)) {
            options.add(Select.Option.of(person.id().value().toString(), person.name()));
        }
        return options;
    }

    private static List<Role> roles() {
        return Arrays.stream(Role.values())
                .filter(role -> role.side() == Role.Side.AUTHORITY)
                .toList();
    }

    @PostMapping("/{rule}/end")
    String end(@PathVariable UUID rule, Actor actor, RedirectAttributes redirect) {
        delegating.end(kept(actor), rule, actor);
        return DeskPages.done(HOME, "pooling.done.delegation-ended", redirect);
    }

    private static OrganisationId authority(Actor actor) {
        return actor.organisation().orElseThrow(NotFound::new);
    }

    private static OrganisationId kept(Actor actor) {
        return actor.organisationWith(Right.KEEP_ORGANISATION).orElseThrow(NotFound::new);
    }
}

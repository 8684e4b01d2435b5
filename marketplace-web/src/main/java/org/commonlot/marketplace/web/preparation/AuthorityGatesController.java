package org.commonlot.marketplace.web.preparation;

import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.preparation.AuthorityGate;
import org.commonlot.marketplace.preparation.AuthorityGates;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Typed;
import org.commonlot.marketplace.web.components.Wording;
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

/** The owner of an authority says what it wants decided before it announces, awards or signs. */
@Controller
@ForAuthorityStaff
@RequestMapping(AuthorityGatesController.PATH)
class AuthorityGatesController {

    static final String PATH = "/organisation/gates";

    private final AuthorityGates gates;
    private final Forms forms;
    private final Texts texts;

    AuthorityGatesController(AuthorityGates gates, Forms forms, Texts texts) {
        this.gates = gates;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String gates(Actor actor, Model model) {
        return gates(owned(actor), forms.fields("preparation.authority", AuthorityGateForm.empty()), model);
    }

    @PostMapping
    String set(
            @ModelAttribute("form") AuthorityGateForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var authority = owned(actor);
        form.check(errors);
        forms.attempt(
                errors,
                () -> gates.set(
                        authority,
                        form.chosen().orElseThrow(),
                        form.act().orElseThrow(),
                        form.title(),
                        new Money(Typed.amount(form.from()).orElseThrow()),
                        form.days(),
                        form.working().equals("true"),
                        actor));
        return errors.hasErrors()
                ? gates(authority, forms.fields("preparation.authority", errors), model)
                : DeskPages.done(PATH, "preparation.done.gate", redirect);
    }

    private String gates(OrganisationId authority, Fields fields, Model model) {
        var ask = Ask.of(
                        texts.get("preparation.authority.title"),
                        PATH,
                        texts.get("preparation.authority.button"),
                        fields.radios("kind", List.of(AuthorityGate.Kind.values())),
                        fields.radios("before", List.of(AuthorityGate.Before.values())),
                        fields.input("title"),
                        fields.input("from").asMoney(),
                        fields.input("clearDays").withWidth(5),
                        fields.checkbox("working"))
                .withIntro(texts.get("preparation.authority.intro"));
        var standing = gates.of(authority);
        if (!standing.isEmpty()) ask = ask.withIntro(table(standing));
        return DeskPages.ask(ask, fields, "/organisation", model);
    }

    private Table table(List<AuthorityGate> standing) {
        var head = List.of(
                Table.Cell.of(texts.get("preparation.authority.title.label")),
                Table.Cell.of(texts.get("preparation.authority.before")),
                Table.Cell.number(texts.get("preparation.authority.from.label")),
                Table.Cell.number(texts.get("preparation.authority.clearDays.label")),
                Table.Cell.of(texts.get("preparation.authority.end")));
        return Table.of(
                texts.get("preparation.authority.caption"),
                head,
                standing.stream().map(this::row).toList());
    }

    private List<Table.Cell> row(AuthorityGate gate) {
        return List.of(
                Table.Cell.of(gate.title()),
                Table.Cell.of(texts.of("preparation.authority.act", gate.before())),
                Table.Cell.number(Wording.pounds(gate.from().amount())),
                Table.Cell.number(String.valueOf(gate.clearDays())),
                Table.Cell.of(Html.link(
                        PATH + "/" + gate.id() + "/end", texts.get("preparation.authority.end.link", gate.title()))));
    }

    @GetMapping("/{gate}/end")
    String end(@PathVariable UUID gate, Actor actor, Model model) {
        var ending = gates.of(owned(actor)).stream()
                .filter(each -> each.id().equals(gate))
                .findFirst()
                .orElseThrow(NotFound::new);
        var sheet = Sheet.of(texts.get("preparation.authority.end.link", ending.title()))
                .with(new Paragraph(texts.get("preparation.authority.end.intro")))
                .with(Sheet.Act.of(texts.get("preparation.authority.end"), PATH + "/" + gate + "/end"));
        return DeskPages.sheet(sheet, PATH, model);
    }

    @PostMapping("/{gate}/end")
    String end(@PathVariable UUID gate, Actor actor, RedirectAttributes redirect) {
        gates.end(owned(actor), gate, actor);
        return DeskPages.done(PATH, "preparation.done.gate", redirect);
    }

    private static OrganisationId owned(Actor actor) {
        return actor.organisation()
                .filter(id -> actor.holds(Role.AUTHORITY_OWNER, id))
                .orElseThrow(NotFound::new);
    }
}

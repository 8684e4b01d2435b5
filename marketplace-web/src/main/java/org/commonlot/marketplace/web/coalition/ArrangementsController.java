package org.commonlot.marketplace.web.coalition;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.coalition.CoalitionRegister;
import org.commonlot.marketplace.coalition.CoalitionView;
import org.commonlot.marketplace.coalition.Founding;
import org.commonlot.marketplace.coalition.ShareBasis;
import org.commonlot.marketplace.coalition.SharePurpose;
import org.commonlot.marketplace.coalition.Sharing;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
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

/** Who acts on the group's behalf, and how costs and savings are shared. */
@Controller
@ForAuthorityStaff
@RequestMapping(CoalitionPages.DESK + "/{id}")
class ArrangementsController {

    private final CoalitionRegister register;
    private final Founding founding;
    private final Sharing sharing;
    private final Forms forms;
    private final Texts texts;

    ArrangementsController(CoalitionRegister register, Founding founding, Sharing sharing, Forms forms, Texts texts) {
        this.register = register;
        this.founding = founding;
        this.sharing = sharing;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/agents")
    String engage(@PathVariable UUID id, Actor actor, Model model) {
        var form = new AgentForm(null, null, null, null);
        return engage(led(id, actor), forms.fields("coalition.agents", form), model);
    }

    @PostMapping("/agents")
    String engage(
            @PathVariable UUID id,
            @ModelAttribute("form") AgentForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = led(id, actor);
        form.check(errors);
        forms.attempt(
                errors,
                () -> founding.engage(
                        view.id(),
                        form.name(),
                        form.identifier().isEmpty() ? null : form.identifier(),
                        form.contact(),
                        form.summary(),
                        actor));
        if (errors.hasErrors()) return engage(view, forms.fields("coalition.agents", errors), model);
        return DeskPages.done(CoalitionPages.desk(view.id()), "coalition.done.agent", redirect);
    }

    private String engage(CoalitionView view, Fields fields, Model model) {
        return ask(
                "agents",
                "/agents",
                view,
                fields,
                model,
                List.of(
                        fields.input("name"),
                        fields.input("identifier"),
                        fields.input("contact"),
                        fields.textarea("summary")));
    }

    @PostMapping("/agents/{agent}/end")
    String end(@PathVariable UUID id, @PathVariable UUID agent, Actor actor, RedirectAttributes redirect) {
        founding.dismiss(new CoalitionId(id), agent, actor);
        return DeskPages.done(CoalitionPages.DESK + "/" + id, "coalition.done.agent-ended", redirect);
    }

    @GetMapping("/shares/{what}")
    String shares(@PathVariable UUID id, @PathVariable String what, Actor actor, Model model) {
        var view = led(id, actor);
        var purpose = purpose(what);
        var known = sharing.weights(view.id(), purpose, actor);
        var form = SharesForm.from(view.shares().get(purpose), known, view.paying());
        return shares(view, what, forms.fields("coalition.shares", form), model);
    }

    @PostMapping("/shares/{what}")
    String shares(
            @PathVariable UUID id,
            @PathVariable String what,
            @ModelAttribute("form") SharesForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = led(id, actor);
        var purpose = purpose(what);
        var basis = form.check(errors);
        var weights = form.toWeights(errors, view.paying());
        forms.attempt(errors, () -> sharing.share(view.id(), purpose, basis, weights, actor));
        if (errors.hasErrors()) return shares(view, what, forms.fields("coalition.shares", errors), model);
        return DeskPages.done(CoalitionPages.desk(view.id()) + "/preview", "coalition.done.shares", redirect);
    }

    private static SharePurpose purpose(String what) {
        return switch (what) {
            case "cost" -> SharePurpose.COST;
            case "saving" -> SharePurpose.SAVING;
            default -> throw new NotFound();
        };
    }

    private String shares(CoalitionView view, String what, Fields fields, Model model) {
        var questions = new ArrayList<Component>();
        questions.add(fields.radios("basis", List.of(ShareBasis.values())));
        for (int i = 0; i < view.paying().size(); i++) {
            questions.add(Heading.second(view.paying().get(i).name()));
            questions.add(fields.input("weights[" + i + "].weight").withWidth(10));
        }
        return ask("shares." + what, "/shares/" + what, view, fields, model, questions);
    }

    @GetMapping("/preview")
    String preview(
            @PathVariable UUID id,
            @ModelAttribute("form") PreviewForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var view = register.asMember(new CoalitionId(id), actor);
        if (form.asked()) {
            var whole = form.check(errors);
            try {
                if (!errors.hasErrors()) {
                    model.addAttribute("table", table(sharing.preview(view.id(), form.purpose(), whole, actor)));
                }
            } catch (Refused refused) {
                forms.reject(errors, refused);
            }
        }
        var fields = forms.fields("coalition.preview", errors);
        model.addAttribute("name", view.name());
        model.addAttribute("address", CoalitionPages.desk(view.id()) + "/preview");
        model.addAttribute("fields", fields);
        model.addAttribute(
                "questions",
                List.of(
                        fields.radios("what", List.of(SharePurpose.values())).inline(),
                        fields.input("amount").asMoney()));
        model.addAttribute("back", BackLink.to(CoalitionPages.desk(view.id())));
        return "coalition/preview";
    }

    private Table table(List<Sharing.Part> parts) {
        var head = List.of(
                Table.Cell.of(texts.get("coalition.authority")),
                Table.Cell.number(texts.get("coalition.weight")),
                Table.Cell.number(texts.get("coalition.part.amount")));
        var rows = new ArrayList<List<Table.Cell>>();
        for (var part : parts) {
            rows.add(List.of(
                    Table.Cell.of(part.name()),
                    Table.Cell.number(Wording.number(part.weight())),
                    Table.Cell.number(Wording.pounds(part.part().amount()))));
        }
        var sum = parts.stream()
                .map(Sharing.Part::part)
                .reduce((a, b) -> a.plus(b))
                .orElseThrow();
        rows.add(List.of(
                Table.Cell.of(texts.get("coalition.sum")),
                Table.Cell.number(""),
                Table.Cell.number(Wording.pounds(sum.amount()))));
        return Table.of(texts.get("coalition.preview.table"), head, rows);
    }

    private CoalitionView led(UUID id, Actor actor) {
        var view = register.details(new CoalitionId(id), actor);
        if (!view.ledBy(actor)) throw new NotFound();
        return view;
    }

    private String ask(
            String page, String below, CoalitionView view, Fields fields, Model model, List<Component> questions) {
        var here = CoalitionPages.desk(view.id());
        var ask = Ask.of(
                        texts.get("coalition." + page + ".title"),
                        here + below,
                        texts.get("coalition." + page + ".button"))
                .withCaption(view.name())
                .withIntro(texts.get("coalition." + page + ".intro"))
                .withQuestions(questions);
        return DeskPages.ask(ask, fields, here, model);
    }
}

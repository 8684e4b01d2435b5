package org.commonlot.marketplace.web.procurement;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.organisation.PersonView;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.Section;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Select;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.security.ForBuyers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The people of a draft. */
@Controller
@ForBuyers
@RequestMapping("/desk/procurements/{id}")
class TeamController {

    private final Procuring procuring;
    private final ProcurementCatalogue catalogue;
    private final People people;
    private final CommentParts comments;
    private final Forms forms;
    private final Texts texts;

    TeamController(
            Procuring procuring,
            ProcurementCatalogue catalogue,
            People people,
            CommentParts comments,
            Forms forms,
            Texts texts) {
        this.procuring = procuring;
        this.catalogue = catalogue;
        this.people = people;
        this.comments = comments;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/team")
    String team(@PathVariable UUID id, Actor actor, Model model) {
        var details = editable(id, actor);
        return team(details, forms.fields("procurement.team", TeamForm.from(details)), actor, model);
    }

    @PostMapping("/team")
    String team(
            @PathVariable UUID id,
            @ModelAttribute("form") TeamForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        form.toTeam(details(id, actor).takesBids(), errors)
                .ifPresent(team -> forms.attempt(
                        errors, () -> procuring.name(new ProcurementId(id), form.version(), team, actor)));
        return errors.hasErrors()
                ? team(details(id, actor), forms.fields("procurement.team", errors), actor, model)
                : done(id);
    }

    private String team(ProcurementDetails details, Fields fields, Actor actor, Model model) {
        if (!details.takesBids()) {
            return ask(
                    details,
                    "team",
                    fields,
                    actor,
                    model,
                    List.of(fields.radios("approver", holders(details, Duty.APPROVER))));
        }
        return ask(
                details,
                "team",
                fields,
                actor,
                model,
                List.of(
                        fields.radios("approver", holders(details, Duty.APPROVER)),
                        fields.checkboxes("openers", holders(details, Duty.OPENER)),
                        fields.checkboxes("evaluators", holders(details, Duty.EVALUATOR)),
                        fields.radios("chair", holders(details, Duty.CHAIR)),
                        fields.select("moderator", moderators(details))));
    }

    /** Nobody, or one of those who may. */
    private List<Select.Option> moderators(ProcurementDetails details) {
        var nobody = Select.Option.of("", texts.get("procurement.team.moderator.nobody"));
        return Stream.concat(
                        Stream.of(nobody),
                        people(details, Duty.MODERATOR)
                                .map(person ->
                                        Select.Option.of(person.id().value().toString(), person.name())))
                .toList();
    }

    /** Everybody in a buying authority who holds the right that a duty needs. */
    private List<Choice> holders(ProcurementDetails details, Duty duty) {
        return people(details, duty).map(TeamController::choice).toList();
    }

    private Stream<PersonView> people(ProcurementDetails details, Duty duty) {
        return details.opportunity().buyers().stream()
                .flatMap(buyer -> people.withRight(new OrganisationId(buyer.id()), duty.right()).stream())
                .distinct();
    }

    private static Choice choice(PersonView person) {
        return Choice.of(person.id().value().toString(), person.name());
    }

    private String ask(
            ProcurementDetails details,
            String section,
            Fields fields,
            Actor actor,
            Model model,
            List<? extends Component> questions) {
        var desk = "/desk/procurements/" + details.id().value();
        var ask = Ask.of(
                        texts.get("procurement." + section + ".title"),
                        desk + "/" + section,
                        texts.get("procurement.save"))
                .withCaption(details.opportunity().title())
                .withIntro(texts.get("procurement." + section + (details.takesBids() ? ".intro" : ".intro.direct")))
                .withQuestions(questions)
                .withQuestions(List.of(fields.hidden("version")));
        for (var said : comments.open(details, Section.valueOf(section.toUpperCase(Locale.ROOT)), actor)) {
            ask = ask.withIntro(said);
        }
        model.addAttribute("ask", ask);
        model.addAttribute("fields", fields);
        model.addAttribute("back", BackLink.to(desk));
        return Ask.VIEW;
    }

    private ProcurementDetails editable(UUID id, Actor actor) {
        procuring.requireEditable(new ProcurementId(id), actor);
        return details(id, actor);
    }

    private ProcurementDetails details(UUID id, Actor actor) {
        return catalogue.details(new ProcurementId(id), actor);
    }

    private static String done(UUID id) {
        return "redirect:/desk/procurements/" + id;
    }
}

package org.commonlot.marketplace.web.membership;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Actor.Seat;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Typed;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ActingFor;
import org.commonlot.marketplace.web.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody who is in several organisations says for which they act now. */
@Controller
@SignedIn
class ActingForController {

    private static final String WORDS = "membership.acting-for";

    private final OrganisationDirectory organisations;
    private final ActingFor actingFor;
    private final RoleWords roles;
    private final Forms forms;
    private final Texts texts;

    /** The choice: the id of an organisation. */
    public record ActingForForm(String organisation) {

        public ActingForForm(@Nullable String organisation) {
            this.organisation = Typed.text(organisation);
        }
    }

    ActingForController(
            OrganisationDirectory organisations, ActingFor actingFor, RoleWords roles, Forms forms, Texts texts) {
        this.organisations = organisations;
        this.actingFor = actingFor;
        this.roles = roles;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/acting-for")
    String ask(Actor actor, Model model) {
        var now = actor.organisation().orElseThrow(NotFound::new).value().toString();
        return ask(forms.fields(WORDS, new ActingForForm(now)), actor, model);
    }

    @PostMapping("/acting-for")
    String choose(
            @ModelAttribute("form") ActingForForm form,
            BindingResult errors,
            Actor actor,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var chosen = actor.seats().stream()
                .map(Seat::organisation)
                .filter(own -> own.value().toString().equals(form.organisation()))
                .findFirst();
        if (chosen.isEmpty()) {
            errors.rejectValue("organisation", "NotBlank");
            return ask(forms.fields(WORDS, errors), actor, model);
        }
        actingFor.choose(chosen.get(), request);
        return DeskPages.done("/", "membership.done.acting-for", redirect);
    }

    private String ask(Fields fields, Actor actor, Model model) {
        var held = actor.seats().stream().collect(Collectors.groupingBy(Seat::organisation));
        var names = organisations.names(held.keySet());
        List<Choice> choices = names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> choice(entry.getKey(), entry.getValue(), held.get(entry.getKey())))
                .toList();
        var ask = Ask.of(
                texts.get("membership.acting-for.title"),
                "/acting-for",
                texts.get("membership.acting-for.button"),
                fields.radios("organisation", choices));
        model.addAttribute("ask", ask);
        model.addAttribute("fields", fields);
        return Ask.VIEW;
    }

    private Choice choice(OrganisationId id, String name, @Nullable List<Seat> seats) {
        var choice = Choice.of(id.value().toString(), name);
        return seats == null
                ? choice
                : choice.withHint(roles.all(seats.stream().map(Seat::role).toList()));
    }
}

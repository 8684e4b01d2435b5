package org.commonlot.marketplace.web.administration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.organisation.PersonView;
import org.commonlot.marketplace.terms.Actor.Seat;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Typed;
import org.commonlot.marketplace.web.security.ForAdministrators;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Finds people by the beginning of their name or e-mail address, with their roles everywhere. */
@Controller
@ForAdministrators
@Order(20)
class PeopleFinder implements AdministrationPart {

    private static final String PATH = "/administration/people";
    private static final int MOST = 50;

    private final People people;
    private final OrganisationDirectory organisations;
    private final Forms forms;
    private final Texts texts;

    /** What to look for. */
    public record FindForm(String q) {

        public FindForm(@Nullable String q) {
            this.q = Typed.text(q);
        }
    }

    PeopleFinder(People people, OrganisationDirectory organisations, Forms forms, Texts texts) {
        this.people = people;
        this.organisations = organisations;
        this.forms = forms;
        this.texts = texts;
    }

    @Override
    public String title() {
        return "administration.people";
    }

    @Override
    public String hint() {
        return "administration.people.hint";
    }

    @Override
    public String path() {
        return PATH;
    }

    @GetMapping(PATH)
    String find(@ModelAttribute("form") FindForm form, BindingResult bound, Model model) {
        var fields = forms.fields("administration.people.find", bound);
        var found = form.q().isEmpty() ? List.<PersonView>of() : people.starting(form.q(), MOST + 1);
        var finder =
                new Finder(texts.get(title()), PATH, fields.input("q"), texts.get("administration.people.find.button"));
        model.addAttribute("finder", form.q().isEmpty() ? finder : finder.found(answer(found)));
        model.addAttribute("back", BackLink.to("/administration"));
        return Finder.VIEW;
    }

    private Finder.Answer answer(List<PersonView> found) {
        if (found.isEmpty()) return Finder.Answer.note(texts.get("administration.people.none"));
        var shown = found.stream().limit(MOST).toList();
        var names = organisations.names(shown.stream()
                .flatMap(person -> person.seats().stream())
                .map(Seat::organisation)
                .collect(Collectors.toSet()));
        var head = List.of(
                Table.Cell.of(texts.get("administration.name")),
                Table.Cell.of(texts.get("administration.email")),
                Table.Cell.of(texts.get("administration.roles")));
        var rows = shown.stream()
                .map(person -> List.of(
                        Table.Cell.of(Html.link(
                                "/administration/accounts/" + person.id().value(), person.name())),
                        Table.Cell.of(person.email()),
                        Table.Cell.of(roles(person.seats(), names))))
                .toList();
        var table = Table.of(texts.get("administration.people.caption"), head, rows);
        return new Finder.Answer(table, found.size() > MOST ? texts.get("administration.people.more") : "");
    }

    private String roles(Collection<Seat> seats, Map<OrganisationId, String> names) {
        if (seats.isEmpty()) return texts.get("administration.roles.none");
        return seats.stream()
                .sorted((a, b) -> a.role().compareTo(b.role()))
                .map(seat -> texts.of("membership.role", seat.role()) + " ("
                        + names.getOrDefault(seat.organisation(), "") + ")")
                .collect(Collectors.joining(", "));
    }
}

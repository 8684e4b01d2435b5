package org.commonlot.marketplace.web.procurement;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.ConflictMoment;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ReplacementView;
import org.commonlot.marketplace.procurement.Replacing;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeclarationTasks;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.desk.DeskPart;
import org.commonlot.marketplace.web.desk.Portion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who was put in whose place after the notice, and what they declare before names are known, on the page of a procurement. */
@Component
@Order(22)
class ReplacementsPart implements DeskPart {

    private final Replacing replacing;
    private final Conflicts conflicts;
    private final People people;
    private final DeclarationTasks declarations;
    private final Texts texts;

    ReplacementsPart(
            Replacing replacing, Conflicts conflicts, People people, DeclarationTasks declarations, Texts texts) {
        this.replacing = replacing;
        this.conflicts = conflicts;
        this.people = people;
        this.declarations = declarations;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(ProcurementDetails details, Actor actor) {
        var replaced = replacing.replaced(details.id(), actor);
        boolean replaces = !conflicts.barred(details.id()).contains(actor.person())
                && !replacing.places(details.id(), actor).isEmpty();
        if (replaced.isEmpty() && !replaces) return Optional.empty();
        var portion = Portion.of(texts.get("procurement.replacement.part"));
        var names = people.names(replaced.stream()
                .flatMap(each -> Stream.of(each.left(), each.came()))
                .collect(Collectors.toSet()));
        for (var each : replaced) {
            portion = portion.task(TaskList.Item.of(
                            texts.get(
                                    "procurement.replacement.task",
                                    names.getOrDefault(each.came(), ""),
                                    names.getOrDefault(each.left(), ""),
                                    texts.of("desk.duty", each.duty())),
                            null,
                            TaskList.Status.done(Wording.moment(each.at())))
                    .withHint(each.reason()));
        }
        for (var person : joined(details, replaced)) {
            portion = portion.task(declaration(details, person, names.getOrDefault(person, ""), actor));
        }
        if (replaces) {
            portion = portion.note(Links.of(
                    Links.Link.to(DeskPages.path(details) + "/replace", texts.get("procurement.replacement.link"))));
        }
        return Optional.of(portion);
    }

    /** Those who came and are still named, and who have not declared with the names known: that stands elsewhere. */
    private Set<PersonId> joined(ProcurementDetails details, List<ReplacementView> replaced) {
        var again =
                conflicts.namesAreKnown(details.id()) ? conflicts.mustDeclareAgain(details.id()) : Set.<PersonId>of();
        var joined = replaced.stream().map(ReplacementView::came).collect(Collectors.toCollection(HashSet::new));
        joined.retainAll(details.team().keySet());
        joined.removeAll(again);
        return joined;
    }

    private TaskList.Item declaration(ProcurementDetails details, PersonId person, String name, Actor actor) {
        var title = texts.get("procurement.replacement.declaration", name);
        return details.conflicts().stream()
                .filter(made -> made.person().equals(person) && made.moment().covers(ConflictMoment.BEFORE_NOTICE))
                .findFirst()
                .map(made -> declarations.declared(title, details, made, actor))
                .orElseGet(() -> declarations.undeclared(title, details, person, true, actor));
    }
}

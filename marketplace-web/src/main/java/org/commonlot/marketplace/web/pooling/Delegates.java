package org.commonlot.marketplace.web.pooling;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.pooling.DelegationRule;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.springframework.stereotype.Component;

/** Shows a scheme of delegation. */
@Component
class Delegates {

    private final People people;
    private final OrganisationDirectory organisations;
    private final Texts texts;

    Delegates(People people, OrganisationDirectory organisations, Texts texts) {
        this.people = people;
        this.organisations = organisations;
        this.texts = texts;
    }

    Table table(OrganisationId authority, List<DelegationRule> scheme) {
        var names = people.names(scheme.stream()
                .map(DelegationRule::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var head = List.of(
                Table.Cell.of(texts.get("pooling.commitment")),
                Table.Cell.of(texts.get("pooling.delegate")),
                Table.Cell.number(texts.get("pooling.up-to")),
                Table.Cell.of(texts.get("pooling.since")));
        var rows = scheme.stream()
                .map(rule -> List.of(
                        Table.Cell.of(texts.of("pooling.step", rule.step())),
                        Table.Cell.of(
                                rule.role() != null
                                        ? texts.of("membership.role", rule.role())
                                        : rule.person() == null ? "" : names.getOrDefault(rule.person(), "")),
                        Table.Cell.number(
                                rule.upTo() == null ? texts.get("pooling.any-value") : Wording.pounds(rule.upTo())),
                        Table.Cell.of(Wording.shortDay(rule.from()))))
                .toList();
        return Table.of(texts.get("pooling.scheme", organisations.name(authority)), head, rows);
    }
}

package org.commonlot.marketplace.web.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.ledger.LedgerEntry;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.RecordPart;
import org.springframework.core.annotation.Order;

/** At the end of the printed record: every act on the procurement and its lots, with its place in the log that proves it. */
@org.springframework.stereotype.Component
@Order(120)
class LedgerRecord implements RecordPart {

    private static final String PERSON = "person:";

    private final LedgerInspection ledger;
    private final People people;
    private final Texts texts;

    LedgerRecord(LedgerInspection ledger, People people, Texts texts) {
        this.ledger = ledger;
        this.people = people;
        this.texts = texts;
    }

    @Override
    public String title() {
        return "ledger.record";
    }

    @Override
    public List<Component> whole(ProcurementDetails details, Actor actor) {
        var entries = new ArrayList<>(ledger.about(details.id().value().toString()));
        for (var lot : details.lots()) {
            entries.addAll(ledger.about(lot.id().value().toString()));
        }
        entries.sort(Comparator.comparingLong(LedgerEntry::index));
        return List.of(new Paragraph(texts.get("ledger.record.intro")), table(entries));
    }

    private Table table(List<LedgerEntry> entries) {
        var head = List.of(
                Table.Cell.of(texts.get("ledger.record.index")),
                Table.Cell.of(texts.get("ledger.record.at")),
                Table.Cell.of(texts.get("ledger.record.act")),
                Table.Cell.of(texts.get("ledger.record.actor")),
                Table.Cell.of(texts.get("ledger.record.facts")));
        var names = names(entries);
        var rows = entries.stream()
                .map(entry -> List.of(
                        Table.Cell.of(String.valueOf(entry.index())),
                        Table.Cell.of(Wording.exactUtc(entry.at())),
                        Table.Cell.of(entry.act()),
                        Table.Cell.of(names.getOrDefault(entry.actor(), entry.actor())),
                        Table.Cell.of(entry.facts())))
                .toList();
        return Table.of(texts.get("ledger.record.caption"), head, rows);
    }

    private Map<String, String> names(List<LedgerEntry> entries) {
        var persons = entries.stream()
                .map(LedgerEntry::actor)
                .filter(actor -> actor.startsWith(PERSON))
                .map(actor -> new PersonId(UUID.fromString(actor.substring(PERSON.length()))))
                .distinct()
                .toList();
        var names = new HashMap<String, String>();
        people.names(persons).forEach((person, name) -> names.put(PERSON + person.value(), name));
        return names;
    }
}

package org.commonlot.marketplace.evaluation;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;
import org.springframework.stereotype.Component;

/** Tells whose turn it is with the record of an evaluation; nothing of what stands in it, and nobody who stands back. */
@Component
class RecordLetters {

    private final Panels panels;
    private final Procuring procuring;
    private final Conflicts conflicts;
    private final People people;
    private final Posting posting;

    RecordLetters(Panels panels, Procuring procuring, Conflicts conflicts, People people, Posting posting) {
        this.panels = panels;
        this.procuring = procuring;
        this.conflicts = conflicts;
        this.people = people;
        this.posting = posting;
    }

    /** The panel has finished: the approver and the moderator can check, where an award follows and they haven't finished it. */
    void waits(Evaluation evaluation, Actor by, Instant now) {
        if (!panels.opportunity(evaluation.lot()).opportunity().lastStage()) return;
        tell("record-waits", evaluation, Set.of(Duty.APPROVER, Duty.MODERATOR), by, now);
    }

    void queried(Evaluation evaluation, Actor by, Instant now) {
        tell("record-queried", evaluation, Set.of(Duty.AUTHOR, Duty.CHAIR), by, now);
    }

    void confirmed(Evaluation evaluation, Actor by, Instant now) {
        tell("record-confirmed", evaluation, Set.of(Duty.AUTHOR), by, now);
    }

    void answered(Evaluation evaluation, PersonId asker, Actor by, Instant now) {
        tellPeople("record-answered", evaluation, Set.of(asker), by, now);
    }

    private void tell(String kind, Evaluation evaluation, Set<Duty> duties, Actor by, Instant now) {
        var told = new HashSet<PersonId>();
        for (var duty : duties) told.addAll(procuring.withDuty(evaluation.procurement(), duty));
        tellPeople(kind, evaluation, told, by, now);
    }

    private void tellPeople(String kind, Evaluation evaluation, Set<PersonId> concerned, Actor by, Instant now) {
        var told = new HashSet<>(concerned);
        told.removeAll(conflicts.barred(evaluation.procurement()));
        told.remove(by.person());
        var title = panels.opportunity(evaluation.lot()).opportunity().title();
        var path = "/desk/procurements/" + evaluation.procurement().value() + "/lots/"
                + evaluation.lot().value() + "/record-check";
        var facts = Map.of("by", by.name(), "title", title, "path", path);
        for (var person : told) {
            posting.post(new Letter(kind, people.person(person).email(), facts), now);
        }
    }
}

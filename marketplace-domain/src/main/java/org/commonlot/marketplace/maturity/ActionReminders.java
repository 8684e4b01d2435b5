package org.commonlot.marketplace.maturity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people that actions of theirs have passed their day: all in one letter, and once a month at most. */
@Service
@Transactional
public class ActionReminders {

    private static final Actor JOB = Actor.system("overdue actions");
    private static final int AT_ONCE = 100;

    private final PlannedActions actions;
    private final OrganisationDirectory organisations;
    private final People people;
    private final Posting posting;
    private final Ledger ledger;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    ActionReminders(
            PlannedActions actions,
            OrganisationDirectory organisations,
            People people,
            Posting posting,
            Ledger ledger,
            JdbcTemplate jdbc,
            Clock clock) {
        this.actions = actions;
        this.organisations = organisations;
        this.people = people;
        this.posting = posting;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody who is late for an authority. */
    public record Late(OrganisationId authority, PersonId owner) {}

    @Transactional(readOnly = true)
    public List<Late> due() {
        return actions.late(UkTime.date(clock.instant()), Limit.of(AT_ONCE)).stream()
                .map(late -> new Late(new OrganisationId(late.getAuthority()), new PersonId(late.getOwner())))
                .toList();
    }

    /** Of somebody who has left nobody is told: the plan shows it. */
    public void remind(Late late) {
        var now = clock.instant();
        var today = UkTime.date(now);
        var found = actions.lateOf(late.authority().value(), late.owner().value(), today);
        if (found.isEmpty()) return;
        var last = last(late);
        var next = last.map(day -> day.plusMonths(1)).orElse(today);
        boolean writes = !today.isBefore(next);
        for (var action : found) {
            action.remindNext(writes ? today.plusMonths(1) : next);
            actions.saveAndFlush(action);
        }
        if (!writes) return;
        keep(late, today);
        var facts = Map.of(
                "number", String.valueOf(found.size()),
                "authority", organisations.name(late.authority()),
                "path", "/desk/maturity/plan");
        people.of(late.authority()).stream()
                .filter(person -> person.id().equals(late.owner()))
                .forEach(person -> posting.post(new Letter("maturity-overdue", person.email(), facts), now));
        ledger.append(
                "maturity.actions-reminded",
                late.authority().value().toString(),
                JOB,
                now,
                Map.of("owner", late.owner().value().toString(), "number", String.valueOf(found.size())));
    }

    private Optional<LocalDate> last(Late late) {
        return jdbc
                .query(
                        "select reminded_on from action_reminder where authority_id = ? and person_id = ?",
                        (row, n) -> row.getObject(1, LocalDate.class),
                        late.authority().value(),
                        late.owner().value())
                .stream()
                .findFirst();
    }

    private void keep(Late late, LocalDate today) {
        int changed = jdbc.update(
                "update action_reminder set reminded_on = ? where authority_id = ? and person_id = ?",
                today,
                late.authority().value(),
                late.owner().value());
        if (changed > 0) return;
        jdbc.update(
                "insert into action_reminder (authority_id, person_id, reminded_on) values (?, ?, ?)",
                late.authority().value(),
                late.owner().value(),
                today);
    }
}

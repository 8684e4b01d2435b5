package org.commonlot.marketplace.systems;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks an authority whether what it said a year ago is still right, once a month at most until it has said so. */
@Service
@Transactional
public class Reasking {

    private static final int DAYS_APART = 30;

    private final BusinessSystems systems;
    private final RegisterReminders reminders;
    private final People people;
    private final Posting posting;
    private final Ledger ledger;
    private final Clock clock;

    Reasking(
            BusinessSystems systems,
            RegisterReminders reminders,
            People people,
            Posting posting,
            Ledger ledger,
            Clock clock) {
        this.systems = systems;
        this.reminders = reminders;
        this.people = people;
        this.posting = posting;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The authorities to be asked. */
    @Transactional(readOnly = true)
    public List<UUID> due() {
        var today = UkTime.date(clock.instant());
        return systems.authoritiesDue(
                today.minusMonths(BusinessSystem.MONTHS_RIGHT),
                today.minusDays(DAYS_APART),
                Limit.of(RegisterSweep.AT_ONCE));
    }

    void ask(UUID authority) {
        var now = clock.instant();
        var today = UkTime.date(now);
        var reminder = reminders.findById(authority).orElseGet(() -> RegisterReminder.of(authority));
        reminder.remind(today);
        reminders.saveAndFlush(reminder);
        long due = systems.inUse(authority, Limit.of(KeepingSystems.MOST)).stream()
                .filter(system -> system.isDue(today))
                .count();
        for (var person : people.withRight(new OrganisationId(authority), Right.KEEP_SYSTEMS)) {
            posting.post(
                    new Letter(
                            "register-due",
                            person.email(),
                            Map.of("systems", String.valueOf(due), "path", "/desk/systems")),
                    now);
        }
        ledger.append(
                "systems.asked-again",
                authority.toString(),
                RegisterSweep.JOB,
                now,
                Map.of("systems", String.valueOf(due)));
    }
}

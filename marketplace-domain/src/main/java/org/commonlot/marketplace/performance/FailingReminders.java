package org.commonlot.marketplace.performance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds whoever manages an authority's contracts of the notice of a breach or of poor performance (s.71(5)): seven days
 * before it is due, and once it is overdue. Each once.
 */
@Service
@Transactional
public class FailingReminders {

    private static final Actor JOB = Actor.system("contract performance");
    private static final int AT_ONCE = 100;

    private static final String DUE = """
        select g.id, f.title from failing g join contract_file f on f.contract_id = g.contract_id
        where g.state in ('RECORDED', 'CONFIRMED')
          and (g.reminded = 0 and g.notice_due <= ? or g.reminded < 2 and g.notice_due < ?)
        order by g.notice_due, g.id limit ?
        """;

    private final JdbcTemplate jdbc;
    private final Failings failings;
    private final PerformanceFiles files;
    private final Posting posting;
    private final People people;
    private final Ledger ledger;
    private final Clock clock;

    FailingReminders(
            JdbcTemplate jdbc,
            Failings failings,
            PerformanceFiles files,
            Posting posting,
            People people,
            Ledger ledger,
            Clock clock) {
        this.jdbc = jdbc;
        this.failings = failings;
        this.files = files;
        this.posting = posting;
        this.people = people;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** An entry whose notice is due soon or overdue, and the title of its contract. */
    public record Due(FailingId id, String title) {}

    @Transactional(readOnly = true)
    public List<Due> due() {
        var today = UkTime.date(clock.instant());
        return jdbc.query(
                DUE,
                (row, n) -> new Due(
                        new FailingId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                        Objects.requireNonNull(row.getString("title"))),
                today.plusDays(Failing.REMINDED_BEFORE),
                today,
                AT_ONCE);
    }

    public void remind(Due due) {
        var now = clock.instant();
        var failing = failings.findById(due.id()).orElseThrow(NotFound::new);
        var file = files.alone(failing.contract()).orElseThrow(NotFound::new);
        var today = UkTime.date(now);
        if (!failing.remind(today)) return;
        var last = failing.view().noticeDue();
        var facts = Map.of(
                "title",
                due.title(),
                "due",
                last.toString(),
                "path",
                "/desk/failings/" + due.id().value());
        for (var person : people.withRight(file.authority(), Right.MANAGE_CONTRACTS)) {
            posting.post(new Letter(kind(last, today), person.email(), facts), now);
        }
        failings.saveAndFlush(failing);
        ledger.append(
                "performance.failing_reminded",
                failing.contract().value().toString(),
                JOB,
                now,
                Map.of("due", last.toString()));
    }

    private static String kind(LocalDate due, LocalDate today) {
        return today.isAfter(due) ? "failing-overdue" : "failing-due";
    }
}

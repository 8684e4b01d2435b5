package org.commonlot.marketplace.performance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
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
 * Reminds whoever manages an authority's contracts of an assessment: thirty days before twelve months are over, and when a
 * contract has ended without its final one (s.71(2)). Each once.
 */
@Service
@Transactional
public class AssessmentReminders {

    private static final Actor JOB = Actor.system("contract performance");
    private static final int AT_ONCE = 100;

    private static final String DUE = """
        select f.contract_id, f.title, d.due from contract_file f join performance_file p on p.contract_id = f.contract_id
          join (select x.contract_id, case when y.state = 'ENDED' then y.ended_on else x.assess_by end as due
            from performance_file x join contract_file y on y.contract_id = x.contract_id where x.assess_by is not null) d
            on d.contract_id = f.contract_id
        where (p.reminded_for is null or p.reminded_for <> d.due)
          and (f.state = 'RUNNING' and d.due <= ? or f.state = 'ENDED' and (p.assessed_to is null or p.assessed_to < d.due))
        order by d.due, f.contract_id limit ?
        """;

    private final JdbcTemplate jdbc;
    private final PerformanceFiles files;
    private final Posting posting;
    private final People people;
    private final Ledger ledger;
    private final Clock clock;

    AssessmentReminders(
            JdbcTemplate jdbc, PerformanceFiles files, Posting posting, People people, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.posting = posting;
        this.people = people;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A contract whose assessment is due on a day. */
    public record Due(ContractId contract, String title, LocalDate on) {}

    @Transactional(readOnly = true)
    public List<Due> due() {
        return jdbc.query(
                DUE,
                (row, n) -> new Due(
                        new ContractId(Objects.requireNonNull(row.getObject("contract_id", UUID.class))),
                        Objects.requireNonNull(row.getString("title")),
                        Objects.requireNonNull(row.getObject("due", LocalDate.class))),
                UkTime.date(clock.instant()).plusDays(PerformanceFile.REMINDED_BEFORE),
                AT_ONCE);
    }

    public void remind(Due due) {
        var now = clock.instant();
        var file = files.alone(due.contract()).orElseThrow(NotFound::new);
        if (!file.remind(due.on())) return;
        var facts = Map.of(
                "title",
                due.title(),
                "due",
                due.on().toString(),
                "path",
                "/desk/contracts/" + due.contract().value() + "/kpis");
        for (var person : people.withRight(file.authority(), Right.MANAGE_CONTRACTS)) {
            posting.post(new Letter("assessment-due", person.email(), facts), now);
        }
        files.saveAndFlush(file);
        ledger.append(
                "performance.reminded",
                due.contract().value().toString(),
                JOB,
                now,
                Map.of("due", due.on().toString()));
    }
}

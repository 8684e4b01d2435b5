package org.commonlot.marketplace.performance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Breaches and poor performance of contracts, for the people of their authority. */
@Service
@Transactional(readOnly = true)
public class FailingDesk {

    private static final int MOST = 100;

    private static final String OPEN = """
        select g.id, f.title, f.authority_id, g.state, g.recorded_by, g.notice_due
        from failing g join contract_file f on f.contract_id = g.contract_id
        where g.state in ('RECORDED', 'CONFIRMED') and f.authority_id in (:authorities)
        order by g.notice_due, g.id limit :most
        """;

    private final Failings failings;
    private final FailingKinds kinds;
    private final ContractDesk contracts;
    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    FailingDesk(
            Failings failings,
            FailingKinds kinds,
            ContractDesk contracts,
            NamedParameterJdbcTemplate jdbc,
            Clock clock) {
        this.failings = failings;
        this.kinds = kinds;
        this.contracts = contracts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An entry with which something is to be done.
     *
     * @param title of its contract
     * @param due the last day on which its notice is in time
     */
    public record Open(FailingId id, String title, FailingState state, LocalDate due) {}

    /** The newest first. */
    public List<FailingView> of(FileView contract) {
        return failings.of(contract.id().value()).stream().map(Failing::view).toList();
    }

    /** For the people of its authority. */
    public FailingView one(FailingId id, Actor by) {
        var view = failings.findById(id).orElseThrow(NotFound::new).view();
        contracts.file(view.contract(), by);
        return view;
    }

    /** What has to be told of a contract by the law of today, in the order of the Act; none where nothing has. */
    public List<FailingKind> kinds(FileView contract) {
        return kinds.of(contract, UkTime.date(clock.instant()));
    }

    /** Whether this person could review the entry. */
    public boolean mayReview(FailingView failing, FileView contract, Actor by) {
        return FailingKeeping.reviews(by, failing, contract.authority());
    }

    /** What this person has to review, or to publish; the earliest due first. */
    public List<Open> open(Actor by) {
        Set<UUID> own =
                by.seats().stream().map(seat -> seat.organisation().value()).collect(Collectors.toSet());
        if (own.isEmpty()) return List.of();
        return jdbc.query(OPEN, Map.of("authorities", own, "most", MOST), (row, n) -> waiting(row)).stream()
                .filter(waiting -> waiting.on(by))
                .map(Waiting::open)
                .toList();
    }

    /** @param recordedBy who does not review it */
    private record Waiting(Open open, OrganisationId authority, UUID recordedBy) {

        boolean on(Actor by) {
            return open.state() == FailingState.CONFIRMED
                    ? by.may(Right.MANAGE_CONTRACTS, authority)
                    : by.may(Right.BIND_AUTHORITY, authority)
                            && !by.person().value().equals(recordedBy);
        }
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        var open = new Open(
                new FailingId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                Objects.requireNonNull(row.getString("title")),
                FailingState.valueOf(row.getString("state")),
                Objects.requireNonNull(row.getObject("notice_due", LocalDate.class)));
        return new Waiting(
                open,
                new OrganisationId(Objects.requireNonNull(row.getObject("authority_id", UUID.class))),
                Objects.requireNonNull(row.getObject("recorded_by", UUID.class)));
    }
}

package org.commonlot.marketplace.pooling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.AuthorityView;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.PartnerApprovals;
import org.commonlot.marketplace.procurement.Partnering;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.ProcurementState;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each authority for which a joint procurement buys approves it before it is announced. An approval is of what was sent for
 * review: going back to the author, as happens when an authority joins or leaves, voids it.
 */
@Service
@Transactional
public class Approvals implements PartnerApprovals {

    private final Partnering partnering;
    private final ProcurementCatalogue catalogue;
    private final People people;
    private final Posting posting;
    private final OrganisationDirectory organisations;
    private final JdbcTemplate jdbc;
    private final Ledger ledger;
    private final Clock clock;

    Approvals(
            Partnering partnering,
            ProcurementCatalogue catalogue,
            People people,
            Posting posting,
            OrganisationDirectory organisations,
            JdbcTemplate jdbc,
            Ledger ledger,
            Clock clock) {
        this.partnering = partnering;
        this.catalogue = catalogue;
        this.people = people;
        this.posting = posting;
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    private record Given(String person, Instant at) {}

    /** Of every authority but the lead, by name; nothing where there is but one. */
    @Transactional(readOnly = true)
    public List<Approval> of(ProcurementId id) {
        var partners = partnering.partners(id);
        if (partners.isEmpty()) return List.of();
        var sent = partnering.sentForReview(id);
        var given = new HashMap<UUID, Given>();
        if (sent.isPresent()) {
            jdbc.query(
                    "select authority_id, person_name, given_at from partner_approval where procurement_id = ?"
                            + " and given_at >= ?",
                    row -> {
                        given.put(Objects.requireNonNull(row.getObject("authority_id", UUID.class)), given(row));
                    },
                    id.value(),
                    sent.get().atOffset(ZoneOffset.UTC));
        }
        return organisations.authorities(partners).stream()
                .map(authority -> approval(authority, given))
                .toList();
    }

    private static Approval approval(AuthorityView authority, Map<UUID, Given> given) {
        var one = given.get(authority.id().value());
        return new Approval(
                authority.id(), authority.name(), one == null ? null : one.person(), one == null ? null : one.at());
    }

    private static Given given(ResultSet row) throws SQLException {
        return new Given(
                Objects.requireNonNull(row.getString("person_name")),
                Objects.requireNonNull(row.getObject("given_at", OffsetDateTime.class))
                        .toInstant());
    }

    /** The authority for which this person could approve now, if any. */
    @Transactional(readOnly = true)
    public Optional<OrganisationId> waitingFor(ProcurementId id, Actor by) {
        var state = catalogue.details(id, by).state();
        if (state != ProcurementState.IN_REVIEW && state != ProcurementState.APPROVED) return Optional.empty();
        return of(id).stream()
                .filter(approval -> !approval.given() && by.may(Right.APPROVE, approval.authority()))
                .map(Approval::authority)
                .findFirst();
    }

    /** Approves, for the authority whose approver this person is, what is in review. */
    public void approve(ProcurementId id, Actor by) {
        var now = clock.instant();
        var state = catalogue.details(id, by).state();
        var own = of(id).stream()
                .filter(approval -> by.may(Right.APPROVE, approval.authority()))
                .toList();
        if (own.isEmpty()) throw new NotFound();
        if (state != ProcurementState.IN_REVIEW && state != ProcurementState.APPROVED) {
            throw new Refused(PoolingRefusal.NOT_IN_REVIEW);
        }
        var waiting = own.stream().filter(approval -> !approval.given()).findFirst();
        if (waiting.isEmpty()) throw new Refused(PoolingRefusal.APPROVED_ALREADY);
        var authority = waiting.get().authority().value();
        jdbc.update(
                "insert into partner_approval (procurement_id, authority_id, person_id, person_name, given_at)"
                        + " values (?, ?, ?, ?, ?)",
                id.value(),
                authority,
                by.person().value(),
                by.name(),
                now.atOffset(ZoneOffset.UTC));
        ledger.append("pooling.approved", id.value().toString(), by, now, Map.of("authority", authority.toString()));
    }

    /** The author asks those who may approve for the authorities that have not: as soon as it is in review. */
    public int ask(ProcurementId id, Actor by) {
        var details = catalogue.details(id, by);
        if (!details.mine().contains(Duty.AUTHOR)) throw new NotFound();
        if (details.state() != ProcurementState.IN_REVIEW && details.state() != ProcurementState.APPROVED) {
            throw new Refused(PoolingRefusal.NOT_IN_REVIEW);
        }
        var now = clock.instant();
        var missing = of(id).stream().filter(approval -> !approval.given()).toList();
        for (var approval : missing) {
            for (var person : people.withRight(approval.authority(), Right.APPROVE)) {
                var facts = Map.of(
                        "authority", approval.name(),
                        "title", details.opportunity().title(),
                        "path", "/desk/joint/" + id.value());
                posting.post(new Letter("joint-approval", person.email(), facts), now);
            }
        }
        ledger.append(
                "pooling.approvals-asked",
                id.value().toString(),
                by,
                now,
                Map.of("authorities", String.valueOf(missing.size())));
        return missing.size();
    }

    @Override
    @Transactional(readOnly = true)
    public void requireGiven(ProcurementId id) {
        var missing = of(id).stream()
                .filter(approval -> !approval.given())
                .map(Approval::name)
                .toList();
        if (!missing.isEmpty()) throw new Refused(PoolingRefusal.APPROVALS_MISSING, String.join(", ", missing));
    }
}

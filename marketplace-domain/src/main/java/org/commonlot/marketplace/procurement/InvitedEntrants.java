package org.commonlot.marketplace.procurement;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may bid in a round. The first is open to everybody, unless the procedure is by invitation; a later one only to those
 * who were chosen in the one before: whoever did not take part there cannot come in (Procurement Act 2023, s.20(4)).
 */
@Service
@Transactional(readOnly = true)
public class InvitedEntrants {

    private final JdbcTemplate jdbc;

    InvitedEntrants(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param firm a supplier with those that were merged with it, which count as one */
    public boolean admits(LotId round, Collection<OrganisationId> firm) {
        boolean anybody = jdbc
                .queryForList(
                        "select l.stage = 1 and p.conduct <> 'INVITED' from lot l"
                                + " join procurement p on p.id = l.procurement_id where l.id = ?",
                        Boolean.class,
                        round.value())
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        if (anybody) return true;
        var invited = invited(round);
        return firm.stream().anyMatch(invited::contains);
    }

    /** Whether it may take part in the stage that runs, in one lot at least. */
    public boolean admits(ProcurementId id, Collection<OrganisationId> firm) {
        return jdbc
                .query(
                        "select l.id from lot l join procurement p on p.id = l.procurement_id"
                                + " where p.id = ? and l.stage = p.running_stage",
                        (row, n) -> new LotId(Objects.requireNonNull(row.getObject(1, UUID.class))),
                        id.value())
                .stream()
                .anyMatch(round -> admits(round, firm));
    }

    /** Empty for a round that is open to everybody. */
    public Set<OrganisationId> invited(LotId round) {
        return jdbc
                .query(
                        "select supplier_id from stage_invitation where lot_id = ?",
                        (row, n) -> new OrganisationId(Objects.requireNonNull(row.getObject(1, UUID.class))),
                        round.value())
                .stream()
                .collect(Collectors.toSet());
    }

    @Transactional
    void keep(LotId round, Collection<OrganisationId> chosen, Instant at) {
        for (var supplier : new HashSet<>(chosen)) {
            jdbc.update(
                    "insert into stage_invitation (lot_id, supplier_id, invited_at) values (?, ?, ?)",
                    round.value(),
                    supplier.value(),
                    at.atOffset(ZoneOffset.UTC));
        }
    }
}

package org.commonlot.marketplace.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Solutions and who uses them, for everybody; each answer is one query. */
@Service
@Transactional(readOnly = true)
public class AdoptionRegister {

    /** How many solutions of a supplier, and how many authorities, are listed. */
    public static final int MOST = 100;

    private static final String SOLUTION =
            "select p.*, o.name as authority_name, r.reference, a.id as adoption_id, a.authority_id as adopter_id,"
                    + " w.name as adopter, a.state, a.answered_at, a.asked_at from evidence_pack p"
                    + " join organisation o on o.id = p.authority_id join procurement r on r.id = p.procurement_id"
                    + " left join adoption a on a.contract_id = p.contract_id"
                    + " left join organisation w on w.id = a.authority_id"
                    + " where p.contract_id = ? order by a.answered_at, a.id fetch first " + MOST + " rows only";

    private static final String COUNTED =
            "select p.contract_id, p.title, p.supplier_id, p.supplier_name, o.name as authority_name, p.published_at,"
                    + " sum(case when a.state = 'CONSIDERING' then 1 else 0 end) as considering,"
                    + " sum(case when a.state in ('ADOPTED', 'IN_USE') then 1 else 0 end) as using_it"
                    + " from evidence_pack p join organisation o on o.id = p.authority_id"
                    + " left join adoption a on a.contract_id = p.contract_id";

    private static final String GROUPED =
            " group by p.contract_id, p.title, p.supplier_id, p.supplier_name, o.name, p.published_at"
                    + " order by p.published_at desc, p.contract_id fetch first " + MOST + " rows only";

    private final JdbcTemplate jdbc;

    AdoptionRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A solution, with what a pilot has shown of it.
     *
     * @param reference of the procurement that it came from
     * @param adopters those that said first, first
     */
    public record Solution(
            ContractId id,
            String title,
            OrganisationId supplier,
            String supplierName,
            String authority,
            String reference,
            Evidence evidence,
            Instant publishedAt,
            @Nullable Instant revisedAt,
            List<Adopter> adopters) {

        public Solution {
            adopters = List.copyOf(adopters);
        }
    }

    /**
     * An authority that has got so far with it.
     *
     * @param answeredAt when it last said so
     * @param asked whether it was asked again and has not answered
     */
    public record Adopter(
            AdoptionId id,
            OrganisationId authority,
            String name,
            AdoptionState state,
            Instant answeredAt,
            boolean asked) {}

    /** A solution in a list, with how many consider it and how many have adopted it or use it. */
    public record Line(
            ContractId id,
            String title,
            OrganisationId supplier,
            String supplierName,
            String authority,
            int considering,
            int using) {}

    public Optional<Solution> solution(ContractId id) {
        return Objects.requireNonNull(jdbc.query(SOLUTION, AdoptionRegister::read, id.value()));
    }

    private static Optional<Solution> read(ResultSet rows) throws SQLException {
        Solution found = null;
        var adopters = new ArrayList<Adopter>();
        while (rows.next()) {
            if (rows.getString("adoption_id") != null) adopters.add(adopter(rows));
            found = new Solution(
                    new ContractId(id(rows, "contract_id")),
                    text(rows, "title"),
                    new OrganisationId(id(rows, "supplier_id")),
                    text(rows, "supplier_name"),
                    text(rows, "authority_name"),
                    text(rows, "reference"),
                    new Evidence(
                            text(rows, "outcome"),
                            text(rows, "cost"),
                            text(rows, "people"),
                            text(rows, "data_used"),
                            text(rows, "shortfalls")),
                    Objects.requireNonNull(moment(rows, "published_at")),
                    moment(rows, "revised_at"),
                    adopters);
        }
        return Optional.ofNullable(found);
    }

    private static Adopter adopter(ResultSet row) throws SQLException {
        return new Adopter(
                new AdoptionId(id(row, "adoption_id")),
                new OrganisationId(id(row, "adopter_id")),
                text(row, "adopter"),
                AdoptionState.valueOf(row.getString("state")),
                Objects.requireNonNull(moment(row, "answered_at")),
                row.getObject("asked_at") != null);
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** The newest first. */
    public List<Line> ofSupplier(OrganisationId supplier) {
        return lines(" where p.supplier_id = ?", supplier.value());
    }

    public List<Line> ofProcurement(ProcurementId procurement) {
        return lines(" where p.procurement_id = ?", procurement.value());
    }

    private List<Line> lines(String which, UUID id) {
        return jdbc.query(
                COUNTED + which + GROUPED,
                (row, n) -> new Line(
                        new ContractId(id(row, "contract_id")),
                        text(row, "title"),
                        new OrganisationId(id(row, "supplier_id")),
                        text(row, "supplier_name"),
                        text(row, "authority_name"),
                        row.getInt("considering"),
                        row.getInt("using_it")),
                id);
    }

    /** What the authorities of a person have said of solutions, the oldest answer first. */
    public record Own(AdoptionId id, ContractId solution, String title, Adopter said) {}

    public List<Own> own(Actor by) {
        var authorities = Adopting.speaksFor(by);
        if (authorities.isEmpty()) return List.of();
        var marks = String.join(", ", Collections.nCopies(authorities.size(), "?"));
        return jdbc.query(
                "select a.id as adoption_id, a.contract_id, p.title, a.authority_id as adopter_id, w.name as adopter,"
                        + " a.state, a.answered_at, a.asked_at from adoption a"
                        + " join evidence_pack p on p.contract_id = a.contract_id"
                        + " join organisation w on w.id = a.authority_id where a.authority_id in (" + marks + ")"
                        + " order by a.answered_at, a.id fetch first " + MOST + " rows only",
                (row, n) -> new Own(
                        new AdoptionId(id(row, "adoption_id")),
                        new ContractId(id(row, "contract_id")),
                        text(row, "title"),
                        adopter(row)),
                authorities.stream().map(OrganisationId::value).toArray());
    }

    /** One of them, for whoever says how far its authority has got. */
    public Own own(AdoptionId id, Actor by) {
        return jdbc
                .query(
                        "select a.id as adoption_id, a.contract_id, p.title, a.authority_id as adopter_id,"
                                + " w.name as adopter, a.state, a.answered_at, a.asked_at from adoption a"
                                + " join evidence_pack p on p.contract_id = a.contract_id"
                                + " join organisation w on w.id = a.authority_id where a.id = ?",
                        (row, n) -> new Own(
                                new AdoptionId(id(row, "adoption_id")),
                                new ContractId(id(row, "contract_id")),
                                text(row, "title"),
                                adopter(row)),
                        id.value())
                .stream()
                .filter(own -> by.may(Right.RECORD_ADOPTION, own.said().authority()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}

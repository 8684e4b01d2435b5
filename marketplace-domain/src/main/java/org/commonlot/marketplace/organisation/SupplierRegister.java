package org.commonlot.marketplace.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the register of suppliers: their own people read their own, administrators all of them. */
@Service
@Transactional(readOnly = true)
public class SupplierRegister {

    public static final int PAGE = 50;

    private static final int MOST_ALIKE = 10;

    private static final String LINES = "select o.id, o.name, o.postal_code, o.merged_into, exists (select 1 from"
            + " organisation_proof p where p.organisation_id = o.id) as verified from organisation o"
            + " where o.kind = 'SUPPLIER'";

    private final Organisations organisations;
    private final JdbcTemplate jdbc;

    SupplierRegister(Organisations organisations, JdbcTemplate jdbc) {
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    public SupplierProfile profile(OrganisationId id, Actor by) {
        if (!Organising.mayActFor(by) && !by.belongsTo(id)) throw new NotFound();
        return organisations.supplier(id).map(Supplier::profile).orElseThrow(NotFound::new);
    }

    /** The supplier that a register names so, for administrators. */
    public OrganisationId identified(Identifier typed, Actor by) {
        if (!Organising.mayActFor(by)) throw new NotFound();
        var identifier = Identifier.checked(typed.scheme(), typed.identifier());
        return organisations
                .identifiedBy(identifier)
                .filter(Supplier.class::isInstance)
                .map(Organisation::id)
                .orElseThrow(() -> new Refused(OrganisationRefusal.SUPPLIER_UNKNOWN, identifier.identifier()));
    }

    /**
     * A page of the list, by name, for administrators.
     *
     * @param words a part of the name; all suppliers if empty
     * @param after the last line of the page before
     * @return at most {@link #PAGE} lines and one more, if there are more
     */
    public List<SupplierLine> list(String words, AuthorityRegister.@Nullable Place after, Actor by) {
        if (!Organising.mayActFor(by)) throw new NotFound();
        var arguments = new ArrayList<Object>();
        var sql = new StringBuilder(LINES);
        if (!words.isBlank()) {
            sql.append(" and lower(o.name) like ?");
            arguments.add("%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "") + "%");
        }
        if (after != null) {
            sql.append(" and (o.name > ? or (o.name = ? and o.id > ?))");
            arguments.addAll(List.of(after.name(), after.name(), after.id()));
        }
        sql.append(" order by o.kind, o.name, o.id fetch first ")
                .append(PAGE + 1)
                .append(" rows only");
        return jdbc.query(sql.toString(), SupplierRegister::line, arguments.toArray());
    }

    /** Suppliers with these words in their name, by name: for authorities that look for one. At most fifty. */
    public List<SupplierLine> found(String words, Actor by) {
        if (!by.may(Right.WRITE_PROCUREMENTS)) throw new NotFound();
        var part = words.strip().toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "");
        if (part.isEmpty()) return List.of();
        return jdbc.query(
                LINES + " and o.merged_into is null and lower(o.name) like ? order by o.kind, o.name, o.id fetch first "
                        + PAGE + " rows only",
                SupplierRegister::line,
                "%" + part + "%");
    }

    /**
     * Suppliers that may be the same firm: with the same name but for its legal form, the same postcode and a name that
     * begins alike, or the same website.
     *
     * @param website of the firm, or the host of an e-mail address; public mail providers never match
     * @return at most ten; those that went up in another one are left out
     */
    public List<SupplierLine> alike(String name, @Nullable String postcode, @Nullable String website) {
        var alike = new LinkedHashSet<SupplierLine>();
        var key = Likeness.name(name);
        if (!key.isEmpty()) alike.addAll(lines(" and o.name_key = ?", key));
        var domain = Likeness.domain(website);
        if (domain != null && !Likeness.isPublic(domain)) alike.addAll(lines(" and o.website_domain = ?", domain));
        var place = Likeness.postcode(postcode);
        if (place != null && key.length() >= Likeness.TELLING) {
            lines(" and o.postcode_key = ?", place).stream()
                    .filter(line -> Likeness.beginsAlike(key, Likeness.name(line.name())))
                    .forEach(alike::add);
        }
        return alike.stream().limit(MOST_ALIKE).toList();
    }

    private List<SupplierLine> lines(String where, Object argument) {
        var sql = LINES + " and o.merged_into is null" + where + " order by o.name, o.id fetch first "
                + (5 * MOST_ALIKE) + " rows only";
        return jdbc.query(sql, SupplierRegister::line, argument);
    }

    private static SupplierLine line(ResultSet row, int number) throws SQLException {
        var merged = row.getObject("merged_into", UUID.class);
        return new SupplierLine(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("postal_code"),
                row.getBoolean("verified"),
                merged == null ? null : new OrganisationId(merged));
    }
}

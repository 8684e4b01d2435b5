package org.commonlot.marketplace.maturity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The frameworks by which an authority can assess itself, in their newest versions. */
@Service
@Transactional(readOnly = true)
public class FrameworkCatalogue {

    /** How many that authorities share are listed. */
    private static final int MOST_SHARED = 100;

    private static final String NEWEST = "select v.definition from own_framework f join own_framework_version v"
            + " on v.framework_id = f.id and v.number = f.number where ";

    private final ShippedFrameworks shipped;
    private final JdbcTemplate jdbc;

    FrameworkCatalogue(ShippedFrameworks shipped, JdbcTemplate jdbc) {
        this.shipped = shipped;
        this.jdbc = jdbc;
    }

    /** Those that everybody has. */
    public List<Framework> shipped() {
        return shipped.all();
    }

    public boolean ships(String code) {
        return shipped.find(code).isPresent();
    }

    /** Those that authorities have written and share, by title. */
    public List<Framework> shared() {
        return own("f.shared = true and f.retired = false order by f.title, f.id fetch first " + MOST_SHARED
                + " rows only");
    }

    /** All by which an authority can begin an assessment: those that ship, its own, those that others share. */
    public List<Framework> usable(OrganisationId authority) {
        var all = new ArrayList<>(shipped.all());
        all.addAll(own(
                "f.retired = false and (f.authority_id = ? or f.shared = true) order by f.title, f.id fetch first "
                        + MOST_SHARED + " rows only",
                authority.value()));
        return all;
    }

    /** As everybody reads it, also when nobody begins an assessment by it any more. */
    public Framework open(String code) {
        return find(code, "f.shared = true").orElseThrow(NotFound::new);
    }

    /** If this authority can assess itself by it. */
    Optional<Framework> usable(String code, OrganisationId authority) {
        return find(code, "f.retired = false and (f.authority_id = ? or f.shared = true)", authority.value());
    }

    private Optional<Framework> find(String code, String condition, Object... arguments) {
        var ours = shipped.find(code);
        if (ours.isPresent() || !code.startsWith(OwnFramework.PREFIX)) return ours;
        var all = new ArrayList<Object>(List.of(arguments));
        try {
            all.add(UUID.fromString(code.substring(OwnFramework.PREFIX.length())));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
        return own(condition + " and f.id = ?", all.toArray()).stream().findFirst();
    }

    private List<Framework> own(String condition, Object... arguments) {
        return jdbc.query(NEWEST + condition, (row, n) -> FrameworkText.read(row.getString(1)), arguments);
    }
}

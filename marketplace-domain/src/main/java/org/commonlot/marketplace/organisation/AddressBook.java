package org.commonlot.marketplace.organisation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Slug;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives authorities their names in addresses, and finds them.
 *
 * <p>They are remembered here, for every public page links to authorities: there are hundreds. As a name never changes
 * hands, what is remembered finds the right authority even when another copy of the application gave it a new name since;
 * whether a name is still the one that it has is asked of the database before anybody is sent elsewhere.
 */
@Component
class AddressBook {

    /** Two authorities of one name are rare, a hundred a mistake. */
    private static final int MOST = 100;

    private static final String ALL = "select slug, authority_id from authority_address where current_of is not null";

    private final JdbcTemplate jdbc;
    private final Map<OrganisationId, String> current = new ConcurrentHashMap<>();
    private final Map<String, OrganisationId> known = new ConcurrentHashMap<>();

    AddressBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    AuthorityAddress of(OrganisationId authority) {
        var slug = current.get(authority);
        if (slug == null) {
            jdbc.query(ALL, row -> {
                learn(new OrganisationId(row.getObject("authority_id", UUID.class)), row.getString("slug"));
            });
            slug = current.get(authority);
        }
        if (slug == null) throw new NotFound();
        return new AuthorityAddress(authority, slug);
    }

    Optional<AuthorityAddress> named(String name) {
        var authority = known.get(name);
        if (authority != null && name.equals(current.get(authority))) {
            return Optional.of(new AuthorityAddress(authority, name));
        }
        var found = jdbc.query(
                "select now.authority_id, now.slug from authority_address asked"
                        + " join authority_address now on now.current_of = asked.authority_id where asked.slug = ?",
                (row, number) -> new AuthorityAddress(
                        new OrganisationId(row.getObject("authority_id", UUID.class)), row.getString("slug")),
                name);
        found.forEach(address -> learn(address.id(), address.slug()));
        return found.stream().findFirst();
    }

    private void learn(OrganisationId authority, String slug) {
        known.put(slug, authority);
        current.put(authority, slug);
    }

    /** In the transaction that gives an authority its name. */
    void give(OrganisationId authority, String name, Instant now) {
        var wanted = Slug.of(name).isEmpty() ? "authority" : Slug.of(name);
        var had = jdbc.queryForList(
                "select slug from authority_address where current_of = ?", String.class, authority.value());
        if (had.stream().anyMatch(slug -> isOf(wanted, slug, authority))) return;
        jdbc.update("update authority_address set current_of = null where current_of = ?", authority.value());
        var slug = free(wanted, authority, now);
        jdbc.update(
                "update authority_address set current_of = ?, since = ? where slug = ?",
                authority.value(),
                now.atOffset(ZoneOffset.UTC),
                slug);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                learn(authority, slug);
            }
        });
    }

    /** The name itself; or what was given instead, as the name was taken. */
    private boolean isOf(String wanted, String slug, OrganisationId authority) {
        if (slug.equals(wanted)) return true;
        var instead = slug.startsWith(wanted) && slug.substring(wanted.length()).matches("-[0-9a-f]{1,8}");
        return instead && !owners(wanted).isEmpty() && !owners(wanted).contains(authority.value());
    }

    /** The first that was its own before or is nobody's; two who want one at a time get two. */
    private String free(String wanted, OrganisationId authority, Instant now) {
        for (int number = 1; number <= MOST; number++) {
            var slug = number == 1 ? wanted : wanted + "-" + number;
            jdbc.update(
                    "insert into authority_address (slug, authority_id, since) values (?, ?, ?) on conflict do nothing",
                    slug,
                    authority.value(),
                    now.atOffset(ZoneOffset.UTC));
            if (owners(slug).contains(authority.value())) return slug;
        }
        throw new IllegalStateException("Every name like " + wanted + " is taken");
    }

    private List<UUID> owners(String slug) {
        return jdbc.queryForList("select authority_id from authority_address where slug = ?", UUID.class, slug);
    }
}

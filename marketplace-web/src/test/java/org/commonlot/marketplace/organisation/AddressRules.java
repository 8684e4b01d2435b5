package org.commonlot.marketplace.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.testing.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The names of authorities in addresses, on both databases. */
abstract class AddressRules {

    private static final Actor STAGE = Actor.system("test");
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    AuthorityKeeping keeping;

    @Autowired
    AuthorityRegister register;

    @Autowired
    AuthorityAddresses addresses;

    @Autowired
    Cast cast;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MarketClock clock;

    /** Others of the same name may be kept by the database. */
    private final int number = 1000 + COUNT.incrementAndGet();

    @Test
    void namesAnAuthorityByItsName() {
        var id = registered("Ynys Môn & Sant’s Council ");
        assertThat(addresses.of(id).path()).isEqualTo("/authorities/ynys-mon-sant-s-council-" + number);
        assertThat(addresses.of(id).path("data")).isEqualTo("/authorities/ynys-mon-sant-s-council-" + number + "/data");
        assertThat(addresses.named("ynys-mon-sant-s-council-" + number)).contains(addresses.of(id));
    }

    @Test
    void numbersTheSecondOfAName() {
        var first = registered("Twin ");
        var second = registered("Twin ");
        assertThat(addresses.of(second).slug()).isEqualTo(addresses.of(first).slug() + "-2");
        rename(second, "TWIN " + number);
        assertThat(addresses.of(second).slug()).isEqualTo(addresses.of(first).slug() + "-2");
    }

    @Test
    void leadsFromAFormerNameAndNeverGivesItToAnother() {
        var id = registered("Formerly ");
        var former = addresses.of(id).slug();
        rename(id, "Lately " + number);
        var present = addresses.of(id);
        assertThat(present.slug()).isEqualTo("lately-" + number);
        assertThat(addresses.named(former)).contains(present);

        var other = registered("Formerly ");
        assertThat(addresses.of(other).slug()).isEqualTo(former + "-2");
        assertThat(addresses.named(former)).contains(present);

        rename(id, "Formerly " + number);
        assertThat(addresses.of(id).slug()).as("its own again").isEqualTo(former);
        assertThat(addresses.named("lately-" + number)).contains(addresses.of(id));
    }

    @Test
    void knowsNoNameThatNobodyHad() {
        assertThat(addresses.named("nobody-" + number)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> addresses.of(new OrganisationId(UUID.randomUUID())));
    }

    /** The migration's own statement, for authorities that were there before names were. */
    @Test
    void namesThoseThatWereHereBefore() throws IOException {
        var one = registered("Vieux Châtel ");
        var two = registered("Vieux Châtel ");
        jdbc.update("delete from authority_address where authority_id in (?, ?)", one.value(), two.value());
        var migration = new ClassPathResource("db/migration/V60__authority_address.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        jdbc.execute(migration.substring(migration.indexOf("insert into"), migration.lastIndexOf(';')));
        assertThat(jdbc.queryForList(
                        "select slug from authority_address where current_of in (?, ?)",
                        String.class,
                        one.value(),
                        two.value()))
                .hasSize(2)
                .contains("vieux-chatel-" + number)
                .allMatch(slug -> slug.matches("vieux-chatel-" + number + "(-[0-9a-f]{8})?"));
    }

    private OrganisationId registered(String name) {
        return cast.authority(name + number);
    }

    private void rename(OrganisationId id, String name) {
        var known = register.details(id);
        keeping.revise(
                id,
                known.version(),
                new ReviseAuthority(name, null, known.kind(), null, known.starts(), null, null),
                STAGE,
                clock.instant());
    }
}

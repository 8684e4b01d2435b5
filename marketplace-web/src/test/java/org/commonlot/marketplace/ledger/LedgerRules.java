package org.commonlot.marketplace.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.testing.Crowd;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The log on both databases: its order, and that no change of it goes unseen. */
abstract class LedgerRules {

    private static final Actor STAGE = Actor.system("test");

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerInspection inspection;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MarketClock clock;

    private final String subject = "test:" + UUID.randomUUID();
    private TransactionTemplate transaction;
    private TransactionTemplate another;

    @BeforeEach
    void start() {
        transaction = new TransactionTemplate(transactions);
        another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private void append(String act) {
        ledger.append(act, subject, STAGE, clock.instant(), Map.of("fact", "é\n\"" + act));
    }

    private void committed(String... acts) {
        transaction.executeWithoutResult(status -> Stream.of(acts).forEach(this::append));
    }

    private List<LedgerEntry> entries() {
        return inspection.about(subject);
    }

    @Test
    void readsAnEntryBackAsItWasRecorded() {
        var at = clock.instant();
        transaction.executeWithoutResult(
                status -> ledger.append("test.act", subject, STAGE, at, Map.of("b", "2", "a", "1")));

        var entry = entries().getFirst();
        assertThat(entry.act()).isEqualTo("test.act");
        assertThat(entry.actor()).isEqualTo("system:test");
        assertThat(entry.facts()).isEqualTo("{\"a\":\"1\",\"b\":\"2\"}");
        assertThat(entry.at()).isEqualTo(at.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void placesEntriesInTheOrderOfTheCommits() {
        transaction.executeWithoutResult(outer -> {
            append("test.asked_first_committed_last");
            another.executeWithoutResult(inner -> append("test.committed_first"));
        });
        assertThat(entries())
                .extracting(LedgerEntry::act)
                .containsExactly("test.committed_first", "test.asked_first_committed_last");
    }

    @Test
    void refusesAnActOutsideATransaction() {
        assertThatIllegalStateException().isThrownBy(() -> append("test.lost"));
    }

    @Test
    void keepsNothingOfAnActThatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            append("test.undone");
            status.setRollbackOnly();
        });
        assertThat(entries()).isEmpty();
        assertThat(inspection.verify().whole()).isTrue();
    }

    @Test
    void refusesAnActThatComesAfterTheEntriesWereWritten() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    append("test.in_time");
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void beforeCommit(boolean readOnly) {
                            append("test.too_late");
                        }
                    });
                }));
        assertThat(entries()).isEmpty();
    }

    @Test
    void findsNothingWrongWithAWholeLog() {
        committed("test.one", "test.two");
        committed("test.three");
        var finding = inspection.verify();
        assertThat(finding.fault()).isNull();
        assertThat(finding.root()).hasSize(64);
        assertThat(finding.entries()).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "act = 'test.forged'",
                "subject = 'somebody else'",
                "actor = 'person:forged'",
                "facts = '{}'",
                "at = at - interval '1' second",
            })
    void findsAChangedField(String change) {
        committed("test.one", "test.two");
        var target = entries().getFirst().index();
        var finding = afterTampering("update ledger_entry set " + change + " where position = " + target);
        assertThat(finding.fault()).isEqualTo("Entry " + target + " is not what was recorded");
    }

    @Test
    void findsAChangedEntryWhoseLeafWasForgedToo() {
        committed("test.one", "test.two");
        var entry = entries().getFirst();
        var forged = new LedgerEntry(
                entry.index(), entry.at(), "test.forged", entry.subject(), entry.actor(), entry.facts());
        var finding = undone(() -> {
            jdbc.update(
                    "update ledger_entry set act = ?, leaf = ? where position = ?",
                    forged.act(),
                    forged.leaf(),
                    forged.index());
            return inspection.verify();
        });
        assertThat(finding.fault()).isEqualTo("The root of the entries is not the root that the head holds");
    }

    @Test
    void findsARemovedEntry() {
        committed("test.one", "test.two", "test.three");
        var target = entries().get(1).index();
        var finding = afterTampering("delete from ledger_entry where position = " + target);
        assertThat(finding.fault()).isEqualTo("Entry " + target + " is missing");
    }

    @Test
    void findsThatTheLastEntryIsRemoved() {
        committed("test.one", "test.two");
        var last = inspection.verify().entries() - 1;
        var finding = afterTampering("delete from ledger_entry where position = " + last);
        assertThat(finding.fault()).contains("The head counts " + (last + 1) + " entries, the log holds " + last);
    }

    @Test
    void findsSwappedEntries() {
        committed("test.one", "test.two");
        long first = entries().getFirst().index();
        long second = entries().getLast().index();
        var finding = afterTampering(
                "update ledger_entry set position = -1 where position = " + first,
                "update ledger_entry set position = " + first + " where position = " + second,
                "update ledger_entry set position = " + second + " where position = -1");
        assertThat(finding.fault()).isEqualTo("Entry " + first + " is not what was recorded");
    }

    @Test
    void findsAChangedHead() {
        committed("test.one");
        var frontier = Objects.requireNonNull(jdbc.queryForObject("select frontier from ledger_head", byte[].class));
        frontier[0] ^= 1;
        var finding = undone(() -> {
            jdbc.update("update ledger_head set frontier = ?", frontier);
            return inspection.verify();
        });
        assertThat(finding.fault()).isEqualTo("The root of the entries is not the root that the head holds");
    }

    @Test
    void findsAHeadOfAnotherSize() {
        committed("test.one", "test.two");
        for (var change : List.of("size - 1", "size + 1")) {
            assertThat(afterTampering("update ledger_head set size = " + change).fault())
                    .contains("The head counts");
        }
    }

    @Test
    void findsAnEntryThatWasAppendedPastTheHead() {
        committed("test.one");
        var fake = new LedgerEntry(
                inspection.verify().entries(), entries().getFirst().at(), "test.fake", subject, "person:x", "{}");
        var finding = undone(() -> {
            jdbc.update(
                    "insert into ledger_entry select ?, at, ?, subject, ?, ?, ? from ledger_entry where position = ?",
                    fake.index(),
                    fake.act(),
                    fake.actor(),
                    fake.facts(),
                    fake.leaf(),
                    entries().getFirst().index());
            return inspection.verify();
        });
        assertThat(finding.fault()).contains("the log holds " + (fake.index() + 1));
    }

    @Test
    void leavesNoGapWhenManyAppendAtOnceAndIsWholeAtEachMoment() throws InterruptedException {
        var writers = IntStream.range(0, 8).<Callable<Boolean>>mapToObj(writer -> () -> {
            for (int i = 0; i < 10; i++) committed("test.w" + writer + "_" + i);
            return true;
        });
        var reader = Stream.<Callable<Boolean>>of(() -> {
            for (int i = 0; i < 10; i++) assertThat(inspection.verify().fault()).isNull();
            return true;
        });
        var outcomes = Crowd.together(Stream.concat(writers, reader).toList());

        assertThat(outcomes).allMatch(Crowd.Outcome::succeeded);
        assertThat(entries()).hasSize(80);
        var finding = inspection.verify();
        assertThat(finding.fault()).isNull();
        assertThat(jdbc.queryForList("select position from ledger_entry order by position", Long.class))
                .isEqualTo(LongStream.range(0, finding.entries()).boxed().toList());
    }

    private LedgerInspection.Finding afterTampering(String... statements) {
        return undone(() -> {
            for (var sql : statements) assertThat(jdbc.update(sql)).isEqualTo(1);
            return inspection.verify();
        });
    }

    /** Tampers, looks, and takes it back: other tests read the same log. */
    private LedgerInspection.Finding undone(Supplier<LedgerInspection.Finding> tampering) {
        var finding = transaction.execute(status -> {
            status.setRollbackOnly();
            return tampering.get();
        });
        assertThat(inspection.verify().fault()).isNull();
        return finding;
    }
}

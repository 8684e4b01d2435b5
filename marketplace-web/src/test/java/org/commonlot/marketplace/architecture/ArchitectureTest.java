package org.commonlot.marketplace.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.commonlot.marketplace.Commonlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of the house hold for all modules, and each of them bites. */
class ArchitectureTest {

    private static final String OURS = Commonlot.class.getPackageName();
    private static final String WRONG = "org.commonlot.wrong";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(OURS);

    private static final JavaClasses ALL = new ClassFileImporter().importPackages(OURS);

    private static final JavaClasses DELIBERATELY_WRONG = new ClassFileImporter().importPackages(WRONG);

    @ParameterizedTest
    @EnumSource(Rule.class)
    void holds(Rule rule) {
        rule.under(OURS).check(rule == Rule.TIME_COMES_FROM_THE_CLOCK ? ALL : MAIN);
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void bites(Rule rule) {
        assertThat(rule.under(WRONG).evaluate(DELIBERATELY_WRONG).hasViolation())
                .isTrue();
    }

    @Test
    void looksAtAllThreeModulesAndAtTests() {
        assertThat(MAIN.contain(OURS + ".procurement.Procuring")).isTrue();
        assertThat(MAIN.contain(OURS + ".infra.storage.FolderStore")).isTrue();
        assertThat(MAIN.contain(OURS + ".web.home.HomeController")).isTrue();
        assertThat(MAIN.contain(ArchitectureTest.class)).isFalse();
        assertThat(ALL.contain(ArchitectureTest.class)).isTrue();
    }

    /** Both halves of the rule, each by itself. */
    @Test
    void bitesForAggregatesAndForRepositories() {
        var report =
                Rule.AGGREGATES_AND_REPOSITORIES_ARE_NOT_PUBLIC.under(WRONG).evaluate(DELIBERATELY_WRONG);
        assertThat(report.getFailureReport().getDetails())
                .anyMatch(line -> line.contains("PublicAggregate>"))
                .anyMatch(line -> line.contains("PublicAggregates>"));
    }
}

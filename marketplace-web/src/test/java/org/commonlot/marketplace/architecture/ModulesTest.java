package org.commonlot.marketplace.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonlot.marketplace.Commonlot;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The borders between capabilities, over the jars as they ship, and the diagrams drawn from them. */
class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Commonlot.class);

    private static final Path COMMITTED = Path.of("..", "marketplace-domain", "docs", "modules.md");
    private static final String WRITE = "commonlot.docs.write";

    /** Used by all: its edges would hide the others. */
    private static final String TERMS = "terms";

    @Test
    void bordersHold() {
        MODULES.verify();
    }

    @Test
    void diagramsAreDrawn() {
        new Documenter(MODULES).writeDocumentation();
        assertThat(Path.of("target", "spring-modulith-docs", "components.puml")).isNotEmptyFile();
    }

    @Test
    void committedDiagramIsWhatTheCodeSays() throws IOException {
        var drawn = drawn();
        if (Boolean.getBoolean(WRITE)) Files.writeString(COMMITTED, drawn);
        assertThat(COMMITTED).as("run with -D%s=true and commit it", WRITE).exists();
        assertThat(Files.readString(COMMITTED))
                .as("%s is out of date: run this test with -D%s=true and commit it", COMMITTED, WRITE)
                .isEqualTo(drawn);
    }

    @Test
    void ledgerAndTermsLieBelowEverything() {
        assertThat(edges().toList())
                .contains("    procurement --> ledger", "    bidding --> procurement")
                .noneMatch(edge -> edge.contains("ledger -->") || edge.contains("procurement --> bidding"));
    }

    private static String drawn() {
        return Stream.concat(
                        Stream.of(
                                "# Modules",
                                "",
                                "Who uses whom, drawn by `ModulesTest` from the code. All of them use `terms`.",
                                "",
                                "```mermaid",
                                "flowchart TD"),
                        Stream.concat(edges(), Stream.of("```")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> edges() {
        return MODULES.stream()
                .sorted(Comparator.comparing(ModulesTest::name))
                .flatMap(module -> module.getDirectDependencies(MODULES)
                        .uniqueModules()
                        .map(ModulesTest::name)
                        .filter(used -> !used.equals(TERMS))
                        .sorted()
                        .map(used -> "    " + name(module) + " --> " + used));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}

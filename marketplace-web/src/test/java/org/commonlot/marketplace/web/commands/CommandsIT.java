package org.commonlot.marketplace.web.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.commonlot.marketplace.Commonlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands as an operator runs them: the whole application without its web half, on the embedded default. */
class CommandsIT {

    @TempDir
    Path home;

    private String url = "";

    @BeforeEach
    void ownDatabase() {
        url = "jdbc:h2:file:" + home.resolve("db")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }

    /** What a command said and how it ended. */
    private record Ending(int code, String said) {}

    private Ending run(String... arguments) {
        var said = new ByteArrayOutputStream();
        var settings = Stream.of("--commonlot.home=" + home, "--spring.datasource.url=" + url);
        var all = Stream.concat(Arrays.stream(arguments), settings).toArray(String[]::new);
        int code = Commands.run(Commonlot.class, new PrintStream(said, true, StandardCharsets.UTF_8), all);
        return new Ending(code, said.toString(StandardCharsets.UTF_8));
    }

    @Test
    void importsThenVerifiesAndFindsTampering() throws IOException, SQLException {
        Files.writeString(home.resolve("good.jsonl"), line("1") + line("2"));
        Files.createDirectories(home.resolve("folder"));
        Files.writeString(home.resolve("folder/bad.json"), line("3").replace("\"id\"", "\"no\"") + line("4"));
        Files.writeString(home.resolve("folder/notes.txt"), "not for us");

        assertThat(run("import", path("good.jsonl")))
                .satisfies(ending ->
                        assertThat(ending.said()).contains("read 2, stored 2, updated 0, skipped 0, rejected 0"))
                .extracting(Ending::code)
                .isEqualTo(Command.DONE);
        assertThat(run("import", path("good.jsonl"), path("folder")))
                .satisfies(ending -> assertThat(ending.said())
                        .contains("In all: read 4, stored 1, updated 0, skipped 2, rejected 1")
                        .contains("line 1: has no usable release id"))
                .extracting(Ending::code)
                .isEqualTo(Command.WRONG);

        var whole = run("verify-ledger");
        assertThat(whole.said()).contains("The ledger is whole");
        assertThat(whole.code()).isEqualTo(Command.DONE);

        tamper();
        var tampered = run("verify-ledger");
        assertThat(tampered.said()).contains("NOT whole").contains("Entry 1 is not what was recorded");
        assertThat(tampered.code()).isEqualTo(Command.WRONG);
    }

    private void tamper() throws SQLException {
        try (var connection = DriverManager.getConnection(url, "commonlot", "");
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(
                            "update ledger_entry set facts = replace(facts, '\"2\"', '\"3\"') where position = 1"))
                    .isEqualTo(1);
        }
    }

    @Test
    void saysHowToAskAndDoesNothing() {
        assertThat(run("import").code()).isEqualTo(Command.USAGE);
        assertThat(run("import", path("missing.json")).code()).isEqualTo(Command.USAGE);
        assertThat(run("verify-ledger", "please").code()).isEqualTo(Command.USAGE);
        var unknown = run("improt");
        assertThat(unknown.code()).isEqualTo(Command.USAGE);
        assertThat(unknown.said()).contains("import | ").contains("verify-ledger");
    }

    @Test
    void leavesSettingsToTheServer() {
        assertThat(Commands.isNamedBy()).isFalse();
        assertThat(Commands.isNamedBy("--server.port=9090")).isFalse();
        assertThat(Commands.isNamedBy("import")).isTrue();
    }

    private String path(String name) {
        return home.resolve(name).toString();
    }

    private static String line(String id) {
        return "{\"ocid\":\"ocds-test-1\",\"id\":\"" + id
                + "\",\"date\":\"2026-08-01\",\"tender\":{\"title\":\"T\"}}\n";
    }
}

package org.commonlot.marketplace.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README names exists: paths, and the two commands. */
class ReadmeTest {

    private static final Path ROOT =
            Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());

    /** Between backticks, with a slash inside and none before: a path, and no address of a page. */
    private static final Pattern PATH = Pattern.compile("`([\\w.-]+(?:/[\\w.-]+)+)/?`");

    /** The first cell of a line of the map. */
    private static final Pattern MAPPED = Pattern.compile("(?m)^\\| `([^`]+)` \\|");

    @Test
    void namesOnlyPathsThatExist() throws IOException {
        var paths = pathsIn(readme());
        assertThat(paths).contains("infra/verify", "marketplace-domain", "marketplace-domain/docs");
        assertThat(missing(paths)).isEmpty();
    }

    @Test
    void bitesWhenAPathIsGone() {
        var paths = pathsIn("| `gone` | all of it |\nsee `infra/verify` and `infra/never-there`, or `/opportunities`");
        assertThat(missing(paths)).containsExactlyInAnyOrder("gone", "infra/never-there");
    }

    @Test
    void givesTheTwoCommandsInTheFirstFifteenLines() throws IOException {
        assertThat(readme().lines().limit(15))
                .anyMatch(line -> line.startsWith("mvn spring-boot:run"))
                .anyMatch(line -> line.startsWith("infra/verify"));
    }

    @Test
    void fitsInto120Lines() throws IOException {
        assertThat(readme().lines().count()).isLessThanOrEqualTo(120);
    }

    @Test
    void runsOneApplicationWithTheFirstCommandAndInTheDemo() throws IOException {
        assertThat(Files.readString(ROOT.resolve("pom.xml")))
                .contains("<spring-boot.run.skip>true</spring-boot.run.skip>");
        assertThat(Files.readString(ROOT.resolve("marketplace-web/pom.xml")))
                .contains("<spring-boot.run.skip>false</spring-boot.run.skip>")
                .contains("<spring-boot.run.profiles>demo</spring-boot.run.profiles>");
    }

    @Test
    void runsEveryTestWithTheSecondCommandAndSoDoesContinuousIntegration() throws IOException {
        assertThat(ROOT.resolve("infra/verify")).isExecutable().content().contains("mvn verify");
        assertThat(ROOT.resolve(".ci/run")).isExecutable().content().contains("infra/verify");
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static List<String> pathsIn(String text) {
        return Stream.of(PATH, MAPPED)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }

    private static List<String> missing(List<String> paths) {
        return paths.stream().filter(path -> !Files.exists(ROOT.resolve(path))).toList();
    }
}

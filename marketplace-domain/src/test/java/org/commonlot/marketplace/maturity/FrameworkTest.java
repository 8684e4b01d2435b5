package org.commonlot.marketplace.maturity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frameworks as data: what ships, and what a file may not be. */
class FrameworkTest {

    private static final String RIGHT = """
        {"code": "short", "version": 1, "title": "Short", "summary": "One thing", \
        "sources": [{"title": "Ours", "address": null}], \
        "levels": [{"number": 1, "name": "No", "meaning": "Not there"}, \
        {"number": 2, "name": "Yes", "meaning": "There"}], \
        "dimensions": [{"code": "thing", "name": "A thing", "prompt": "Is it there?", "evidence": "A photo", \
        "target": 2, "actions": ["Look for it"]}]}\
        """;

    private final ShippedFrameworks shipped = new ShippedFrameworks();

    /** Numbers by the sources that each framework names. */
    @ParameterizedTest
    @CsvSource({
        "local-digital-declaration, 5, 5",
        "local-government-digital-service-standard, 15, 3",
        "technology-code-of-practice, 13, 3",
        "place-and-people, 5, 5",
        "three-questions, 3, 5"
    })
    void shipsEachFrameworkWithAllItsDimensions(String code, int dimensions, int levels) {
        assertThat(shipped.find(code)).hasValueSatisfying(framework -> {
            assertThat(framework.dimensions()).hasSize(dimensions);
            assertThat(framework.levels()).hasSize(levels);
            assertThat(framework.dimensions())
                    .allSatisfy(dimension -> assertThat(dimension.actions()).isNotEmpty());
        });
    }

    @Test
    void everyFileIsInTheIndexAndNothingElse() throws IOException, URISyntaxException {
        var index = Objects.requireNonNull(ShippedFrameworks.class.getResource("/maturity/index.txt"));
        try (var files = Files.list(Path.of(index.toURI()).resolveSibling("."))) {
            assertThat(shipped.all())
                    .extracting(framework -> framework.code() + ".json")
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> !name.equals("index.txt"))
                                    .toList());
        }
    }

    @Test
    void isTheSameAfterItWasWritten() {
        for (var framework : shipped.all()) {
            assertThat(FrameworkText.read(FrameworkText.write(framework))).isEqualTo(framework);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        "version": 1, | "version": 0, | has no version
        "version": 1, | | Missing
        "title": "Short" | "title": "" | has no title
        "title": "Short" | "title": "Short", "colour": "red" | colour
        "title": "Short" | "title": "Short", "title": "Long" | title
        "code": "short" | "code": "Not Short" | whose code is none
        "address": null | "address": "http://insecure.example" | no https
        "number": 2 | "number": 3 | not numbered
        "meaning": "There" | "meaning": " " | without a meaning
        "target": 2 | "target": 3 | beyond the scale
        "target": 2 | "target": null | target
        "prompt": "Is it there?" | "prompt": "" | asks nothing
        "evidence": "A photo" | "evidence": "" | asks for no evidence
        "Look for it" | "" | empty action
        "code": "thing" | "code": "a thing" | whose code is none
        """)
    void refusesAFileThatIsWrong(String right, String wrong, String because) {
        assertThat(FrameworkText.read(RIGHT).code()).isEqualTo("short");
        assertThat(RIGHT).contains(right);
        var broken = RIGHT.replace(right, wrong == null ? "" : wrong);
        assertThatThrownBy(() -> FrameworkText.read(broken)).hasStackTraceContaining(because);
    }

    @Test
    void refusesADimensionTwice() {
        var once = RIGHT.substring(RIGHT.indexOf("{\"code\": \"thing\""), RIGHT.length() - 2);
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> FrameworkText.read(RIGHT.replace(once, once + ", " + once)))
                .withStackTraceContaining("the dimension thing twice");
    }

    @Test
    void namesItsSources() {
        var sources = shipped.all().stream()
                .collect(Collectors.toMap(
                        Framework::code,
                        framework -> framework.sources().getFirst().title()));
        assertThat(sources)
                .containsAllEntriesOf(Map.of(
                        "local-digital-declaration", "Local Digital Declaration",
                        "technology-code-of-practice", "GOV.UK: The Technology Code of Practice"));
    }
}

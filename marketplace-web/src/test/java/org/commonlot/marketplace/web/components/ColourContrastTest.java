package org.commonlot.marketplace.web.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text stands out from its ground by 4.5 to 1, and what else has a meaning by 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11). */
class ColourContrastTest {

    private static final Path COLOURS = Path.of("src/main/styles/_colours.scss");
    private static final Pattern COLOUR = Pattern.compile("\\$(\\w+): #([0-9a-f]{6});");

    @ParameterizedTest
    @CsvSource({
        "paper, brand, 4.5",
        "paper, action, 4.5",
        "brand, tint, 4.5",
        "link, paper, 4.5",
        "link, tint, 4.5",
        "link, warm, 4.5",
        "ink, tint, 4.5",
        "ink, warm, 4.5",
        "quiet, paper, 4.5",
        "quiet, tint, 4.5",
        "warn, paper, 4.5",
        "accent, brand, 3",
        "action, tint, 3"
    })
    void standsOut(String text, String ground, double least) throws IOException {
        var colours = colours();
        assertThat(contrast(colours.getOrDefault(text, ""), colours.getOrDefault(ground, "")))
                .isGreaterThanOrEqualTo(least);
    }

    @Test
    void styleSheetUsesTheSameColours() throws IOException {
        var sheet = Files.readString(Path.of("src/main/styles/commonlot.scss"));
        var colours = colours();
        assertThat(sheet).contains("$govuk-brand-colour: #" + colours.get("brand"));
        assertThat(sheet).contains("$govuk-link-colour: #" + colours.get("link"));
        assertThat(sheet).contains("$govuk-button-background-colour: #" + colours.get("action"));
        assertThat(sheet).contains("$govuk-template-background-colour: #" + colours.get("tint"));
    }

    @Test
    void contrastIsThatOfTheGuidelines() {
        assertThat(contrast("000000", "ffffff")).isEqualTo(21, within(0.001));
        assertThat(contrast("777777", "ffffff")).isLessThan(4.5);
        assertThat(contrast("767676", "ffffff")).isGreaterThan(4.5);
    }

    private static Map<String, String> colours() throws IOException {
        return COLOUR.matcher(Files.readString(COLOURS))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    private static double contrast(String one, String other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 0) + 0.7152 * channel(colour, 2) + 0.0722 * channel(colour, 4);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour, at, at + 2, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}

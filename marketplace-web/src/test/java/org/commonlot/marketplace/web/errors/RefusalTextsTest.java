package org.commonlot.marketplace.web.errors;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.commonlot.marketplace.terms.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Every code of every refusal in the whole application has its words. */
class RefusalTextsTest {

    private static final ResourceBundleMessageSource MESSAGES = messages();

    enum Wordless implements Refusal {
        NOBODY_WROTE_THIS;

        @Override
        public String capability() {
            return "nothing";
        }
    }

    @Test
    void hasWordsForEveryRefusal() {
        assertThat(refusals().stream()
                        .filter(refusal -> text(refusal).isBlank())
                        .map(Refusal::messageKey))
                .isEmpty();
    }

    @Test
    void findsTheRefusalsAndBites() {
        assertThat(refusals()).isNotEmpty();
        assertThat(text(Wordless.NOBODY_WROTE_THIS)).isEmpty();
    }

    private static List<Refusal> refusals() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.commonlot.marketplace")
                        .stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Refusal.class))
                        .flatMap(RefusalTextsTest::codes)
                        .toList();
    }

    private static Stream<Refusal> codes(JavaClass type) {
        return Stream.of(type.reflect().getEnumConstants()).map(Refusal.class::cast);
    }

    private static String text(Refusal refusal) {
        var text = MESSAGES.getMessage(refusal.messageKey(), null, "", Locale.UK);
        return text == null ? "" : text;
    }

    private static ResourceBundleMessageSource messages() {
        try {
            Properties settings = PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"));
            var messages = new ResourceBundleMessageSource();
            messages.setDefaultEncoding("UTF-8");
            messages.setBasenames(
                    settings.getProperty("spring.messages.basename").strip().split("\\s*,\\s*"));
            return messages;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

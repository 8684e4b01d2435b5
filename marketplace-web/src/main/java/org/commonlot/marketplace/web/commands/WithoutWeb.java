package org.commonlot.marketplace.web.commands;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import org.commonlot.marketplace.notification.LetterTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Leaves everything of {@code web} out of the component scan, except commands and the words of letters. */
final class WithoutWeb implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String WEB = "org.commonlot.marketplace.web.";

    /** Letters are posted by the domain, whoever asks it to act. */
    private static final Set<String> KEPT = Set.of(Command.class.getName(), LetterTexts.class.getName());

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("withoutWeb", new Filter());
    }

    private static final class Filter extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            var type = reader.getClassMetadata();
            return type.getClassName().startsWith(WEB)
                    && Collections.disjoint(KEPT, Arrays.asList(type.getInterfaceNames()));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Filter;
        }

        @Override
        public int hashCode() {
            return Filter.class.hashCode();
        }
    }
}

package org.commonlot.marketplace.discovery;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How words are compared: without accents and case, by their stem, and without the words that say nothing. */
@Configuration(proxyBeanMethods = false)
class SearchAnalysis {

    static final String ENGLISH = "english";
    static final String EXACT = "exact";

    @Bean
    HibernatePropertiesCustomizer searchAnalysis() {
        LuceneAnalysisConfigurer configurer = SearchAnalysis::configure;
        return properties -> properties.put("hibernate.search.backend.analysis.configurer", configurer);
    }

    private static void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(ENGLISH)
                .custom()
                .tokenizer("standard")
                .tokenFilter("asciiFolding")
                .tokenFilter("lowercase")
                .tokenFilter("englishPossessive")
                .tokenFilter("stop")
                .tokenFilter("snowballPorter")
                .param("language", "English");
        context.normalizer(EXACT).custom().tokenFilter("asciiFolding").tokenFilter("lowercase");
    }
}

package org.commonlot.marketplace.discovery;

import java.util.Map;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/** How words are compared: without accents and case, by their stem, and without the words that say nothing. */
@Component
class SearchAnalysis implements HibernatePropertiesCustomizer {

    static final String ENGLISH = "english";
    static final String EXACT = "exact";

    /** Whose rules of analysis hold: a newer Lucene keeps them until the index is made again. */
    private static final String LUCENE = "9.12";

    @Override
    public void customize(Map<String, Object> properties) {
        LuceneAnalysisConfigurer configurer = SearchAnalysis::configure;
        properties.put("hibernate.search.backend.analysis.configurer", configurer);
        properties.put("hibernate.search.backend.lucene_version", LUCENE);
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

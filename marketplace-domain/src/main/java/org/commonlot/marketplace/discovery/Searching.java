package org.commonlot.marketplace.discovery;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.common.BooleanOperator;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.SimpleQueryFlag;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds opportunities and imported processes. One query to the index, one to the database. */
@Service
@Transactional(readOnly = true)
public class Searching {

    private static final AggregationKey<Map<SearchStage, Long>> STAGES = AggregationKey.of("stages");
    private static final AggregationKey<Map<String, Long>> SOURCES = AggregationKey.of("sources");
    private static final int SOURCES_SHOWN = 10;

    private final EntityManager entities;
    private final Clock clock;

    Searching(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    public SearchPage search(SearchRequest request) {
        var now = clock.instant();
        var result = Search.session(entities)
                .search(SearchEntry.class)
                .where(f -> wanted(f, request, now))
                .sort(f -> sort(f, request))
                .aggregation(STAGES, f -> f.terms().field("stage", SearchStage.class))
                .aggregation(
                        SOURCES, f -> f.terms().field("source", String.class).maxTermCount(SOURCES_SHOWN))
                .totalHitCountThreshold(SearchPage.MOST + 1)
                .fetch((request.page() - 1) * SearchPage.SIZE, SearchPage.SIZE);
        long atLeast = result.total().hitCountLowerBound();
        return new SearchPage(
                result.hits().stream().map(SearchEntry::hit).toList(),
                request.page(),
                bounded(atLeast),
                atLeast > SearchPage.MOST,
                stages(result.aggregation(STAGES)),
                sources(result.aggregation(SOURCES)));
    }

    private static PredicateFinalStep wanted(SearchPredicateFactory f, SearchRequest wanted, Instant now) {
        var root = f.bool().must(f.matchAll());
        if (!wanted.text().isBlank()) root.must(words(f, wanted.text()));
        if (!wanted.kinds().isEmpty()) {
            root.filter(f.terms().field("kind").matchingAny(wanted.kinds()));
        }
        if (!wanted.stages().isEmpty()) {
            root.filter(f.terms().field("stage").matchingAny(wanted.stages()));
        }
        if (!wanted.buyer().isBlank()) root.filter(buyer(f, wanted.buyer()));
        if (!wanted.region().isBlank()) root.filter(beginning(f, "regions", wanted.region()));
        if (!wanted.cpv().isBlank()) root.filter(beginning(f, "cpv", wanted.cpv()));
        if (!wanted.scale().isBlank()) {
            root.filter(f.match().field("scales").matching(wanted.scale()));
        }
        if (wanted.smeSuitable()) root.filter(f.match().field("smeSuitable").matching(true));
        var open = wanted.openOnly() || wanted.order() == SearchOrder.CLOSING_SOON;
        if (open) {
            root.filter(f.range().field("closes").greaterThan(now));
            root.filter(f.match().field("stage").matching(SearchStage.TENDER));
        }
        amounts(f, root, wanted);
        dates(f, root, wanted);
        return root;
    }

    private static PredicateFinalStep words(SearchPredicateFactory f, String text) {
        return f.bool()
                .should(f.simpleQueryString()
                        .field("title")
                        .boost(3)
                        .fields("summary", "buyer_words", "supplier_words")
                        .matching(text)
                        .defaultOperator(BooleanOperator.AND)
                        .flags(
                                SimpleQueryFlag.WHITESPACE,
                                SimpleQueryFlag.AND,
                                SimpleQueryFlag.NOT,
                                SimpleQueryFlag.OR,
                                SimpleQueryFlag.PHRASE))
                .should(f.match().field("key").matching(text.strip()).boost(10));
    }

    private static PredicateFinalStep buyer(SearchPredicateFactory f, String buyer) {
        return f.bool()
                .should(f.match().field("buyer").matching(buyer.strip()))
                .should(f.simpleQueryString()
                        .field("buyer_words")
                        .matching(buyer)
                        .defaultOperator(BooleanOperator.AND)
                        .flags(SimpleQueryFlag.WHITESPACE, SimpleQueryFlag.PHRASE));
    }

    /** Letters and digits only, so that nothing typed can become a pattern of its own. */
    private static PredicateFinalStep beginning(SearchPredicateFactory f, String field, String typed) {
        return f.wildcard().field(field).matching(typed.replaceAll("[^A-Za-z0-9]", "") + "*");
    }

    private static void amounts(
            SearchPredicateFactory f, BooleanPredicateClausesStep<?, ?> root, SearchRequest wanted) {
        BigDecimal least = wanted.least();
        BigDecimal most = wanted.most();
        if (least != null) root.filter(f.range().field("amount").atLeast(least));
        if (most != null) root.filter(f.range().field("amount").atMost(most));
        if (least != null || most != null) {
            root.filter(f.match().field("currency").matching("GBP"));
        }
    }

    private static void dates(SearchPredicateFactory f, BooleanPredicateClausesStep<?, ?> root, SearchRequest wanted) {
        Instant from = wanted.from();
        Instant until = wanted.until();
        if (from != null) root.filter(f.range().field("published").atLeast(from));
        if (until != null) root.filter(f.range().field("published").lessThan(until));
    }

    private static SortFinalStep sort(SearchSortFactory f, SearchRequest wanted) {
        var newest = f.field("published").desc();
        if (wanted.order() == SearchOrder.CLOSING_SOON) {
            return f.composite().add(f.field("closes").asc()).add(newest);
        }
        if (wanted.order() == SearchOrder.RELEVANCE && !wanted.text().isBlank()) {
            return f.composite().add(f.score()).add(newest);
        }
        return newest;
    }

    private static int bounded(long count) {
        return (int) Math.min(count, SearchPage.MOST);
    }

    private static Map<SearchStage, Integer> stages(Map<SearchStage, Long> counts) {
        var stages = new EnumMap<SearchStage, Integer>(SearchStage.class);
        counts.forEach((stage, count) -> stages.put(stage, bounded(count)));
        return stages;
    }

    private static Map<String, Integer> sources(Map<String, Long> counts) {
        var sources = new LinkedHashMap<String, Integer>();
        List<Map.Entry<String, Long>> ordered = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .toList();
        ordered.forEach(count -> sources.put(count.getKey(), bounded(count.getValue())));
        return sources;
    }
}

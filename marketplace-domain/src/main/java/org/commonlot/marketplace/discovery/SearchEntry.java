package org.commonlot.marketplace.discovery;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ScaledNumberField;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One thing that can be found. Public for the index alone: results are {@link SearchHit}s. */
@Entity
@Table(name = "search_entry")
@Indexed(index = "search-entry")
public class SearchEntry implements Persistable<String> {

    @Id
    @KeywordField(name = "key", normalizer = SearchAnalysis.EXACT)
    private String id = "";

    @Enumerated(EnumType.STRING)
    @KeywordField
    private SearchKind kind = SearchKind.MARKET;

    @Enumerated(EnumType.STRING)
    @KeywordField(aggregable = Aggregable.YES)
    private SearchStage stage = SearchStage.PLANNING;

    @FullTextField(analyzer = SearchAnalysis.ENGLISH)
    private String title = "";

    @Column(length = 20_000)
    @FullTextField(analyzer = SearchAnalysis.ENGLISH)
    private String summary = "";

    @Column(length = 8_000)
    @Convert(converter = Lines.class)
    @FullTextField(name = "buyer_words", analyzer = SearchAnalysis.ENGLISH)
    @KeywordField(name = "buyer", normalizer = SearchAnalysis.EXACT)
    private List<String> buyers = List.of();

    @Column(length = 20_000)
    @Convert(converter = Lines.class)
    @FullTextField(name = "supplier_words", analyzer = SearchAnalysis.ENGLISH)
    private List<String> suppliers = List.of();

    @Convert(converter = Lines.class)
    @KeywordField(normalizer = SearchAnalysis.EXACT)
    private List<String> scales = List.of();

    private String state = "";

    @Column(length = 4_000)
    @Convert(converter = Lines.class)
    @KeywordField(normalizer = SearchAnalysis.EXACT)
    private List<String> regions = List.of();

    @Column(length = 4_000)
    @Convert(converter = Lines.class)
    @KeywordField
    private List<String> cpv = List.of();

    @ScaledNumberField(decimalScale = 2)
    private @Nullable BigDecimal amount;

    @KeywordField
    private @Nullable String currency;

    @GenericField(sortable = Sortable.YES)
    private Instant published = Instant.EPOCH;

    @GenericField(sortable = Sortable.YES)
    private @Nullable Instant closes;

    @GenericField
    private boolean smeSuitable;

    private String path = "";

    private boolean imported;

    @KeywordField(aggregable = Aggregable.YES)
    private String source = "";

    @Transient
    private boolean stored;

    protected SearchEntry() {}

    SearchEntry(SearchEntryDraft draft) {
        id = draft.key();
        become(draft);
    }

    final void become(SearchEntryDraft draft) {
        kind = draft.kind();
        stage = draft.stage();
        title = cut(draft.title(), 500);
        summary = cut(draft.summary(), 20_000);
        buyers = fit(draft.buyers(), 8_000);
        suppliers = fit(draft.suppliers(), 20_000);
        scales = fit(draft.scales(), 200);
        state = cut(draft.state(), 60);
        regions = fit(draft.regions(), 4_000);
        cpv = fit(draft.cpv(), 4_000);
        amount = draft.amount();
        currency = draft.currency();
        published = draft.published();
        closes = draft.closes();
        smeSuitable = draft.smeSuitable();
        path = draft.path();
        imported = draft.imported();
        source = cut(draft.source(), 120);
    }

    SearchHit hit() {
        return new SearchHit(
                id,
                kind,
                stage,
                title,
                summary,
                buyers,
                suppliers,
                state,
                regions,
                amount,
                currency,
                published,
                closes,
                smeSuitable,
                path,
                imported,
                source);
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void stored() {
        stored = true;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    /** As many of the values as fit into so many characters, one per line. */
    private static List<String> fit(List<String> values, int length) {
        int fitting = 0;
        int used = 0;
        for (var value : values) {
            used += value.length() + 1;
            if (used > length) break;
            fitting++;
        }
        return List.copyOf(values.subList(0, fitting));
    }
}

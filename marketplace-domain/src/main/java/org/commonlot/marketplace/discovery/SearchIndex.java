package org.commonlot.marketplace.discovery;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** The index can be lost without loss: it is made again from the rows. */
@Service
public class SearchIndex {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

    private final EntityManagerFactory factory;
    private final SearchEntries entries;

    SearchIndex(EntityManagerFactory factory, SearchEntries entries) {
        this.factory = factory;
        this.entries = entries;
    }

    /** Makes the whole index again, beside the running application. */
    public void rebuild() throws InterruptedException {
        mapping()
                .scope(SearchEntry.class)
                .massIndexer()
                .threadsToLoadObjects(2)
                .batchSizeToLoadObjects(200)
                .startAndWait();
    }

    /** At the start: rows without an index mean that the folder was lost, or belongs to another machine. */
    @EventListener(ApplicationReadyEvent.class)
    public void rebuildIfLost() throws InterruptedException {
        if (!isEmpty() || !entries.existsByIdNotNull()) return;
        LOG.info("The search index is empty and there is something to find: making it again");
        rebuild();
    }

    /** Empties the index, and leaves the rows. */
    void purge() {
        var workspace = mapping().scope(SearchEntry.class).workspace();
        workspace.purge();
        workspace.refresh();
    }

    boolean isEmpty() {
        try (var entities = factory.createEntityManager()) {
            return Search.session(entities)
                    .search(SearchEntry.class)
                    .where(f -> f.matchAll())
                    .fetch(1)
                    .hits()
                    .isEmpty();
        }
    }

    private SearchMapping mapping() {
        return Search.mapping(factory);
    }
}

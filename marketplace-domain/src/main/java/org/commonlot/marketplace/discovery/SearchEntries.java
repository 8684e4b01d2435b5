package org.commonlot.marketplace.discovery;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface SearchEntries extends Repository<SearchEntry, String> {

    List<SearchEntry> findAllByIdIn(Collection<String> ids);

    void save(SearchEntry entry);

    void deleteById(String id);

    boolean existsByIdNotNull();
}

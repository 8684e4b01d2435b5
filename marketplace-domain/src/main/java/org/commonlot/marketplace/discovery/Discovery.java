package org.commonlot.marketplace.discovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what other capabilities want to be found. Part of their act: it writes no ledger entry of its own. */
@Service
@Transactional
public class Discovery {

    private final SearchEntries entries;

    Discovery(SearchEntries entries) {
        this.entries = entries;
    }

    /** Makes this findable, or replaces what was found under its key. Searches see it after the commit. */
    public void put(SearchEntryDraft draft) {
        put(List.of(draft));
    }

    /** As {@link #put(SearchEntryDraft)} for many at once; of two drafts with one key, the last counts. */
    public void put(List<SearchEntryDraft> drafts) {
        var latest = new LinkedHashMap<String, SearchEntryDraft>();
        drafts.forEach(draft -> latest.put(draft.key(), draft));
        var known = entries.findAllByIdIn(latest.keySet()).stream()
                .collect(Collectors.toMap(SearchEntry::getId, Function.identity()));
        latest.forEach((key, draft) -> {
            var entry = known.get(key);
            if (entry == null) entries.save(new SearchEntry(draft));
            else entry.become(draft);
        });
    }

    /** Makes this unfindable; nothing happens when it already is. */
    public void remove(String key) {
        entries.deleteById(key);
    }
}

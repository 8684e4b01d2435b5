package org.commonlot.marketplace.market;

import java.util.Collection;
import java.util.List;
import org.commonlot.marketplace.terms.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what was imported. */
@Service
@Transactional(readOnly = true)
public class MarketCatalogue {

    private static final int MOST_NOTICES = 500;
    private static final int MOST_COUNTED = 100_000;

    private final NoticeRows notices;

    MarketCatalogue(NoticeRows notices) {
        this.notices = notices;
    }

    /** A process with its first five hundred notices, oldest first. */
    public MarketProcess process(String ocid) {
        var found = notices.of(List.of(ocid), MOST_NOTICES).get(ocid);
        if (found == null) throw new NotFound();
        return new MarketProcess(ocid, found);
    }

    /** Of these processes those that are known, whole. For capabilities that count them, in batches. */
    public List<MarketProcess> processes(Collection<String> ocids) {
        return notices.of(ocids, MOST_COUNTED).entrySet().stream()
                .map(entry -> new MarketProcess(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The ocids of all processes. */
    public List<String> ocids() {
        return notices.ocids();
    }
}

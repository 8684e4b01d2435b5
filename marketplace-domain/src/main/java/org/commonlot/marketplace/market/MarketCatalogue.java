package org.commonlot.marketplace.market;

import java.util.List;
import org.commonlot.marketplace.terms.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what was imported. */
@Service
@Transactional(readOnly = true)
public class MarketCatalogue {

    private static final int MOST_NOTICES = 500;

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
}

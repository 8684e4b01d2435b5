package org.commonlot.marketplace.market;

import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.terms.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was imported, when, by whom and with what result. */
@Service
@Transactional(readOnly = true)
public class ImportHistory {

    private static final int SHOWN = 20;

    private final ImportRuns runs;

    ImportHistory(ImportRuns runs) {
        this.runs = runs;
    }

    /** The last twenty, newest first. */
    public List<ImportRun> latest() {
        return runs.latest(SHOWN);
    }

    public ImportRun one(UUID id) {
        return runs.find(id).orElseThrow(NotFound::new);
    }

    /** The first thousand, in the order of the file. */
    public List<Rejection> rejections(UUID id) {
        return runs.rejections(id);
    }
}

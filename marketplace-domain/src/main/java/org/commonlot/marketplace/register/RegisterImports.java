package org.commonlot.marketplace.register;

import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.terms.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which files of authorities were imported, by whom and with what result. */
@Service
@Transactional(readOnly = true)
public class RegisterImports {

    private static final int SHOWN = 20;

    private final RegisterRuns runs;

    RegisterImports(RegisterRuns runs) {
        this.runs = runs;
    }

    /** The last twenty, newest first. */
    public List<RegisterImport> latest() {
        return runs.latest(SHOWN);
    }

    public RegisterImport one(UUID id) {
        return runs.find(id).orElseThrow(NotFound::new);
    }

    /** The first thousand, in the order in which they were found. */
    public List<RegisterRejection> rejections(UUID id) {
        return runs.rejections(id);
    }
}

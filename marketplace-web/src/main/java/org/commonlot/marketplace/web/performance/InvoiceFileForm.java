package org.commonlot.marketplace.web.performance;

import java.io.IOException;
import org.commonlot.marketplace.web.components.TableUpload;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Rows of a finance system, pasted or as a file; the file comes first. */
public record InvoiceFileForm(
        @Nullable String rows, @Nullable MultipartFile file) {

    /** Characters of five thousand long rows. */
    static final int LONGEST = 2_000_000;

    String text() throws IOException {
        var uploaded = file == null || file.isEmpty() || file.getSize() > 4L * LONGEST ? "" : TableUpload.text(file);
        if (!uploaded.isBlank()) return uploaded;
        return rows == null ? "" : rows;
    }

    boolean tooLarge() {
        return file != null && file.getSize() > 4L * LONGEST || rows != null && rows.length() > LONGEST;
    }
}

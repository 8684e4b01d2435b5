package org.commonlot.marketplace.decision;

import java.time.LocalDate;
import org.commonlot.marketplace.document.Upload;
import org.jspecify.annotations.Nullable;

/**
 * The notice or decision that a gate asks for.
 *
 * @param day on which it was published or made
 * @param evidence what and where it is, such as the number of the decision
 * @param link its address; empty where it has none
 * @param document as a PDF; nothing leaves the one that is kept
 */
public record RecordGate(
        LocalDate day,
        String evidence,
        String link,
        @Nullable Upload document) {}

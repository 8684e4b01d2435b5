package org.commonlot.marketplace.maturity;

import java.time.LocalDate;
import java.util.List;

/**
 * What an authority's public page tells of its assessments.
 *
 * @param newest of each framework the newest that is public, by title
 */
public record SharedAssessments(List<Shared> newest) {

    /** What the line links to, and when it was confirmed. */
    public record Shared(AssessmentId id, String title, LocalDate day) {}

    public SharedAssessments {
        newest = List.copyOf(newest);
    }
}

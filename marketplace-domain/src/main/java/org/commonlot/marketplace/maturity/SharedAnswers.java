package org.commonlot.marketplace.maturity;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.commonlot.marketplace.organisation.AuthorityAnswers;
import org.commonlot.marketplace.organisation.AuthorityDetails;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Prepares what an authority's public page tells of its assessments, and reads it again. */
@Component
public class SharedAnswers {

    private static final String QUESTION = "maturity";
    private static final int MOST = 200;

    private final SelfAssessments assessments;
    private final AuthorityAnswers answers;

    SharedAnswers(SelfAssessments assessments, AuthorityAnswers answers) {
        this.assessments = assessments;
        this.answers = answers;
    }

    void prepare(OrganisationId authority, Instant now) {
        answers.prepare(authority, QUESTION, () -> shared(authority), now);
    }

    private SharedAssessments shared(OrganisationId authority) {
        var newest = new LinkedHashMap<String, SharedAssessments.Shared>();
        for (var assessment : assessments.shared(authority.value(), Limit.of(MOST))) {
            newest.putIfAbsent(
                    assessment.framework(),
                    new SharedAssessments.Shared(
                            assessment.id(),
                            assessment.title(),
                            UkTime.date(Objects.requireNonNull(assessment.confirmedAt()))));
        }
        return new SharedAssessments(newest.values().stream()
                .sorted(Comparator.comparing(SharedAssessments.Shared::title))
                .toList());
    }

    /** As it was prepared last. */
    public SharedAssessments of(AuthorityDetails authority) {
        return answers.of(authority, QUESTION, SharedAssessments.class).orElse(new SharedAssessments(List.of()));
    }
}

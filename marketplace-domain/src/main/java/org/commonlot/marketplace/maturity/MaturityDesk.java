package org.commonlot.marketplace.maturity;

import java.util.List;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Role;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assessments as the authority's own people read them. */
@Service
@Transactional(readOnly = true)
public class MaturityDesk {

    private static final int MOST_SHOWN = 100;
    private static final int MOST_HISTORY = 20;

    private final SelfAssessments assessments;
    private final OrganisationDirectory organisations;

    MaturityDesk(SelfAssessments assessments, OrganisationDirectory organisations) {
        this.assessments = assessments;
        this.organisations = organisations;
    }

    /** The authority whose maturity this person reads: the one that they have chosen, else always the same one. */
    public OrganisationId authorityOf(Actor by) {
        return by.organisation()
                .filter(organisation -> isStaff(organisation, by))
                .or(() -> by.seats().stream()
                        .filter(seat -> seat.role().side() == Role.Side.AUTHORITY)
                        .map(Actor.Seat::organisation)
                        .min((a, b) -> a.value().compareTo(b.value())))
                .orElseThrow(NotFound::new);
    }

    static boolean isStaff(OrganisationId organisation, Actor by) {
        return by.seats().stream()
                .anyMatch(seat ->
                        seat.organisation().equals(organisation) && seat.role().side() == Role.Side.AUTHORITY);
    }

    /** The newest first, without those that were given up. */
    public List<AssessmentLine> assessments(OrganisationId authority, Actor by) {
        if (!isStaff(authority, by)) throw new NotFound();
        return assessments.of(authority.value(), Limit.of(MOST_SHOWN)).stream()
                .map(SelfAssessment::line)
                .toList();
    }

    public AssessmentView assessment(AssessmentId id, Actor by) {
        var assessment = assessments.findById(id).orElseThrow(NotFound::new);
        if (!isStaff(assessment.authority(), by)) throw new NotFound();
        var history =
                assessments
                        .confirmed(assessment.authority().value(), assessment.framework(), Limit.of(MOST_HISTORY))
                        .stream()
                        .map(SelfAssessment::past)
                        .toList();
        return assessment.view(organisations.name(assessment.authority()), history);
    }

    /** The same, for whoever answers for the authority. */
    public AssessmentView answered(AssessmentId id, Actor by) {
        var view = assessment(id, by);
        if (!SelfAssessing.assesses(view.authority(), by)) throw new NotFound();
        return view;
    }

    /** The same, for whoever confirms. */
    public AssessmentView confirmed(AssessmentId id, Actor by) {
        var view = assessment(id, by);
        if (!SelfAssessing.confirms(view.authority(), by)) throw new NotFound();
        return view;
    }
}

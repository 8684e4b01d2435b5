package org.commonlot.marketplace.maturity;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.organisation.PersonView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An authority assesses itself: begun and answered by those who may, submitted by one, confirmed by another. */
@Service
@Transactional
public class SelfAssessing {

    private final SelfAssessments assessments;
    private final FrameworkCatalogue frameworks;
    private final OrganisationDirectory organisations;
    private final People people;
    private final SharedAnswers shared;
    private final Posting posting;
    private final Ledger ledger;
    private final Clock clock;

    SelfAssessing(
            SelfAssessments assessments,
            FrameworkCatalogue frameworks,
            OrganisationDirectory organisations,
            People people,
            SharedAnswers shared,
            Posting posting,
            Ledger ledger,
            Clock clock) {
        this.assessments = assessments;
        this.frameworks = frameworks;
        this.organisations = organisations;
        this.people = people;
        this.shared = shared;
        this.posting = posting;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whether this person answers for the authority. */
    public static boolean assesses(OrganisationId authority, Actor by) {
        return by.may(Right.ASSESS_MATURITY, authority);
    }

    /** Whether this person decides whether what was answered stands, and who reads it. */
    public static boolean confirms(OrganisationId authority, Actor by) {
        return by.may(Right.CONFIRM_ASSESSMENTS, authority);
    }

    /** Begins one for the authority for which this person answers. */
    public AssessmentId start(String framework, Actor by) {
        var now = clock.instant();
        var authority = by.organisationWith(Right.ASSESS_MATURITY).orElseThrow(NotFound::new);
        var chosen = frameworks
                .usable(framework, authority)
                .orElseThrow(() -> new Refused(MaturityRefusal.FRAMEWORK_UNKNOWN));
        if (assessments.existsByOpenKey(SelfAssessment.openKey(authority, chosen.code()))) {
            throw new Refused(MaturityRefusal.OPEN_ALREADY);
        }
        var assessment = SelfAssessment.start(authority, chosen, by, now);
        var facts = Map.of(
                "authority",
                authority.value().toString(),
                "framework",
                chosen.code(),
                "version",
                String.valueOf(chosen.version()));
        record("assessment-started", assessment, facts, by, now);
        return assessment.id();
    }

    public void answer(AssessmentId id, String dimension, int seen, AnswerGiven given, Actor by) {
        var now = clock.instant();
        var assessment = answeredBy(id, by);
        assessment.answer(dimension, seen, given, by, now);
        var level = given.level();
        var facts = Map.of("dimension", dimension, "level", level == null ? "none" : level.toString());
        record("assessment-answered", assessment, facts, by, now);
    }

    /** Whoever may confirm it gets a letter. */
    public void submit(AssessmentId id, Visibility visibility, Actor by) {
        var now = clock.instant();
        var assessment = answeredBy(id, by);
        assessment.submit(visibility, by, now);
        record("assessment-submitted", assessment, Map.of("visibility", visibility.name()), by, now);
        var addresses = new TreeSet<String>();
        for (var person : people.withRight(assessment.authority(), Right.CONFIRM_ASSESSMENTS)) {
            if (!person.id().equals(by.person())) addresses.add(person.email());
        }
        addresses.forEach(address -> write("maturity-submitted", assessment, address, now));
    }

    public void confirm(AssessmentId id, Actor by) {
        var now = clock.instant();
        var assessment = confirmedBy(id, by);
        assessment.confirm(by, now);
        record(
                "assessment-confirmed",
                assessment,
                Map.of("visibility", assessment.visibility().name()),
                by,
                now);
        shared.prepare(assessment.authority(), now);
    }

    /** Whoever submitted it gets a letter. */
    public void sendBack(AssessmentId id, String reason, Actor by) {
        var now = clock.instant();
        var assessment = confirmedBy(id, by);
        assessment.sendBack(reason);
        record("assessment-returned", assessment, Map.of(), by, now);
        var submitter = new PersonId(Objects.requireNonNull(assessment.submittedBy()));
        people.of(assessment.authority()).stream()
                .filter(person -> person.id().equals(submitter))
                .map(PersonView::email)
                .forEach(address -> write("maturity-returned", assessment, address, now));
    }

    public void discard(AssessmentId id, Actor by) {
        var now = clock.instant();
        var assessment = answeredBy(id, by);
        assessment.discard();
        record("assessment-discarded", assessment, Map.of(), by, now);
    }

    /** Opens a confirmed one to everybody, or closes it to them. */
    public void share(AssessmentId id, Visibility visibility, Actor by) {
        var now = clock.instant();
        var assessment = confirmedBy(id, by);
        assessment.share(visibility);
        record("assessment-shared", assessment, Map.of("visibility", visibility.name()), by, now);
        shared.prepare(assessment.authority(), now);
    }

    private SelfAssessment answeredBy(AssessmentId id, Actor by) {
        return assessments
                .alone(id)
                .filter(assessment -> assesses(assessment.authority(), by))
                .orElseThrow(NotFound::new);
    }

    private SelfAssessment confirmedBy(AssessmentId id, Actor by) {
        return assessments
                .alone(id)
                .filter(assessment -> confirms(assessment.authority(), by))
                .orElseThrow(NotFound::new);
    }

    private void write(String kind, SelfAssessment assessment, String address, Instant now) {
        var facts = Map.of(
                "title", assessment.title(),
                "authority", organisations.name(assessment.authority()),
                "path", "/desk/maturity/assessments/" + assessment.id().value());
        posting.post(new Letter(kind, address, facts), now);
    }

    private void record(String act, SelfAssessment assessment, Map<String, String> facts, Actor by, Instant now) {
        assessments.saveAndFlush(assessment);
        ledger.append("maturity." + act, assessment.id().value().toString(), by, now, facts);
    }
}

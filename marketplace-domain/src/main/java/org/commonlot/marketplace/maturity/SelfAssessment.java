package org.commonlot.marketplace.maturity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What an authority says of itself by one framework, dimension by dimension. */
@Entity
class SelfAssessment {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AssessmentId id = AssessmentId.next();

    @Version
    private @Nullable Long version;

    private UUID authorityId = id.value();
    private String framework = "";
    private int frameworkVersion;
    private String title = "";
    private String definition = "";

    @Enumerated(EnumType.STRING)
    private AssessmentState state = AssessmentState.DRAFT;

    @Enumerated(EnumType.STRING)
    private Visibility visibility = Visibility.INTERNAL;

    private @Nullable String openKey;

    private Instant startedAt = Instant.EPOCH;
    private UUID startedBy = id.value();
    private String startedName = "";
    private @Nullable Instant submittedAt;
    private @Nullable UUID submittedBy;
    private @Nullable String submittedName;
    private @Nullable Instant confirmedAt;
    private @Nullable UUID confirmedBy;
    private @Nullable String confirmedName;
    private @Nullable String returnedReason;

    @ElementCollection
    @CollectionTable(name = "self_assessment_answer", joinColumns = @JoinColumn(name = "assessment_id"))
    @MapKeyColumn(name = "dimension")
    @BatchSize(size = 50)
    private Map<String, GivenAnswer> answers = new HashMap<>();

    protected SelfAssessment() {}

    static SelfAssessment start(OrganisationId authority, Framework framework, Actor by, Instant now) {
        var assessment = new SelfAssessment();
        assessment.authorityId = authority.value();
        assessment.framework = framework.code();
        assessment.frameworkVersion = framework.version();
        assessment.title = framework.title();
        assessment.definition = FrameworkText.write(framework);
        assessment.openKey = openKey(authority, framework.code());
        assessment.startedAt = now;
        assessment.startedBy = by.person().value();
        assessment.startedName = by.name();
        return assessment;
    }

    /** What is there once for each authority and framework. */
    static String openKey(OrganisationId authority, String framework) {
        return authority.value() + " " + framework;
    }

    /**
     * Says one dimension, in place of what was said before.
     *
     * @param seen the revision that the person read, 0 where there was none
     */
    void answer(String dimension, int seen, AnswerGiven given, Actor by, Instant now) {
        requireDraft();
        var asked = definition();
        if (asked.dimension(dimension).isEmpty()) throw new NotFound();
        var before = answers.get(dimension);
        int revision = before == null ? 0 : before.revision();
        if (revision != seen) throw new Refused(MaturityRefusal.CHANGED_MEANWHILE);
        var level = given.level();
        if (level != null) {
            if (asked.level(level).isEmpty()) throw new Refused(MaturityRefusal.LEVEL_UNKNOWN);
            if (given.reason().isBlank()) throw new Refused(MaturityRefusal.LEVEL_WITHOUT_REASON);
            if (level > 1 && given.evidence().isBlank()) throw new Refused(MaturityRefusal.LEVEL_WITHOUT_EVIDENCE);
        }
        answers.put(
                dimension,
                new GivenAnswer(
                        revision + 1,
                        level,
                        given.reason().strip(),
                        given.evidence().strip(),
                        by.person().value(),
                        by.name(),
                        now));
    }

    /** Asks a second person to confirm it, for everybody to read or only for the authority's people. */
    void submit(Visibility wanted, Actor by, Instant now) {
        requireDraft();
        if (answered() == 0) throw new Refused(MaturityRefusal.NOTHING_ANSWERED);
        state = AssessmentState.SUBMITTED;
        visibility = wanted;
        submittedAt = now;
        submittedBy = by.person().value();
        submittedName = by.name();
        returnedReason = null;
    }

    /** By somebody else than who submitted it. */
    void confirm(Actor by, Instant now) {
        requireSubmitted();
        if (by.person().value().equals(submittedBy)) throw new Refused(MaturityRefusal.SAME_PERSON);
        state = AssessmentState.CONFIRMED;
        confirmedAt = now;
        confirmedBy = by.person().value();
        confirmedName = by.name();
        openKey = null;
    }

    /** Back to those who answer, with a reason. */
    void sendBack(String reason) {
        requireSubmitted();
        if (reason.isBlank()) throw new Refused(MaturityRefusal.REASON_EMPTY);
        state = AssessmentState.DRAFT;
        returnedReason = reason.strip();
    }

    void discard() {
        requireDraft();
        state = AssessmentState.DISCARDED;
        openKey = null;
    }

    /** Opens it to everybody, or keeps it to the authority's people from now on. */
    void share(Visibility wanted) {
        if (state != AssessmentState.CONFIRMED) throw new Refused(MaturityRefusal.NOT_CONFIRMED);
        visibility = wanted;
    }

    private void requireDraft() {
        if (state != AssessmentState.DRAFT) throw new Refused(MaturityRefusal.NOT_DRAFT);
    }

    private void requireSubmitted() {
        if (state != AssessmentState.SUBMITTED) throw new Refused(MaturityRefusal.NOT_SUBMITTED);
    }

    /** How many dimensions have a level. */
    int answered() {
        return (int) answers.values().stream()
                .filter(answer -> answer.level() != null)
                .count();
    }

    boolean isShared() {
        return state == AssessmentState.CONFIRMED && visibility == Visibility.PUBLIC;
    }

    AssessmentId id() {
        return id;
    }

    OrganisationId authority() {
        return new OrganisationId(authorityId);
    }

    String framework() {
        return framework;
    }

    String title() {
        return title;
    }

    AssessmentState state() {
        return state;
    }

    Visibility visibility() {
        return visibility;
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }

    @Nullable
    UUID submittedBy() {
        return submittedBy;
    }

    Framework definition() {
        return FrameworkText.read(definition);
    }

    AssessmentLine line() {
        return new AssessmentLine(
                id, framework, frameworkVersion, title, state, visibility, answered(), startedAt, confirmedAt);
    }

    PastLevels past() {
        var levels = new HashMap<String, Integer>();
        answers.forEach((dimension, answer) -> {
            var level = answer.level();
            if (level != null) levels.put(dimension, level);
        });
        return new PastLevels(id, confirmedAt == null ? startedAt : confirmedAt, frameworkVersion, levels);
    }

    AssessmentView view(String authorityName, List<PastLevels> history) {
        var said = new HashMap<String, AnswerView>();
        answers.forEach((dimension, answer) -> said.put(dimension, answer.view()));
        return new AssessmentView(
                id,
                authority(),
                authorityName,
                definition(),
                state,
                visibility,
                said,
                startedName,
                startedAt,
                submittedBy == null ? null : new PersonId(submittedBy),
                submittedName,
                submittedAt,
                confirmedName,
                confirmedAt,
                returnedReason,
                history);
    }
}

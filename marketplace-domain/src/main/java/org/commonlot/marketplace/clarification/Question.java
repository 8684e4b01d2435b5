package org.commonlot.marketplace.clarification;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Refused;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A question that a supplier asked, and what became of it. Its asker is a keyed hash and a sealed envelope. */
@Entity
class Question {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private UUID procurementId = id;

    @JdbcTypeCode(SqlTypes.VARBINARY)
    private byte @Nullable [] owner;

    @JdbcTypeCode(SqlTypes.VARBINARY)
    private byte @Nullable [] asker;

    /** Only questions that were asked before askers were sealed have it. */
    private @Nullable UUID supplierId;

    @Embedded
    private @Nullable About about;

    @Enumerated(EnumType.STRING)
    private QuestionState state = QuestionState.ASKED;

    private Instant askedAt = Instant.EPOCH;
    private String asked = "";
    private @Nullable String publishedQuestion;
    private @Nullable String answer;
    private @Nullable String reason;
    private @Nullable UUID answeredBy;
    private @Nullable Instant answeredAt;

    protected Question() {}

    static Question ask(UUID procurement, About about, String text, Instant now) {
        if (text.isBlank()) throw new Refused(ClarificationRefusal.QUESTION_EMPTY);
        var question = new Question();
        question.procurementId = procurement;
        question.about = about;
        question.askedAt = now;
        question.asked = text.strip();
        return question;
    }

    /** Seals who asks. */
    Question from(byte[] hash, byte[] envelope) {
        owner = hash;
        asker = envelope;
        return this;
    }

    /** For everybody, with the question as it may be published. */
    void answer(String published, String text, Actor by, Instant now) {
        if (published.isBlank() || text.isBlank()) throw new Refused(ClarificationRefusal.ANSWER_EMPTY);
        become(QuestionState.ANSWERED, by, now);
        publishedQuestion = published.strip();
        answer = text.strip();
    }

    /** For the asker alone, because a public answer would tell what is confidential. */
    void answerPrivately(String text, String why, Actor by, Instant now) {
        if (text.isBlank()) throw new Refused(ClarificationRefusal.ANSWER_EMPTY);
        if (why.isBlank()) throw new Refused(ClarificationRefusal.REASON_EMPTY);
        become(QuestionState.PRIVATE, by, now);
        answer = text.strip();
        reason = why.strip();
    }

    void decline(String why, Actor by, Instant now) {
        if (why.isBlank()) throw new Refused(ClarificationRefusal.REASON_EMPTY);
        become(QuestionState.DECLINED, by, now);
        reason = why.strip();
    }

    private void become(QuestionState next, Actor by, Instant now) {
        if (state != QuestionState.ASKED) throw new Refused(ClarificationRefusal.ANSWERED_ALREADY);
        state = next;
        answeredBy = by.person().value();
        answeredAt = now;
    }

    UUID id() {
        return id;
    }

    UUID procurement() {
        return procurementId;
    }

    byte @Nullable [] asker() {
        return asker;
    }

    @Nullable
    UUID supplier() {
        return supplierId;
    }

    QuestionView view() {
        return new QuestionView(
                id,
                Objects.requireNonNullElse(about, About.WHOLE),
                askedAt,
                publishedQuestion == null ? asked : publishedQuestion,
                state,
                answer,
                answeredAt,
                reason);
    }
}

package org.commonlot.marketplace.clarification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** A question that a supplier asked, and its answer once there is one. */
@Entity
class Question {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private UUID procurementId = id;
    private UUID supplierId = id;
    private UUID askedBy = id;
    private Instant askedAt = Instant.EPOCH;
    private String asked = "";
    private @Nullable String publishedQuestion;
    private @Nullable String answer;
    private @Nullable UUID answeredBy;
    private @Nullable Instant answeredAt;

    protected Question() {}

    static Question ask(UUID procurement, OrganisationId supplier, String text, Actor by, Instant now) {
        if (text.isBlank()) throw new Refused(ClarificationRefusal.QUESTION_EMPTY);
        var question = new Question();
        question.procurementId = procurement;
        question.supplierId = supplier.value();
        question.askedBy = by.person().value();
        question.askedAt = now;
        question.asked = text.strip();
        return question;
    }

    void answer(String published, String text, Actor by, Instant now) {
        if (answer != null) throw new Refused(ClarificationRefusal.ANSWERED_ALREADY);
        if (published.isBlank() || text.isBlank()) throw new Refused(ClarificationRefusal.ANSWER_EMPTY);
        publishedQuestion = published.strip();
        answer = text.strip();
        answeredBy = by.person().value();
        answeredAt = now;
    }

    UUID id() {
        return id;
    }

    UUID procurement() {
        return procurementId;
    }

    QuestionView view() {
        return new QuestionView(id, askedAt, publishedQuestion == null ? asked : publishedQuestion, answer, answeredAt);
    }
}

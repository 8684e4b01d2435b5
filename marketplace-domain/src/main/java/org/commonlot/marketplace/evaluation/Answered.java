package org.commonlot.marketplace.evaluation;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;

/** What the people of a procurement answered to one another about an evaluation: kept as it was said. */
@Embeddable
record Answered(String answer, UUID answeredBy, Instant answeredAt) {

    /** @param empty what an answer that says nothing is refused with */
    static Answered of(String said, Refusal empty, Actor by, Instant now) {
        if (said.isBlank()) throw new Refused(empty);
        return new Answered(said.strip(), by.person().value(), now);
    }

    /** @param names of people, by who they are */
    AnswerView view(Function<PersonId, String> names) {
        return new AnswerView(names.apply(new PersonId(answeredBy)), answeredAt, answer);
    }
}

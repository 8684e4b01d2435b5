package org.commonlot.marketplace.evaluation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** One look at the record of an evaluation: it is confirmed as it then was, or something of it is queried and answered once. */
@Entity
class RecordCheck {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "lot_id"))
    private @Nullable LotId lot;

    private int number;

    @Enumerated(EnumType.STRING)
    private RecordOutcome outcome = RecordOutcome.CONFIRMED;

    private String digest = "";
    private @Nullable String words;
    private UUID checkedBy = id;
    private Instant checkedAt = Instant.EPOCH;

    @Embedded
    private @Nullable Answered answer;

    protected RecordCheck() {}

    /**
     * @param number from 1, by lot
     * @param digest of the record as it is now, see {@link RecordDigest}
     * @param remark blank where there is nothing to say
     */
    static RecordCheck confirm(LotId lot, int number, String digest, String remark, Actor by, Instant now) {
        var check = made(lot, number, digest, by, now);
        check.words = remark.isBlank() ? null : remark.strip();
        return check;
    }

    static RecordCheck query(LotId lot, int number, String digest, String words, Actor by, Instant now) {
        if (words.isBlank()) throw new Refused(EvaluationRefusal.RECORD_QUERY_EMPTY);
        var check = made(lot, number, digest, by, now);
        check.outcome = RecordOutcome.QUERIED;
        check.words = words.strip();
        return check;
    }

    private static RecordCheck made(LotId lot, int number, String digest, Actor by, Instant now) {
        var check = new RecordCheck();
        check.lot = lot;
        check.number = number;
        check.digest = digest;
        check.checkedBy = by.person().value();
        check.checkedAt = now;
        return check;
    }

    /** Nobody answers their own query. */
    void answer(String said, Actor by, Instant now) {
        requireAnswerable(by);
        answer = Answered.of(said, EvaluationRefusal.RECORD_ANSWER_EMPTY, by, now);
    }

    void requireAnswerable(Actor by) {
        if (!open()) throw new Refused(EvaluationRefusal.RECORD_ANSWERED_ALREADY);
        if (by.person().value().equals(checkedBy)) throw new Refused(EvaluationRefusal.SECOND_PERSON_NEEDED);
    }

    /** Whether it is a query that nobody has answered. */
    boolean open() {
        return outcome == RecordOutcome.QUERIED && answer == null;
    }

    boolean queries() {
        return outcome == RecordOutcome.QUERIED;
    }

    boolean confirms(String record) {
        return outcome == RecordOutcome.CONFIRMED && digest.equals(record);
    }

    int number() {
        return number;
    }

    String digest() {
        return digest;
    }

    PersonId by() {
        return new PersonId(checkedBy);
    }

    /** @param names of people, by who they are */
    RecordCheckView view(Function<PersonId, String> names) {
        return new RecordCheckView(
                number, outcome, names.apply(by()), checkedAt, words, answer == null ? null : answer.view(names));
    }
}

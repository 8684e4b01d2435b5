package org.commonlot.marketplace.evaluation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
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

/** Asks the panel to look at one item again: kept as it was written, and answered once. */
@Entity
class ModerationNote {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "lot_id"))
    private @Nullable LotId lot;

    private int number;

    @Embedded
    private @Nullable Item item;

    private String words = "";
    private UUID writtenBy = id;
    private Instant writtenAt = Instant.EPOCH;

    @Embedded
    private @Nullable Answered answer;

    protected ModerationNote() {}

    /** @param number from 1, by lot */
    static ModerationNote write(LotId lot, int number, Item item, String words, Actor by, Instant now) {
        if (words.isBlank()) throw new Refused(EvaluationRefusal.NOTE_EMPTY);
        var note = new ModerationNote();
        note.lot = lot;
        note.number = number;
        note.item = item;
        note.words = words.strip();
        note.writtenBy = by.person().value();
        note.writtenAt = now;
        return note;
    }

    void answer(String said, Actor by, Instant now) {
        if (answered()) throw new Refused(EvaluationRefusal.NOTE_ANSWERED_ALREADY);
        answer = Answered.of(said, EvaluationRefusal.NOTE_ANSWER_EMPTY, by, now);
    }

    int number() {
        return number;
    }

    Item item() {
        if (item == null) throw new IllegalStateException("A note is of an item");
        return item;
    }

    boolean answered() {
        return answer != null;
    }

    String words() {
        return words;
    }

    /** @param names of people, by who they are */
    NoteView view(Function<PersonId, String> names) {
        return new NoteView(
                number,
                names.apply(new PersonId(writtenBy)),
                writtenAt,
                words,
                answer == null ? null : answer.view(names));
    }
}

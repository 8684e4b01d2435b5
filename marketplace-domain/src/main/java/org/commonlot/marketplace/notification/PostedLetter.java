package org.commonlot.marketplace.notification;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A letter on its way. */
@Entity
class PostedLetter {

    static final int MOST_TRIES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private String kind = "";
    private String recipient = "";
    private Instant postedAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private LetterState state = LetterState.WAITING;

    private @Nullable Instant settledAt;
    private int tries;
    private Instant nextTryAt = Instant.EPOCH;
    private boolean forgotten;
    private boolean discreet;

    @ElementCollection
    @CollectionTable(name = "posted_letter_fact", joinColumns = @JoinColumn(name = "letter_id"))
    @MapKeyColumn(name = "name")
    @Column(name = "fact")
    @BatchSize(size = 100)
    private Map<String, String> facts = new HashMap<>();

    protected PostedLetter() {}

    static PostedLetter of(Letter letter, Instant now) {
        var posted = new PostedLetter();
        posted.kind = letter.kind();
        posted.recipient = letter.to();
        posted.facts.putAll(letter.facts());
        posted.postedAt = now;
        posted.nextTryAt = now;
        return posted;
    }

    /** One that no list shows and the ledger does not know. */
    static PostedLetter discreet(Letter letter, Instant now) {
        var posted = of(letter, now);
        posted.discreet = true;
        return posted;
    }

    boolean waits() {
        return state == LetterState.WAITING;
    }

    void sent(Instant now) {
        settle(LetterState.SENT, now);
        forget();
    }

    void kept(Instant now) {
        settle(LetterState.KEPT, now);
    }

    /** Another pause, twice as long as the last, or the end of trying. */
    void notSent(Instant now) {
        tries++;
        if (tries >= MOST_TRIES) settle(LetterState.FAILED, now);
        else nextTryAt = now.plus(FIRST_PAUSE.multipliedBy(1L << (tries - 1)));
    }

    void forget() {
        facts.clear();
        forgotten = true;
    }

    private void settle(LetterState outcome, Instant now) {
        if (!waits()) throw new IllegalStateException("Settled already: " + id);
        state = outcome;
        settledAt = now;
    }

    UUID id() {
        return id;
    }

    boolean discreet() {
        return discreet;
    }

    LetterState state() {
        return state;
    }

    Letter letter() {
        return new Letter(kind, recipient, facts);
    }

    LetterView view() {
        return new LetterView(id, letter(), state, postedAt, settledAt, forgotten);
    }
}

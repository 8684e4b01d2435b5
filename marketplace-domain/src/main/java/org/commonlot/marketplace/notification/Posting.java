package org.commonlot.marketplace.notification;

import java.time.Instant;
import java.util.Map;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.terms.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Posts letters, inside the caller's transaction: if that is rolled back, nothing was posted. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Posting {

    static final Actor POST = Actor.system("post");

    private final PostedLetters letters;
    private final LetterTexts texts;
    private final Ledger ledger;

    Posting(PostedLetters letters, LetterTexts texts, Ledger ledger) {
        this.letters = letters;
        this.texts = texts;
        this.ledger = ledger;
    }

    /** @throws IllegalArgumentException for a letter that cannot be written: said now, not when it should be sent */
    public void post(Letter letter, Instant now) {
        texts.write(letter);
        var posted = letters.save(PostedLetter.of(letter, now));
        ledger.append("notification.post", "letter:" + posted.id(), POST, now, Map.of("kind", letter.kind()));
    }

    /**
     * As {@link #post}, for a letter whose very existence tells what must stay unknown, such as that somebody bids: no list
     * of letters shows it and the ledger says nothing of it. The act that posts it has an entry of its own.
     */
    public void postDiscreetly(Letter letter, Instant now) {
        texts.write(letter);
        letters.save(PostedLetter.discreet(letter, now));
    }
}

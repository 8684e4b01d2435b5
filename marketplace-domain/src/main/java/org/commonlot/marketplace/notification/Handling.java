package org.commonlot.marketplace.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.commonlot.marketplace.ledger.Ledger;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of delivering a letter, each a transaction: none is open while a mail server makes us wait. */
@Service
@Transactional
class Handling {

    static final Duration KEPT_FOR = Duration.ofDays(14);
    private static final Limit BATCH = Limit.of(50);

    private final PostedLetters letters;
    private final LetterTexts texts;
    private final Ledger ledger;

    Handling(PostedLetters letters, LetterTexts texts, Ledger ledger) {
        this.letters = letters;
        this.texts = texts;
        this.ledger = ledger;
    }

    List<UUID> due(Instant now) {
        return letters.due(now, BATCH);
    }

    /** Nothing for a letter that is settled by now. */
    Optional<Message> written(UUID id) {
        return letters.findById(id).filter(PostedLetter::waits).map(letter -> texts.write(letter.letter()));
    }

    /** Does nothing to a letter that another sweep has settled meanwhile. */
    void settle(UUID id, Instant now, Consumer<PostedLetter> outcome) {
        var letter = letters.findById(id).orElseThrow();
        if (!letter.waits()) return;
        outcome.accept(letter);
        if (letter.waits() || letter.discreet()) return;
        ledger.append(
                "notification." + letter.state().name().toLowerCase(Locale.ROOT),
                "letter:" + id,
                Posting.POST,
                now,
                Map.of("kind", letter.letter().kind()));
    }

    /** Nobody needs the text of an old letter, and its links have long expired. */
    void forgetOld(Instant now) {
        letters.toForget(now.minus(KEPT_FOR), BATCH).forEach(PostedLetter::forget);
    }
}

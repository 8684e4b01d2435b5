package org.commonlot.marketplace.notification;

import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.terms.NotFound;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters that were posted: the newest first. */
@Service
@Transactional(readOnly = true)
public class Outbox {

    private final PostedLetters letters;

    Outbox(PostedLetters letters) {
        this.letters = letters;
    }

    /** Without those that are discreet. */
    public List<LetterView> latest(int most) {
        return letters.latest(Limit.of(most)).stream().map(PostedLetter::view).toList();
    }

    /** To one address, the discreet ones too: for tests and the demo, where no mail server takes them. */
    public List<LetterView> latestTo(String address, int most) {
        return letters.latestTo(address, Limit.of(most)).stream()
                .map(PostedLetter::view)
                .toList();
    }

    public LetterView letter(UUID id) {
        return letters.findById(id)
                .filter(letter -> !letter.discreet())
                .map(PostedLetter::view)
                .orElseThrow(NotFound::new);
    }
}

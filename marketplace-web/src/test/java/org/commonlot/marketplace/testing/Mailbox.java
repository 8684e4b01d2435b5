package org.commonlot.marketplace.testing;

import java.util.List;
import java.util.Objects;
import org.commonlot.marketplace.notification.LetterView;
import org.commonlot.marketplace.notification.Outbox;
import org.springframework.boot.test.context.TestComponent;

/** What people were written: the tests' contexts have no mail server, so letters keep their facts. */
@TestComponent
public class Mailbox {

    private final Outbox outbox;

    Mailbox(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The kinds of letters to an address, the newest first. */
    public List<String> kinds(String address) {
        return letters(address).stream().map(view -> view.letter().kind()).toList();
    }

    /** The path to which the newest letter of this kind leads. */
    public String path(String address, String kind) {
        return fact(address, kind, "path");
    }

    /** What the newest letter of this kind says for a name. */
    public String fact(String address, String kind, String name) {
        var letter = letters(address).stream()
                .filter(view -> view.letter().kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No letter " + kind + " to " + address));
        return Objects.requireNonNull(letter.letter().facts().get(name), "A letter without " + name);
    }

    private List<LetterView> letters(String address) {
        return outbox.latestTo(address, 100);
    }
}

package org.commonlot.marketplace.web.challenge;

import java.util.Arrays;
import java.util.Optional;
import org.commonlot.marketplace.challenge.HoldKind;
import org.commonlot.marketplace.challenge.Notified;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What the authority was told, when and by whom. */
public record HoldForm(String kind, DateForm notifiedAt, String notifiedTime, String who, String facts) {

    private static final int LONGEST_WHO = 200;
    private static final int LONGEST = 4_000;

    public HoldForm(
            @Nullable String kind,
            @Nullable DateForm notifiedAt,
            @Nullable String notifiedTime,
            @Nullable String who,
            @Nullable String facts) {
        this.kind = Typed.text(kind);
        this.notifiedAt = notifiedAt == null ? DateForm.empty() : notifiedAt;
        this.notifiedTime = Typed.text(notifiedTime);
        this.who = Typed.text(who);
        this.facts = Typed.text(facts);
    }

    static HoldForm empty() {
        return new HoldForm(null, null, null, null, null);
    }

    /** What it says, unless something is wrong with it. */
    Optional<Notified> toNotified(Errors errors) {
        var chosen = Arrays.stream(HoldKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst();
        if (chosen.isEmpty()) errors.rejectValue("kind", "NotBlank");
        Typed.required(errors, "who", who, LONGEST_WHO);
        Typed.required(errors, "facts", facts, LONGEST);
        var at = Typed.moment(errors, "notifiedAt", notifiedAt, "notifiedTime", notifiedTime);
        return chosen.flatMap(of -> at.map(moment -> new Notified(of, moment, who, facts)));
    }
}

package org.commonlot.marketplace.web.adoption;

import org.commonlot.marketplace.adoption.Adopting;
import org.commonlot.marketplace.adoption.Evidence;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a pilot has shown. */
public record EvidenceForm(long version, String outcome, String cost, String users, String data, String shortfalls) {

    private static final int LONGEST = 5_000;

    public EvidenceForm(
            long version,
            @Nullable String outcome,
            @Nullable String cost,
            @Nullable String users,
            @Nullable String data,
            @Nullable String shortfalls) {
        this.version = version;
        this.outcome = Typed.text(outcome);
        this.cost = Typed.text(cost);
        this.users = Typed.text(users);
        this.data = Typed.text(data);
        this.shortfalls = Typed.text(shortfalls);
    }

    static EvidenceForm from(Adopting.Provable provable) {
        var version = provable.version();
        return provable.published()
                .map(known -> new EvidenceForm(
                        version, known.outcome(), known.cost(), known.users(), known.data(), known.shortfalls()))
                .orElse(new EvidenceForm(version, null, null, null, null, null));
    }

    void check(Errors errors) {
        Typed.required(errors, "outcome", outcome, LONGEST);
        Typed.required(errors, "cost", cost, LONGEST);
        Typed.required(errors, "users", users, LONGEST);
        Typed.required(errors, "data", data, LONGEST);
        Typed.required(errors, "shortfalls", shortfalls, LONGEST);
    }

    Evidence toEvidence() {
        return new Evidence(outcome, cost, users, data, shortfalls);
    }
}

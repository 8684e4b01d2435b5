package org.commonlot.marketplace.web.evaluation;

import java.util.Arrays;
import java.util.Optional;
import org.commonlot.marketplace.evaluation.Concern;
import org.commonlot.marketplace.evaluation.Concerned;
import org.commonlot.marketplace.evaluation.ExclusionGround;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A concern about a bidder or somebody it has to answer for, and until when it may reply, in UK time. */
public record ConcernForm(
        String ground, String concerned, String name, String concern, DateForm replyBy, String replyTime) {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_NAME = 200;

    public ConcernForm(
            @Nullable String ground,
            @Nullable String concerned,
            @Nullable String name,
            @Nullable String concern,
            @Nullable DateForm replyBy,
            @Nullable String replyTime) {
        this.ground = Typed.text(ground);
        this.concerned = Typed.text(concerned);
        this.name = Typed.text(name);
        this.concern = Typed.text(concern);
        this.replyBy = replyBy == null ? DateForm.empty() : replyBy;
        this.replyTime = Typed.text(replyTime);
    }

    static ConcernForm empty() {
        return new ConcernForm(null, Concerned.SUPPLIER.name(), null, null, null, "17:00");
    }

    Optional<Concern> toConcern(Errors errors) {
        var known = Arrays.stream(ExclusionGround.values())
                .filter(candidate -> candidate.name().equals(ground))
                .findFirst();
        if (known.isEmpty()) errors.rejectValue("ground", "NotBlank");
        var whom = Arrays.stream(Concerned.values())
                .filter(candidate -> candidate.name().equals(concerned))
                .findFirst();
        if (whom.isEmpty()) errors.rejectValue("concerned", "NotBlank");
        if (whom.isPresent() && whom.get() != Concerned.SUPPLIER) Typed.required(errors, "name", name, LONGEST_NAME);
        else Typed.limited(errors, "name", name, LONGEST_NAME);
        Typed.required(errors, "concern", concern, LONGEST);
        var moment = Typed.moment(errors, "replyBy", replyBy, "replyTime", replyTime);
        return known.flatMap(
                found -> whom.flatMap(about -> moment.map(at -> new Concern(found, about, name, concern, at))));
    }
}

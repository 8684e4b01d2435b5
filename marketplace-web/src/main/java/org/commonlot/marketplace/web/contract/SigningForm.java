package org.commonlot.marketplace.web.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commonlot.marketplace.contract.Signature;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Who signed, and the day on which the last party did, UK time.
 *
 * @param forOthers for the authorities that sign the same contract with the one that leads it, in the order of its parts
 */
public record SigningForm(DateForm signedOn, String forAuthority, List<Row> forOthers, String forSupplier) {

    private static final int LONGEST = 200;

    /** Who signed for one of several authorities. */
    public record Row(String name) {

        public Row(@Nullable String name) {
            this.name = Typed.text(name);
        }
    }

    static final SigningForm EMPTY = new SigningForm(null, null, null, null);

    public SigningForm(
            @Nullable DateForm signedOn,
            @Nullable String forAuthority,
            @Nullable List<Row> forOthers,
            @Nullable String forSupplier) {
        this.signedOn = signedOn == null ? DateForm.empty() : signedOn;
        this.forAuthority = Typed.text(forAuthority);
        this.forOthers = forOthers == null ? List.of() : List.copyOf(forOthers);
        this.forSupplier = Typed.text(forSupplier);
    }

    static String field(int other) {
        return "forOthers[" + other + "].name";
    }

    /**
     * The signature, unless something is wrong.
     *
     * @param others that sign the same contract
     * @param name of an authority
     */
    Optional<Signature> check(
            OrganisationId leading, List<OrganisationId> others, Function<OrganisationId, String> name, Errors errors) {
        if (others.isEmpty()) Typed.required(errors, "forAuthority", forAuthority, LONGEST);
        else check("forAuthority", forAuthority, name.apply(leading), errors);
        var signed = new HashMap<OrganisationId, String>();
        for (int i = 0; i < others.size(); i++) {
            var typed = i < forOthers.size() ? forOthers.get(i).name() : "";
            check(field(i), typed, name.apply(others.get(i)), errors);
            signed.put(others.get(i), typed);
        }
        Typed.required(errors, "forSupplier", forSupplier, LONGEST);
        return signedOn.check("signedOn", errors).map(day -> new Signature(day, forAuthority, forSupplier, signed));
    }

    private static void check(String field, String typed, String authority, Errors errors) {
        if (typed.isEmpty()) Fields.reject(errors, field, "missing", authority);
        else Typed.limited(errors, field, typed, LONGEST);
    }
}

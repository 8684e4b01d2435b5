package org.commonlot.marketplace.web.contract;

import java.util.Optional;
import org.commonlot.marketplace.contract.Signature;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Who signed, and the day on which the last party did, UK time. */
public record SigningForm(DateForm signedOn, String forAuthority, String forSupplier) {

    private static final int LONGEST = 200;

    public SigningForm(@Nullable DateForm signedOn, @Nullable String forAuthority, @Nullable String forSupplier) {
        this.signedOn = signedOn == null ? DateForm.empty() : signedOn;
        this.forAuthority = Typed.text(forAuthority);
        this.forSupplier = Typed.text(forSupplier);
    }

    /** The signature, unless something is wrong. */
    Optional<Signature> check(Errors errors) {
        Typed.required(errors, "forAuthority", forAuthority, LONGEST);
        Typed.required(errors, "forSupplier", forSupplier, LONGEST);
        return signedOn.check("signedOn", errors).map(day -> new Signature(day, forAuthority, forSupplier));
    }
}

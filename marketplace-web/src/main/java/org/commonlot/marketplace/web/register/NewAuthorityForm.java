package org.commonlot.marketplace.web.register;

import java.util.Arrays;
import java.util.List;
import org.commonlot.marketplace.organisation.Address;
import org.commonlot.marketplace.organisation.AuthorityKind;
import org.commonlot.marketplace.organisation.Identifier;
import org.commonlot.marketplace.organisation.Regime;
import org.commonlot.marketplace.organisation.RegimePeriod;
import org.commonlot.marketplace.organisation.RegisterAuthority;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** An authority that no file brings. */
public record NewAuthorityForm(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String scheme,
        @Nullable String identifier,
        @Nullable String regime,
        @Nullable DateForm starts) {

    static NewAuthorityForm empty() {
        return new NewAuthorityForm(null, null, "GB-PPON", null, Regime.ENGLAND.name(), DateForm.empty());
    }

    void check(Errors errors) {
        Typed.required(errors, "name", Typed.text(name), 200);
        if (Arrays.stream(AuthorityKind.values()).noneMatch(one -> one.name().equals(kind))) {
            errors.rejectValue("kind", "NotBlank");
        }
        if (Typed.text(scheme).isEmpty()) errors.rejectValue("scheme", "NotBlank");
        Typed.required(errors, "identifier", Typed.text(identifier), 60);
        if (Arrays.stream(Regime.values()).noneMatch(one -> one.name().equals(regime))) {
            errors.rejectValue("regime", "NotBlank");
        }
        (starts == null ? DateForm.empty() : starts).check("starts", errors);
    }

    RegisterAuthority toCommand() {
        var day = (starts == null ? DateForm.empty() : starts).date().orElseThrow();
        return new RegisterAuthority(
                Typed.text(name),
                AuthorityKind.valueOf(String.valueOf(kind)),
                null,
                List.of(new Identifier(Typed.text(scheme), Typed.text(identifier))),
                Address.unknown(),
                null,
                null,
                day,
                null,
                null,
                List.of(new RegimePeriod(Regime.valueOf(String.valueOf(regime)), day, null)));
    }
}

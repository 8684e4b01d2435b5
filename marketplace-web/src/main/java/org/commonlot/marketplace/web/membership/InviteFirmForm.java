package org.commonlot.marketplace.web.membership;

import java.util.List;
import org.commonlot.marketplace.organisation.Address;
import org.commonlot.marketplace.organisation.Identifier;
import org.commonlot.marketplace.organisation.RegisterSupplier;
import org.commonlot.marketplace.organisation.SupplierLine;
import org.commonlot.marketplace.organisation.SupplierRegister;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A firm that isn't here yet, and who shall own it.
 *
 * @param identifier its company number, if it has one
 * @param goOn {@code true} when the suppliers that look alike were seen, and this is another one
 */
public record InviteFirmForm(String name, String identifier, String email, String goOn) {

    private static final int LONGEST_NAME = 200;

    public InviteFirmForm(
            @Nullable String name, @Nullable String identifier, @Nullable String email, @Nullable String goOn) {
        this.name = Typed.text(name);
        this.identifier = Typed.text(identifier);
        this.email = Typed.text(email);
        this.goOn = Typed.text(goOn);
    }

    void check(Errors errors) {
        Typed.required(errors, "name", name, LONGEST_NAME);
        if (email.isEmpty()) errors.rejectValue("email", "NotBlank");
    }

    List<String> alike(SupplierRegister suppliers) {
        if (goOn.equals("true")) return List.of();
        var host = email.substring(email.lastIndexOf('@') + 1);
        return suppliers.alike(name, null, host).stream()
                .map(SupplierLine::name)
                .distinct()
                .toList();
    }

    RegisterSupplier toCommand() {
        return new RegisterSupplier(
                name,
                identifier.isEmpty() ? null : new Identifier(Identifier.COMPANIES_HOUSE, identifier),
                Address.unknown(),
                null,
                false,
                false,
                null,
                null);
    }
}

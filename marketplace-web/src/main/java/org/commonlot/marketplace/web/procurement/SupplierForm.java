package org.commonlot.marketplace.web.procurement;

import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.organisation.SupplierView;
import org.commonlot.marketplace.procurement.DirectAward;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * To whom a contract goes without bids, and why.
 *
 * @param supplier the id of one of the register, as long as its name is not typed over
 */
public record SupplierForm(
        long version,
        String ground,
        String justification,
        String supplier,
        String supplierName,
        String scheme,
        String identifier,
        String price,
        DateForm awardExpected) {

    private static final int LONGEST = 4_000;

    public SupplierForm(
            long version,
            @Nullable String ground,
            @Nullable String justification,
            @Nullable String supplier,
            @Nullable String supplierName,
            @Nullable String scheme,
            @Nullable String identifier,
            @Nullable String price,
            @Nullable DateForm awardExpected) {
        this.version = version;
        this.ground = Typed.text(ground);
        this.justification = Typed.text(justification);
        this.supplier = Typed.text(supplier);
        this.supplierName = Typed.text(supplierName);
        this.scheme = Typed.text(scheme);
        this.identifier = Typed.text(identifier);
        this.price = Typed.text(price);
        this.awardExpected = awardExpected == null ? DateForm.empty() : awardExpected;
    }

    static SupplierForm from(long version, DirectAward award, DateForm expected) {
        return new SupplierForm(
                version,
                award.ground(),
                award.justification(),
                award.supplier() == null ? null : award.supplier().toString(),
                award.supplierName(),
                award.scheme(),
                award.identifier(),
                award.price() == null ? null : award.price().toPlainString(),
                expected);
    }

    /** The same, with a supplier that was found in the register. */
    SupplierForm with(SupplierView found) {
        return new SupplierForm(
                version,
                ground,
                justification,
                found.id().value().toString(),
                found.name(),
                found.identifierScheme(),
                found.identifier(),
                price,
                awardExpected);
    }

    /** @param known the registered name of the supplier that the form had, if it had one */
    DirectAward toAward(boolean grounded, Optional<String> known, Errors errors) {
        if (grounded && ground.isEmpty()) errors.rejectValue("ground", "NotBlank");
        Typed.limited(errors, "ground", ground, 60);
        Typed.required(errors, "justification", justification, LONGEST);
        Typed.required(errors, "supplierName", supplierName, 200);
        boolean registered = known.filter(supplierName::equals).isPresent();
        if (!registered) {
            Typed.required(errors, "scheme", scheme, 20);
            Typed.required(errors, "identifier", identifier, 60);
        } else {
            Typed.limited(errors, "scheme", scheme, 20);
            Typed.limited(errors, "identifier", identifier, 60);
        }
        var pounds = Typed.pounds(errors, "price", price);
        return new DirectAward(
                ground.isEmpty() ? null : ground,
                justification,
                registered ? UUID.fromString(supplier) : null,
                supplierName,
                scheme.isEmpty() ? null : scheme,
                identifier.isEmpty() ? null : identifier,
                pounds);
    }

    Optional<UUID> registered() {
        try {
            return Optional.of(UUID.fromString(supplier));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}

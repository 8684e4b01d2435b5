package org.commonlot.marketplace.web.register;

import java.util.List;
import org.commonlot.marketplace.organisation.Address;
import org.commonlot.marketplace.organisation.PresentSupplier;
import org.commonlot.marketplace.organisation.SupplierProfile;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a supplier is called and where it is. */
public record DetailsForm(
        @Nullable String organisationName,
        @Nullable String street,
        @Nullable String locality,
        @Nullable String postalCode,
        @Nullable String website,
        @Nullable String tradingNames,
        @Nullable String group,
        @Nullable String groupNumber,
        @Nullable String version) {

    static DetailsForm of(SupplierProfile supplier) {
        var address = supplier.address();
        return new DetailsForm(
                supplier.name(),
                address.street(),
                address.locality(),
                address.postalCode(),
                supplier.website(),
                String.join("\n", supplier.tradingNames()),
                supplier.group(),
                supplier.groupNumber(),
                String.valueOf(supplier.version()));
    }

    void check(Errors errors) {
        Typed.required(errors, "organisationName", Typed.text(organisationName), 200);
        Typed.limited(errors, "street", Typed.text(street), 250);
        Typed.limited(errors, "locality", Typed.text(locality), 100);
        Typed.required(errors, "postalCode", Typed.text(postalCode), 20);
        Typed.limited(errors, "website", Typed.text(website), 300);
        if (names().stream().anyMatch(name -> name.length() > 200)) {
            errors.rejectValue("tradingNames", "Size", new Object[] {200, 0}, null);
        }
        Typed.limited(errors, "group", Typed.text(group), 200);
        Typed.limited(errors, "groupNumber", Typed.text(groupNumber), 60);
        if (Typed.text(group).isEmpty() && !Typed.text(groupNumber).isEmpty()) errors.rejectValue("group", "NotBlank");
    }

    private List<String> names() {
        return Typed.text(tradingNames)
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** @param before whose region and country stay */
    PresentSupplier toCommand(Address before) {
        return new PresentSupplier(
                Typed.text(organisationName),
                new Address(
                        FactsForm.orNothing(street),
                        FactsForm.orNothing(locality),
                        before.region(),
                        FactsForm.orNothing(postalCode),
                        before.country()),
                FactsForm.orNothing(website),
                names(),
                FactsForm.orNothing(group),
                FactsForm.orNothing(groupNumber));
    }

    long seen() {
        return Codes.number(version);
    }
}

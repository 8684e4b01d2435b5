package org.commonlot.marketplace.web.register;

import org.commonlot.marketplace.organisation.Address;
import org.commonlot.marketplace.organisation.AuthorityDetails;
import org.commonlot.marketplace.organisation.DigitalLead;
import org.commonlot.marketplace.organisation.PresentAuthority;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What an authority says of itself. */
public record PresenceForm(
        @Nullable String leadName,
        @Nullable String leadTitle,
        @Nullable String leadEmail,
        @Nullable String street,
        @Nullable String locality,
        @Nullable String postalCode,
        @Nullable String website,
        @Nullable String version) {

    static PresenceForm of(AuthorityDetails authority) {
        var lead = authority.digitalLead();
        var address = authority.address();
        return new PresenceForm(
                lead == null ? null : lead.name(),
                lead == null ? null : lead.title(),
                lead == null ? null : lead.email(),
                address.street(),
                address.locality(),
                address.postalCode(),
                authority.website(),
                String.valueOf(authority.version()));
    }

    void check(Errors errors) {
        var named = !Typed.text(leadName).isEmpty();
        var described =
                !Typed.text(leadTitle).isEmpty() || !Typed.text(leadEmail).isEmpty();
        if (described && !named) errors.rejectValue("leadName", "NotBlank");
        Typed.limited(errors, "leadName", Typed.text(leadName), 200);
        Typed.limited(errors, "leadTitle", Typed.text(leadTitle), 200);
        Typed.limited(errors, "leadEmail", Typed.text(leadEmail), 254);
        Typed.limited(errors, "street", Typed.text(street), 250);
        Typed.limited(errors, "locality", Typed.text(locality), 100);
        Typed.limited(errors, "postalCode", Typed.text(postalCode), 20);
        Typed.limited(errors, "website", Typed.text(website), 300);
    }

    /** @param before whose region and country stay */
    PresentAuthority toCommand(Address before) {
        var name = FactsForm.orNothing(leadName);
        return new PresentAuthority(
                new Address(
                        FactsForm.orNothing(street),
                        FactsForm.orNothing(locality),
                        before.region(),
                        FactsForm.orNothing(postalCode),
                        before.country()),
                FactsForm.orNothing(website),
                name == null
                        ? null
                        : new DigitalLead(name, FactsForm.orNothing(leadTitle), FactsForm.orNothing(leadEmail)));
    }

    long seen() {
        return Codes.number(version);
    }
}

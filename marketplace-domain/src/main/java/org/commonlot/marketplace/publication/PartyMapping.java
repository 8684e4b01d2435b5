package org.commonlot.marketplace.publication;

import java.util.List;
import java.util.Locale;
import org.commonlot.marketplace.coalition.CoalitionView;
import org.commonlot.marketplace.organisation.Address;
import org.commonlot.marketplace.organisation.AuthorityKind;
import org.commonlot.marketplace.organisation.AuthorityView;
import org.commonlot.marketplace.organisation.SupplierView;
import org.jspecify.annotations.Nullable;

/** Organisations as parties: named as their register names them. */
final class PartyMapping {

    private PartyMapping() {}

    static Ocds.Party buyer(AuthorityView authority, boolean lead) {
        return new Ocds.Party(
                authority.identifierScheme() + "-" + authority.identifier(),
                authority.name(),
                new Ocds.Identifier(authority.identifierScheme(), authority.identifier(), authority.name()),
                address(authority.address()),
                lead ? List.of("buyer", "procuringEntity") : List.of("buyer"),
                null,
                details(AuthorityKind.valueOf(authority.kind())));
    }

    /** The Act's own class of authority; nothing for partners, whose class isn't known. */
    private static Ocds.@Nullable Details details(AuthorityKind kind) {
        return switch (kind) {
            case HEALTH_BODY, OTHER_PARTNER -> null;
            case COUNTY,
                    DISTRICT,
                    UNITARY,
                    METROPOLITAN,
                    LONDON_BOROUGH,
                    CITY_CORPORATION,
                    COMBINED,
                    STRATEGIC_REGIONAL ->
                new Ocds.Details(
                        null,
                        null,
                        List.of(new Ocds.Classification(
                                "UK_CA_TYPE",
                                "publicAuthoritySubCentralGovernment",
                                "Public authority - sub-central government",
                                null)));
        };
    }

    static Ocds.Party supplier(SupplierView supplier, AwardFacts.Supplier asOfBid) {
        var identifier = identifier(supplier);
        var sme = asOfBid.sme();
        return new Ocds.Party(
                id(supplier),
                supplier.name(),
                identifier,
                address(supplier.address()),
                List.of("supplier"),
                null,
                new Ocds.Details(sme == null ? null : sme ? "sme" : "large", asOfBid.vcse(), List.of()));
    }

    /** Who carries out a part of it on the buyers' behalf, as the central platform publishes them (reg 13(e)). */
    static Ocds.Party agent(CoalitionView.AgentView agent) {
        var parts = agent.identifier() == null
                ? new String[0]
                : agent.identifier().strip().split("\\s+", 2);
        var identifier = parts.length == 2 ? new Ocds.Identifier(parts[0], parts[1], agent.name()) : null;
        return new Ocds.Party(
                identifier == null ? "commonlot-" + agent.id() : identifier.scheme() + "-" + identifier.id(),
                agent.name(),
                identifier,
                null,
                List.of("procuringEntity", "processContactPoint"),
                agent.summary(),
                null);
    }

    /** As the party of an award has it. */
    static Ocds.Reference reference(SupplierView supplier) {
        return new Ocds.Reference(id(supplier), supplier.name());
    }

    private static String id(SupplierView supplier) {
        var identifier = identifier(supplier);
        return identifier == null ? "commonlot-" + supplier.id().value() : identifier.scheme() + "-" + identifier.id();
    }

    private static Ocds.@Nullable Identifier identifier(SupplierView supplier) {
        var scheme = supplier.identifierScheme();
        var number = supplier.identifier();
        return scheme == null || number == null ? null : new Ocds.Identifier(scheme, number, supplier.name());
    }

    private static Ocds.Address address(Address address) {
        return new Ocds.Address(
                address.street(),
                address.locality(),
                address.region(),
                address.postalCode(),
                Locale.of("", address.country()).getDisplayCountry(Locale.UK));
    }
}

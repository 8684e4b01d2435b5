package org.commonlot.marketplace.contractchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.procedure.ContractKind;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Apportionment;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A contract with the parts of all its parties, that of the one that leads first. The Act's limits are those of the whole;
 * what a change adds to its value or takes from it is shared out in proportion to what each part is worth, unless it is said
 * whose part it changes.
 */
record WholeContract(List<ContractFile> parts) {

    WholeContract {
        parts = List.copyOf(parts);
    }

    private ContractFile leading() {
        return parts.getFirst();
    }

    ContractId id() {
        return leading().id();
    }

    ProcurementId procurement() {
        return leading().procurement();
    }

    /** Who manages it. */
    OrganisationId lead() {
        return leading().authority();
    }

    String title() {
        return leading().title();
    }

    ContractKind kind() {
        return leading().kind();
    }

    boolean publicContract() {
        return leading().publicContract();
    }

    Money value() {
        return parts.stream().map(ContractFile::value).reduce(Money.pounds(0), Money::plus);
    }

    @Nullable
    LocalDate starts() {
        return leading().starts();
    }

    @Nullable
    LocalDate ends() {
        return leading().ends();
    }

    @Nullable
    LocalDate signedEnds() {
        return leading().signedEnds();
    }

    int nextNumber() {
        return leading().nextNumber();
    }

    void requireRunning() {
        leading().requireRunning();
    }

    /**
     * What each party's part of a value is, to the penny.
     *
     * @param party whose part alone it changes; nothing where it is shared out
     */
    Map<OrganisationId, Money> shares(Money value, @Nullable OrganisationId party) {
        if (parts.size() == 1) return Map.of(lead(), value);
        if (party != null) return sharesWithOneChanged(value, party);
        boolean worth = value().isPositive();
        var weights = new LinkedHashMap<OrganisationId, BigDecimal>();
        for (var part : parts) {
            weights.put(part.authority(), worth ? part.value().amount() : BigDecimal.ONE);
        }
        return Apportionment.of(value, weights);
    }

    /** Whether a value can be shared out like that. */
    void requireShareable(Money value, @Nullable OrganisationId party) {
        if (party == null) return;
        if (parts.stream().noneMatch(part -> part.authority().equals(party))) {
            throw new Refused(ChangeRefusal.PARTY_UNKNOWN);
        }
        if (others(party).exceeds(value)) throw new Refused(ChangeRefusal.PART_BELOW_NOTHING);
    }

    private Money others(OrganisationId party) {
        return parts.stream()
                .filter(part -> !part.authority().equals(party))
                .map(ContractFile::value)
                .reduce(Money.pounds(0), Money::plus);
    }

    private Map<OrganisationId, Money> sharesWithOneChanged(Money value, OrganisationId party) {
        var shares = new LinkedHashMap<OrganisationId, Money>();
        for (var part : parts) shares.put(part.authority(), part.value());
        shares.put(party, new Money(value.amount().subtract(others(party).amount())));
        return shares;
    }

    /**
     * Takes over what a change brings.
     *
     * @param leads in days, how long an authority needs from a notice to a signature
     */
    void take(ContractChange change, LocalDate today, ToIntFunction<OrganisationId> leads) {
        var shares = shares(change.valueAfter(), change.party());
        for (var part : parts) {
            var value = shares.getOrDefault(part.authority(), part.value());
            part.take(change, value, today, leads.applyAsInt(part.authority()));
        }
    }
}

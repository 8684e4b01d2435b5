package org.commonlot.marketplace.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever sees a supplier's name whether it is proved, how and since when, and what it went up in. */
@Service
@Transactional(readOnly = true)
public class Standings {

    private final Claims claims;
    private final OrganisationDirectory organisations;

    Standings(Claims claims, OrganisationDirectory organisations) {
        this.claims = claims;
        this.organisations = organisations;
    }

    /** Not found for what is no supplier. */
    public SupplierStanding of(OrganisationId supplier) {
        organisations.supplier(supplier);
        var standing = of(List.of(supplier)).get(supplier);
        if (standing == null) throw new NotFound();
        return standing;
    }

    /** Of each of these, by its id; unknown ones are absent. */
    public Map<OrganisationId, SupplierStanding> of(Collection<OrganisationId> suppliers) {
        if (suppliers.isEmpty()) return Map.of();
        var survivors = organisations.survivors(suppliers);
        var all = new HashSet<>(suppliers);
        all.addAll(survivors.values());
        var names = organisations.names(all);
        var proofs = claims.proved(all).stream()
                .collect(Collectors.groupingBy(
                        Claim::organisation, Collectors.mapping(Claim::proof, Collectors.toList())));
        var own = names.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), id -> standing(id, names, proofs, null)));
        return suppliers.stream()
                .filter(own::containsKey)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> standing(
                                id, names, proofs, survivors.containsKey(id) ? own.get(survivors.get(id)) : null)));
    }

    /** Those of several that are one firm by now, each with its name at the time: more than one of them for each firm. */
    public List<List<SupplierStanding>> sameFirm(Collection<SupplierStanding> standings) {
        var firms = new ArrayList<List<SupplierStanding>>();
        standings.stream()
                .distinct()
                .collect(Collectors.groupingBy(standing -> standing.survivor().supplier()))
                .values()
                .forEach(firm -> {
                    if (firm.size() > 1) firms.add(firm);
                });
        return firms;
    }

    private static SupplierStanding standing(
            OrganisationId id,
            Map<OrganisationId, String> names,
            Map<OrganisationId, List<SupplierStanding.Proof>> proofs,
            @Nullable SupplierStanding now) {
        return new SupplierStanding(id, names.getOrDefault(id, ""), proofs.getOrDefault(id, List.of()), now);
    }
}

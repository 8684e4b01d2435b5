package org.commonlot.marketplace.web.register;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.organisation.SupplierNature;
import org.jspecify.annotations.Nullable;

/** What a supplier says that it is: none, one or several. */
public record NatureForm(@Nullable List<String> nature) {

    static final List<String> ALL = List.of("vcse", "supportedEmployment", "publicServiceMutual", "startup");

    static NatureForm of(SupplierNature nature) {
        var said = new ArrayList<String>();
        if (nature.vcse()) said.add("vcse");
        if (nature.supportedEmployment()) said.add("supportedEmployment");
        if (nature.publicServiceMutual()) said.add("publicServiceMutual");
        if (nature.startup()) said.add("startup");
        return new NatureForm(said);
    }

    SupplierNature toNature() {
        return new SupplierNature(
                says("vcse"), says("supportedEmployment"), says("publicServiceMutual"), says("startup"));
    }

    private boolean says(String what) {
        return nature != null && nature.contains(what);
    }
}

package org.commonlot.marketplace.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier is called and where it is.
 *
 * @param tradingNames other names that it is known by
 * @param group the parent group that it belongs to, if any
 * @param groupNumber the group's number in its register
 */
public record PresentSupplier(
        String name,
        Address address,
        @Nullable String website,
        List<String> tradingNames,
        @Nullable String group,
        @Nullable String groupNumber) {

    public PresentSupplier {
        tradingNames = List.copyOf(tradingNames);
    }
}

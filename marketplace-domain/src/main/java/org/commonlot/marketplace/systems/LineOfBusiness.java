package org.commonlot.marketplace.systems;

import java.util.List;

/**
 * Something that councils do, whatever system supports it.
 *
 * @param code never changes
 * @param area to which it belongs
 * @param cpv codes of the common procurement vocabulary, as prefixes, of what is bought for it alone
 */
public record LineOfBusiness(String code, String area, String name, List<String> cpv) {

    public LineOfBusiness {
        cpv = List.copyOf(cpv);
    }
}

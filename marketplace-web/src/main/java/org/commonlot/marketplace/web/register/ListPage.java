package org.commonlot.marketplace.web.register;

import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Pagination;
import org.commonlot.marketplace.web.components.Table;
import org.jspecify.annotations.Nullable;

/**
 * A list that is searched by name and read page by page, ready to be shown.
 *
 * @param address where it is asked for again
 * @param search the question for a name
 */
public record ListPage(
        String title,
        String lead,
        String address,
        Component search,
        @Nullable Table table,
        @Nullable Links links,
        @Nullable Pagination pagination) {}

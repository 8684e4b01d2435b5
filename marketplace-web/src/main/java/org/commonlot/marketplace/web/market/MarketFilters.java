package org.commonlot.marketplace.web.market;

import org.commonlot.marketplace.web.components.Checkboxes;
import org.commonlot.marketplace.web.components.DateInput;
import org.commonlot.marketplace.web.components.Select;
import org.commonlot.marketplace.web.components.TextInput;

/** The questions of the search form. */
public record MarketFilters(
        TextInput words,
        Select whose,
        Checkboxes stage,
        TextInput buyer,
        Select region,
        TextInput cpv,
        TextInput least,
        TextInput most,
        DateInput from,
        DateInput until,
        Select scale,
        Checkboxes sme,
        Checkboxes open,
        Select order) {}

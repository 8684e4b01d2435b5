package org.commonlot.marketplace.web.desk;

import org.commonlot.marketplace.bidding.BidView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Sheet;

/** What another capability tells a supplier on the page of its bid; beans in the order of {@code @Order}. */
public interface BidNews {

    /** The page, longer by what there is to tell. */
    Sheet add(Sheet sheet, BidView bid, Actor actor);
}

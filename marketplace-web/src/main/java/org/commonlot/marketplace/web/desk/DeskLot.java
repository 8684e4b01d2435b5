package org.commonlot.marketplace.web.desk;

import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.LotView;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Texts;

/**
 * The lot that a page below a procurement's page is about: handed to handlers whose address has {@code {id}} and
 * {@code {lot}}, when the person behind the request may read the procurement.
 *
 * @param caption the procurement's title, and where it has several lots, which of them this is
 */
public record DeskLot(ProcurementDetails details, LotView lot, String caption) {

    /** Where the addresses of these pages begin; each controller adds its own. */
    public static final String ADDRESS = "/desk/procurements/{id}/lots/{lot}";

    static DeskLot of(ProcurementDetails details, LotId id, Texts texts) {
        var lot = details.lot(id).orElseThrow(NotFound::new);
        var title = details.opportunity().title();
        var caption = !details.severalLots() ? title : texts.get("desk.lot.caption", title, name(lot, texts));
        return new DeskLot(details, lot, caption);
    }

    static String name(LotView lot, Texts texts) {
        return texts.get("desk.lot", lot.number(), lot.title());
    }

    public LotId id() {
        return lot.id();
    }

    public boolean mine(Duty duty) {
        return details.mine().contains(duty);
    }

    /** Whether an award follows from what is evaluated now, and not another stage. */
    public boolean last() {
        return details.opportunity().lastStage();
    }

    /** The page of the procurement. */
    public String desk() {
        return DeskPages.path(details);
    }

    /** What the addresses of the lot's pages begin with. */
    public String path() {
        return desk() + "/lots/" + lot.id().value();
    }
}

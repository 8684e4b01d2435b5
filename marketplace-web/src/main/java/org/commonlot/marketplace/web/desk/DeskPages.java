package org.commonlot.marketplace.web.desk;

import java.util.UUID;
import org.commonlot.marketplace.bidding.BidView;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages below a procurement's page have in common. */
public final class DeskPages {

    private DeskPages() {}

    public static String path(ProcurementDetails details) {
        return path(details.id().value());
    }

    public static String path(UUID procurement) {
        return "/desk/procurements/" + procurement;
    }

    /** What a bid is for: with the lot, where there are several. */
    public static String caption(BidView bid, Texts texts) {
        var title = bid.published().opportunity().title();
        if (!bid.oneOfSeveral()) return title;
        var lot = bid.offered();
        return texts.get("desk.lot.caption", title, texts.get("desk.lot", lot.number(), lot.title()));
    }

    public static String ask(Ask ask, Fields fields, String back, Model model) {
        model.addAttribute("ask", ask);
        model.addAttribute("fields", fields);
        model.addAttribute("back", BackLink.to(back));
        return Ask.VIEW;
    }

    public static String sheet(Sheet sheet, String back, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("back", BackLink.to(back));
        return Sheet.VIEW;
    }

    /** On to another page, which says what was done. */
    public static String done(String path, String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", key);
        return "redirect:" + path;
    }
}

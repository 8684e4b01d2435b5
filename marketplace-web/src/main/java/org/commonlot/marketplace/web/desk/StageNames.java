package org.commonlot.marketplace.web.desk;

import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.web.components.Texts;

/** How the stages of a procurement are called where work of several is shown. */
public final class StageNames {

    private StageNames() {}

    /** Its number and what it is; nothing where there is one stage only. */
    public static String of(int stage, ProcurementDetails details, Texts texts) {
        var staged = details.opportunity().staged();
        if (staged == null) return "";
        return texts.get(
                "procurement.stages.stage",
                stage,
                texts.of("procurement.stage", staged.stages().get(stage - 1).kind()));
    }
}

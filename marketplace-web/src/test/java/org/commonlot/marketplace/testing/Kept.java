package org.commonlot.marketplace.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.systems.DataForm;
import org.commonlot.marketplace.systems.DataQuality;
import org.commonlot.marketplace.systems.HoldingFacts;
import org.commonlot.marketplace.systems.Hosted;
import org.commonlot.marketplace.systems.KeepingData;
import org.commonlot.marketplace.systems.KeepingSystems;
import org.commonlot.marketplace.systems.Known;
import org.commonlot.marketplace.systems.Sharing;
import org.commonlot.marketplace.systems.SystemFacts;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.beans.factory.BeanFactory;

/** A register with one system, one holding and one request that waits. */
public record Kept(Actor keeper, UUID system, UUID holding, UUID request) {

    public static Kept by(Actor keeper, BeanFactory beans) {
        var data = beans.getBean(KeepingData.class);
        var today = UkTime.date(beans.getBean(MarketClock.class).instant());
        var system = beans.getBean(KeepingSystems.class)
                .add(system("parking", "Parker", "Civic Ltd", today.plusMonths(9), "12000"), keeper);
        var holding = data.add(
                new HoldingFacts(
                        "Trees",
                        "Every tree with its place",
                        "Parks team",
                        DataForm.MAPS,
                        DataQuality.GOOD,
                        "Open Government Licence 3.0",
                        Sharing.EVERYBODY,
                        Known.NO,
                        "https://data.example/trees"),
                keeper);
        var authority = keeper.organisationWith(Right.KEEP_SYSTEMS).orElseThrow();
        var asker = beans.getBean(Cast.class);
        var request = data.ask(
                authority,
                "Street lights",
                "To see which roads are dark",
                asker.actor(asker.supplier(), Role.BID_WRITER));
        return new Kept(keeper, system, holding, request);
    }

    /** One of a supplier, with its yearly cost. */
    public static SystemFacts system(String business, String name, String supplier, LocalDate ends, String cost) {
        return new SystemFacts(
                business,
                name,
                null,
                supplier,
                ends,
                40,
                9_000,
                new BigDecimal(cost),
                Hosted.SUPPLIER_CLOUD,
                Known.YES,
                Known.NO,
                Known.UNKNOWN,
                Known.UNKNOWN,
                Known.YES,
                Known.NO,
                "",
                "",
                false);
    }
}

package org.commonlot.marketplace.web.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
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
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.stereotype.Component;

/**
 * What supports the work of the demo's councils and what data they hold. Three of them pay for the same lines of business
 * until about the same time, so that the radar has something to show.
 */
@Component
@Demo
class DemoSystems {

    private final DemoCast cast;
    private final KeepingSystems systems;
    private final KeepingData data;
    private final Clock clock;

    DemoSystems(DemoCast cast, KeepingSystems systems, KeepingData data, Clock clock) {
        this.cast = cast;
        this.systems = systems;
        this.data = data;
        this.clock = clock;
    }

    void tell() {
        var city = new Register("city");
        city.runs("housing-management", "Tenancy Desk", "Hearthside Systems", 11, 240, 310_000, "186000", true);
        city.runs("revenues", "Rates Office", "Ledgerline", 9, 130, 840_000, "142000", false);
        city.runs("adult-social-care", "Care Folder", "Carewell Software", 26, 410, 52_000, "228000", true);
        city.runs("planning", "Plan Room", "Ledgerline", 14, 60, 4_100, "58000", true);
        city.runs("parking", "Kerbside", "Kerbside Parking", 4, 22, 96_000, "39000", false);
        var brackenford = new Register("brackenford");
        brackenford.runs("housing-management", "Tenancy Desk", "Hearthside Systems", 12, 95, 120_000, "97000", true);
        brackenford.runs("revenues", "Council Tax Suite", "Ledgerline", 8, 70, 390_000, "88000", false);
        brackenford.runs("waste", "Round Book", "Brightpath Labs", 20, 35, 61_000, "21000", true);
        var carrowby = new Register("carrowby");
        carrowby.runs("housing-management", "Homes and Rents", "Gable and Sons", 10, 80, 101_000, "91000", false);
        carrowby.runs("revenues", "Rates Office", "Ledgerline", 10, 66, 350_000, "84000", false);
        carrowby.runs("planning", "Plan Room", "Ledgerline", 15, 28, 1_900, "31000", true);
        city.holds("Missed collections", DataForm.DATABASE, DataQuality.GOOD, "OGL-3.0", Sharing.EVERYBODY, Known.NO);
        city.holds("Empty homes", DataForm.SPREADSHEET, DataQuality.FAIR, "", Sharing.AUTHORITIES, Known.YES);
        city.holds("Tree survey", DataForm.MAPS, DataQuality.POOR, "", Sharing.ON_REQUEST, Known.NO);
        brackenford.holds("Street lights", DataForm.MAPS, DataQuality.GOOD, "OGL-3.0", Sharing.EVERYBODY, Known.NO);
    }

    /** Of one council, as the person writes it who keeps it. */
    private final class Register {

        private final Actor keeper;

        Register(String council) {
            this.keeper = cast.actor(council + ".owner");
        }

        /** @param months until the contract ends */
        void runs(
                String line,
                String name,
                String supplier,
                int months,
                int users,
                int transactions,
                String yearly,
                boolean open) {
            var known = open ? Known.YES : Known.NO;
            systems.add(
                    new SystemFacts(
                            line,
                            name,
                            null,
                            supplier,
                            endOfMonth(months),
                            users,
                            transactions,
                            new BigDecimal(yearly),
                            open ? Hosted.SUPPLIER_CLOUD : Hosted.OWN_PREMISES,
                            known,
                            Known.YES,
                            known,
                            known,
                            Known.YES,
                            Known.NO,
                            "",
                            "",
                            false),
                    keeper);
        }

        void holds(String title, DataForm form, DataQuality quality, String licence, Sharing sharing, Known personal) {
            data.add(
                    new HoldingFacts(title, "", "Head of digital", form, quality, licence, sharing, personal, null),
                    keeper);
        }

        private LocalDate endOfMonth(int months) {
            var day = UkTime.date(clock.instant()).plusMonths(months);
            return day.withDayOfMonth(day.lengthOfMonth());
        }
    }
}

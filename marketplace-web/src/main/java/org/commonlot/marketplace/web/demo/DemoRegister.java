package org.commonlot.marketplace.web.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.commonlot.marketplace.systems.DataForm;
import org.commonlot.marketplace.systems.DataQuality;
import org.commonlot.marketplace.systems.DatasetAnswer;
import org.commonlot.marketplace.systems.HoldingFacts;
import org.commonlot.marketplace.systems.KeepingData;
import org.commonlot.marketplace.systems.KeepingSystems;
import org.commonlot.marketplace.systems.Known;
import org.commonlot.marketplace.systems.LinesOfBusiness;
import org.commonlot.marketplace.systems.Sharing;
import org.commonlot.marketplace.systems.SystemFile;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.stereotype.Component;

/** Which systems the demo's councils have, what data they hold, and what they were asked for. All of it is invented. */
@Component
@Demo
class DemoRegister {

    /** Council, line of business, system, supplier, months to its end, users, transactions, cost a year, and four facets. */
    private static final List<String> SYSTEMS = List.of(
            "city;waste;RoundWise;Tidemark Software Ltd;9;140;410000;68000;supplier-cloud;yes;yes;no;no",
            "city;parking;KerbDesk;Tidemark Software Ltd;14;60;92000;41000;supplier-cloud;no;yes;yes;no",
            "city;revenues;Ledgerline;Northgate Mere plc;26;210;1250000;390000;own-premises;no;no;no;no",
            "city;planning;PlotPath;Openfield Coop;30;85;5200;52000;supplier-cloud;yes;yes;yes;yes",
            "city;libraries;Shelfmark;Quire Systems;7;120;780000;59000;supplier-cloud;yes;yes;;no",
            "city;adult-social-care;CareThread;Northgate Mere plc;16;520;38000;310000;supplier-cloud;no;yes;;no",
            "combined;passenger-transport;FareGrid;Tidemark Software Ltd;20;40;2100000;185000;supplier-cloud;yes;yes;yes;no",
            "combined;adult-learning;LearnLog;Quire Systems;11;35;22000;27000;supplier-cloud;;yes;;no",
            "brackenford;waste;Binline;Tidemark Software;11;70;190000;39000;supplier-cloud;no;no;;no",
            "brackenford;parking;Permitly;Bayfield Ltd;12;22;31000;18000;supplier-cloud;;;;no",
            "brackenford;libraries;Shelfmark;Quire Systems Limited;10;48;240000;31000;supplier-cloud;yes;yes;;no",
            "brackenford;adult-social-care;CareThread;Northgate Mere;18;230;15000;162000;own-premises;no;;;no",
            "carrowby;waste;RoundWise;Tidemark Software Ltd;8;55;150000;33000;supplier-cloud;yes;yes;no;no",
            "carrowby;libraries;Folio Keeper;Openfield Coop;12;30;120000;14000;shared-service;yes;yes;yes;yes",
            "carrowby;revenues;Ledgerline;Northgate Mere plc;24;90;420000;140000;own-premises;no;no;no;no",
            "carrowby;elections;RollCall;Bayfield Ltd;;12;;9000;;;;;");

    private final DemoCast cast;
    private final KeepingSystems systems;
    private final KeepingData data;
    private final LinesOfBusiness businesses;
    private final Clock clock;

    DemoRegister(DemoCast cast, KeepingSystems systems, KeepingData data, LinesOfBusiness businesses, Clock clock) {
        this.cast = cast;
        this.systems = systems;
        this.data = data;
        this.businesses = businesses;
        this.clock = clock;
    }

    void tell() {
        for (var council : List.of("city", "combined", "brackenford", "carrowby")) {
            systems.take(SystemFile.read(register(council), businesses), cast.actor(council + ".owner"));
        }
        data.add(
                holding("Street trees", "Place, kind and age of every tree", DataForm.MAPS, Sharing.EVERYBODY),
                cast.actor("city.owner"));
        data.add(
                holding("Grave registers before 1990", "Books, partly copied", DataForm.PAPER, Sharing.ON_REQUEST),
                cast.actor("city.owner"));
        var asked = data.ask(
                cast.city(), "Positions of gritting lorries", "A map for people who cycle to work", cast.bidder(0));
        data.answer(
                asked,
                new DatasetAnswer(
                        DatasetAnswer.Kind.PLANNED,
                        "We publish them next winter, every five minutes while lorries are out.",
                        null,
                        today().plusDays(200)),
                cast.actor("city.owner"));
        data.ask(cast.city(), "Opening hours of public toilets", "An app for older residents", cast.bidder(2));
    }

    private static HoldingFacts holding(String title, String description, DataForm form, Sharing sharing) {
        return new HoldingFacts(
                title,
                description,
                "Environment team",
                form,
                DataQuality.FAIR,
                "Open Government Licence 3.0",
                sharing,
                Known.NO,
                null);
    }

    private String register(String council) {
        var rows = new StringBuilder("line_of_business,name,supplier,ends,users,transactions,yearly_cost_gbp_inc_vat,"
                + "hosted,open_interface,export,computable,open_source\n");
        for (var system : SYSTEMS) {
            var cells = system.split(";", -1);
            if (!cells[0].equals(council)) continue;
            if (!cells[4].isEmpty())
                cells[4] = today().plusMonths(Long.parseLong(cells[4])).toString();
            rows.append(String.join(",", List.of(cells).subList(1, cells.length)))
                    .append('\n');
        }
        return rows.toString();
    }

    private LocalDate today() {
        return UkTime.date(clock.instant());
    }
}

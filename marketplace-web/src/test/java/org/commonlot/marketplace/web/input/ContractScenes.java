package org.commonlot.marketplace.web.input;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.commonlot.marketplace.contractchange.ChangeId;
import org.commonlot.marketplace.contractchange.Changing;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Managed;
import org.commonlot.marketplace.web.input.FormScenes.Scene;
import org.springframework.beans.factory.BeanFactory;

/** The forms of contract changes. */
final class ContractScenes {

    private final BeanFactory beans;
    private final Changing changing;
    private final MarketClock clock;

    ContractScenes(BeanFactory beans) {
        this.beans = beans;
        this.changing = beans.getBean(Changing.class);
        this.clock = beans.getBean(MarketClock.class);
    }

    void addTo(Map<String, Supplier<Scene>> all) {
        all.put("/desk/contracts/{contract}/change", this::change);
        all.put("/desk/contracts/{contract}/novation", this::novate);
        all.put("/desk/contracts/{contract}/end", this::end);
        all.put("/desk/contracts/{contract}/lessons", this::learn);
        all.put("/desk/contracts/{contract}/money", this::mark);
        all.put("/desk/contracts/{contract}/evidence", this::prove);
        all.put("/desk/solutions/{contract}/adopt", this::adopt);
        all.put("/desk/contracts/changes/{change}/refuse", this::refuse);
        all.put("/desk/contracts/changes/{change}/withdraw", this::withdraw);
        all.put("/desk/contracts/changes/{change}/notice", this::file);
    }

    private static String path(Managed contract, String page) {
        return "/desk/contracts/" + contract.id().value() + "/" + page;
    }

    private static String path(ChangeId change, String page) {
        return "/desk/contracts/changes/" + change.value() + "/" + page;
    }

    private Scene change() {
        var contract = Managed.signed(beans);
        var today = UkTime.date(clock.instant());
        return Scene.of(
                        path(contract, "change"),
                        contract.manager(),
                        "ground",
                        "provided-for",
                        "why",
                        "More crews",
                        "value",
                        "120000",
                        "scope",
                        "false",
                        "balance",
                        "false",
                        "nature",
                        "false",
                        "linked",
                        "false",
                        "standstillDays",
                        "8")
                .with("ends", today.plusDays(400))
                .with("takesEffectOn", today.plusDays(30));
    }

    private Scene novate() {
        var contract = Managed.signed(beans);
        return Scene.of(
                        path(contract, "novation"),
                        contract.manager(),
                        "supplier",
                        "New Firm Ltd",
                        "identifier",
                        "12345678",
                        "why",
                        "It was bought")
                .with("takesEffectOn", UkTime.date(clock.instant()).plusDays(30));
    }

    private Scene end() {
        var contract = Managed.signed(beans);
        return Scene.of(
                        path(contract, "end"),
                        contract.manager(),
                        "ground",
                        "agreed",
                        "why",
                        "Both agree",
                        "value",
                        "50000",
                        "heard",
                        "true")
                .with("takesEffectOn", UkTime.date(clock.instant()).plusDays(30));
    }

    private Scene prove() {
        var contract = Managed.signed(beans).proved(beans);
        return Scene.of(path(contract, "evidence"), contract.manager());
    }

    private Scene adopt() {
        var contract = Managed.signed(beans).proved(beans);
        var path = "/desk/solutions/" + contract.id().value() + "/adopt";
        return Scene.of(path, contract.manager(), "state", "IN_USE", "note", "All crews");
    }

    private Scene learn() {
        var contract = Managed.signed(beans);
        var today = UkTime.date(clock.instant());
        var end =
                changing.end(contract.id(), "agreed", "Both agree", Money.pounds(5), today, false, contract.manager());
        changing.approve(end, contract.approver());
        changing.takeEffect(end, contract.manager());
        return Scene.of(path(contract, "lessons"), contract.manager(), "lessons", "Ask earlier");
    }

    private Scene mark() {
        var contract = Managed.signed(beans);
        return Scene.of(
                path(contract, "money"),
                contract.manager(),
                "funding",
                "GRANT",
                "govTech",
                "YES",
                "openSource",
                "20000",
                "digitalSaving",
                "NO");
    }

    private ChangeId novation(Managed contract) {
        return changing.novate(
                contract.id(), "Bought", "New Firm Ltd", null, UkTime.date(clock.instant()), contract.manager());
    }

    private Scene refuse() {
        var contract = Managed.signed(beans);
        return Scene.of(path(novation(contract), "refuse"), contract.approver(), "reason", "Not now");
    }

    private Scene withdraw() {
        var contract = Managed.signed(beans);
        return Scene.of(path(novation(contract), "withdraw"), contract.manager(), "reason", "Not needed");
    }

    private Scene file() {
        var contract = Managed.signed(beans);
        var change = novation(contract);
        changing.approve(change, contract.approver());
        var now = clock.instant();
        clock.travelTo(now.plus(Duration.ofDays(2)));
        return Scene.of(path(change, "notice"), contract.manager(), "number", "012345-2027", "publishedTime", "09:30")
                .with("publishedAt", UkTime.date(clock.instant()).minusDays(1));
    }
}

package org.commonlot.marketplace.web.procurement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.GuestStanding;
import org.commonlot.marketplace.procurement.GuestView;
import org.commonlot.marketplace.procurement.Hosting;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.desk.DeskPart;
import org.commonlot.marketplace.web.desk.Portion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** People of other authorities on the page of a procurement. */
@Component
@Order(15)
class GuestsPart implements DeskPart {

    private final Hosting hosting;
    private final Texts texts;

    GuestsPart(Hosting hosting, Texts texts) {
        this.hosting = hosting;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(ProcurementDetails details, Actor actor) {
        var guests = hosting.guests(details.id(), actor);
        var named = with(guests, GuestStanding.ACCEPTED);
        boolean keeps = details.mine().contains(Duty.AUTHOR) && (details.editable() || !guests.isEmpty());
        if (named.isEmpty() && !keeps) return Optional.empty();
        var portion = Portion.of(texts.get("procurement.guests.part"));
        for (var guest : named) portion = portion.task(task(guest));
        return Optional.of(keeps ? portion.task(keeping(details, guests)) : portion);
    }

    private TaskList.Item task(GuestView guest) {
        var title = texts.get(
                "procurement.guests.task." + guest.duty(),
                Objects.requireNonNullElse(guest.name(), ""),
                Objects.requireNonNullElse(guest.authority(), ""));
        return TaskList.Item.of(
                title,
                null,
                guest.entitled()
                        ? TaskList.Status.done(texts.of("procurement.guests.standing", guest.standing()))
                        : TaskList.Status.open(Tag.of(texts.get("procurement.guests.lapsed"), "yellow")));
    }

    private TaskList.Item keeping(ProcurementDetails details, List<GuestView> guests) {
        var count = texts.get(
                "procurement.guests.count",
                with(guests, GuestStanding.ACCEPTED).size(),
                with(guests, GuestStanding.ASKED).size());
        return TaskList.Item.of(
                texts.get("procurement.guests.title"),
                DeskPages.path(details) + "/guests",
                TaskList.Status.done(count));
    }

    private static List<GuestView> with(List<GuestView> guests, GuestStanding standing) {
        return guests.stream().filter(guest -> guest.standing() == standing).toList();
    }
}

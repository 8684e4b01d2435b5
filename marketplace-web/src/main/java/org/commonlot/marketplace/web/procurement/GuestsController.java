package org.commonlot.marketplace.web.procurement;

import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.GuestId;
import org.commonlot.marketplace.procurement.GuestStanding;
import org.commonlot.marketplace.procurement.GuestView;
import org.commonlot.marketplace.procurement.Hosting;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Button;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.ReasonForm;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForBuyers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The author asks people of other authorities to take part, takes it back, or does without them. */
@Controller
@ForBuyers
@RequestMapping("/desk/procurements/{id}/guests")
class GuestsController {

    /** What somebody can be asked to be. */
    static final List<Duty> DUTIES = List.of(Duty.OPENER, Duty.EVALUATOR, Duty.OBSERVER);

    private final Hosting hosting;
    private final Procuring procuring;
    private final ProcurementCatalogue catalogue;
    private final Forms forms;
    private final Texts texts;

    GuestsController(Hosting hosting, Procuring procuring, ProcurementCatalogue catalogue, Forms forms, Texts texts) {
        this.hosting = hosting;
        this.procuring = procuring;
        this.catalogue = catalogue;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String guests(@PathVariable UUID id, Actor actor, Model model) {
        var details = owned(id, actor);
        var guests = hosting.guests(details.id(), actor);
        var sheet = Sheet.of(texts.get("procurement.guests.title"))
                .withCaption(details.opportunity().title())
                .with(new Paragraph(texts.get("procurement.guests.intro")));
        sheet = guests.isEmpty()
                ? sheet.with(new Paragraph(texts.get("procurement.guests.none")))
                : sheet.with(table(guests, path(id)));
        if (details.editable()) {
            sheet = sheet.with(new Paragraph(texts.get("procurement.guests.order")))
                    .with(Button.link(texts.get("procurement.guests.ask"), path(id) + "/ask"));
        }
        return DeskPages.sheet(sheet, DeskPages.path(id), model);
    }

    private Table table(List<GuestView> guests, String path) {
        var head = List.of(
                Table.Cell.of(texts.get("procurement.guests.who")),
                Table.Cell.of(texts.get("procurement.guests.duty")),
                Table.Cell.of(texts.get("procurement.guests.authority")),
                Table.Cell.of(texts.get("procurement.guests.standing")),
                Table.Cell.of(texts.get("procurement.guests.act")));
        var rows = guests.stream()
                .map(guest -> List.of(
                        Table.Cell.of(who(guest)),
                        Table.Cell.of(texts.of("desk.duty", guest.duty())),
                        Table.Cell.of(
                                guest.authority() == null
                                        ? texts.get("procurement.guests.unanswered")
                                        : guest.authority()),
                        Table.Cell.of(standing(guest)),
                        act(guest, path + "/" + guest.id().value())))
                .toList();
        return Table.of(texts.get("procurement.guests.caption"), head, rows).withHiddenCaption();
    }

    private String who(GuestView guest) {
        return guest.name() == null
                ? guest.email()
                : texts.get("procurement.guests.person", guest.name(), guest.email());
    }

    private String standing(GuestView guest) {
        if (guest.standing() == GuestStanding.ACCEPTED && !guest.entitled()) {
            return texts.get("procurement.guests.lapsed");
        }
        var standing = texts.of("procurement.guests.standing", guest.standing());
        return guest.reason() == null ? standing : texts.get("procurement.guests.reason", standing, guest.reason());
    }

    private Table.Cell act(GuestView guest, String path) {
        return switch (guest.standing()) {
            case ASKED -> Table.Cell.of(Html.link(path + "/withdraw", texts.get("procurement.guests.withdraw")));
            case ACCEPTED -> Table.Cell.of(Html.link(path + "/remove", texts.get("procurement.guests.remove")));
            case DECLINED, WITHDRAWN, REMOVED -> Table.Cell.of(texts.get("procurement.guests.over"));
        };
    }

    @GetMapping("/ask")
    String ask(@PathVariable UUID id, Actor actor, Model model) {
        var details = owned(id, actor);
        procuring.requireEditable(details.id(), actor);
        return ask(details, forms.fields("procurement.guest", new GuestForm(null, null)), model);
    }

    @PostMapping("/ask")
    String ask(
            @PathVariable UUID id,
            @ModelAttribute("form") GuestForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var details = owned(id, actor);
        form.toDuty(errors)
                .ifPresent(duty -> forms.attempt(errors, () -> hosting.ask(details.id(), form.email(), duty, actor)));
        if (errors.hasErrors()) return ask(details, forms.fields("procurement.guest", errors), model);
        return DeskPages.done(path(id), "procurement.done.guest-asked", redirect);
    }

    private String ask(ProcurementDetails details, Fields fields, Model model) {
        var path = path(details.id().value());
        var ask = Ask.of(
                        texts.get("procurement.guest.title"),
                        path + "/ask",
                        texts.get("procurement.guest.button"),
                        fields.input("email"),
                        fields.radios("duty", DUTIES))
                .withCaption(details.opportunity().title())
                .withIntro(texts.get("procurement.guest.intro"));
        return DeskPages.ask(ask, fields, path, model);
    }

    @GetMapping("/{guest}/withdraw")
    String withdraw(@PathVariable UUID id, @PathVariable UUID guest, Actor actor, Model model) {
        var asked = guest(id, guest, actor);
        var sheet = Sheet.of(texts.get("procurement.guests.withdraw.title"))
                .with(new Paragraph(texts.get("procurement.guests.withdraw.text", who(asked))))
                .with(Sheet.Act.of(texts.get("procurement.guests.withdraw"), path(id) + "/" + guest + "/withdraw"));
        return DeskPages.sheet(sheet, path(id), model);
    }

    @PostMapping("/{guest}/withdraw")
    String withdraw(@PathVariable UUID id, @PathVariable UUID guest, Actor actor, RedirectAttributes redirect) {
        hosting.withdraw(new ProcurementId(id), new GuestId(guest), actor);
        return DeskPages.done(path(id), "procurement.done.guest-withdrawn", redirect);
    }

    @GetMapping("/{guest}/remove")
    String remove(@PathVariable UUID id, @PathVariable UUID guest, Actor actor, Model model) {
        return remove(id, guest(id, guest, actor), forms.fields("procurement.remove", new ReasonForm(null)), model);
    }

    @PostMapping("/{guest}/remove")
    String remove(
            @PathVariable UUID id,
            @PathVariable UUID guest,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var named = guest(id, guest, actor);
        form.check(errors, 2_000);
        forms.attempt(errors, () -> hosting.remove(new ProcurementId(id), named.id(), form.reason(), actor));
        if (errors.hasErrors()) return remove(id, named, forms.fields("procurement.remove", errors), model);
        return DeskPages.done(path(id), "procurement.done.guest-removed", redirect);
    }

    private String remove(UUID id, GuestView named, Fields fields, Model model) {
        var ask = Ask.of(
                        texts.get("procurement.remove.title", who(named)),
                        path(id) + "/" + named.id().value() + "/remove",
                        texts.get("procurement.remove.button"),
                        fields.textarea("reason"))
                .withIntro(texts.get("procurement.remove.intro"));
        return DeskPages.ask(ask, fields, path(id), model);
    }

    private GuestView guest(UUID id, UUID guest, Actor actor) {
        return hosting.guests(owned(id, actor).id(), actor).stream()
                .filter(known -> known.id().value().equals(guest))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Whom the author has asked is for the author alone. */
    private ProcurementDetails owned(UUID id, Actor actor) {
        var details = catalogue.details(new ProcurementId(id), actor);
        if (!details.mine().contains(Duty.AUTHOR)) throw new NotFound();
        return details;
    }

    private static String path(UUID id) {
        return DeskPages.path(id) + "/guests";
    }
}

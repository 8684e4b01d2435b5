package org.commonlot.marketplace.web.procurement;

import java.util.ArrayList;
import java.util.UUID;
import org.commonlot.marketplace.procurement.Asked;
import org.commonlot.marketplace.procurement.GuestId;
import org.commonlot.marketplace.procurement.Hosting;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Button;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.ReasonForm;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody reads what another authority asks them to take part in, and answers. */
@Controller
@ForAuthorityStaff
@RequestMapping("/desk/asked/{guest}")
class AskedController {

    private static final String DESK = "/desk";

    private final Hosting hosting;
    private final Forms forms;
    private final Texts texts;

    AskedController(Hosting hosting, Forms forms, Texts texts) {
        this.hosting = hosting;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String asked(@PathVariable UUID guest, Actor actor, Model model) {
        var asked = hosting.asked(new GuestId(guest), actor);
        var home = asked.home();
        var sheet = Sheet.of(texts.get("procurement.asked.title", asked.title()))
                .with(new Paragraph(texts.get("procurement.asked.intro", asked.by(), asked.authority())))
                .with(facts(asked))
                .with(new Paragraph(texts.get("procurement.asked.declare")));
        sheet = home == null
                ? sheet.with(InsetText.of(texts.get("procurement.asked.not-entitled")))
                : sheet.with(new Paragraph(texts.get("procurement.asked.entitled")));
        sheet = sheet.with(Links.of(Links.Link.to("/rights", texts.get("procurement.asked.rights"))))
                .with(Button.link(texts.get("procurement.asked.decline"), path(guest) + "/decline")
                        .secondary());
        if (home != null)
            sheet = sheet.with(Sheet.Act.of(texts.get("procurement.asked.accept"), path(guest) + "/accept"));
        return DeskPages.sheet(sheet, DESK, model);
    }

    private SummaryList facts(Asked asked) {
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(SummaryList.Row.of(
                texts.get("procurement.asked.duty"), texts.of("procurement.asked.duty", asked.duty())));
        var home = asked.home();
        if (home != null) rows.add(SummaryList.Row.of(texts.get("procurement.asked.home"), home));
        rows.add(SummaryList.Row.of(texts.get("procurement.asked.when"), Wording.moment(asked.askedAt())));
        return SummaryList.of(rows);
    }

    @PostMapping("/accept")
    String accept(@PathVariable UUID guest, Actor actor, RedirectAttributes redirect) {
        var procurement = hosting.accept(new GuestId(guest), actor);
        return DeskPages.done(DeskPages.path(procurement.value()), "procurement.done.guest-accepted", redirect);
    }

    @GetMapping("/decline")
    String decline(@PathVariable UUID guest, Actor actor, Model model) {
        var asked = hosting.asked(new GuestId(guest), actor);
        return decline(asked, forms.fields("procurement.decline", new ReasonForm(null)), model);
    }

    @PostMapping("/decline")
    String decline(
            @PathVariable UUID guest,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var asked = hosting.asked(new GuestId(guest), actor);
        form.check(errors, 2_000);
        forms.attempt(errors, () -> hosting.decline(asked.id(), form.reason(), actor));
        if (errors.hasErrors()) return decline(asked, forms.fields("procurement.decline", errors), model);
        return DeskPages.done(DESK, "procurement.done.guest-declined", redirect);
    }

    private String decline(Asked asked, Fields fields, Model model) {
        var path = path(asked.id().value());
        var ask = Ask.of(
                        texts.get("procurement.decline.title", asked.title()),
                        path + "/decline",
                        texts.get("procurement.decline.button"),
                        fields.textarea("reason"))
                .withIntro(texts.get("procurement.decline.intro"));
        return DeskPages.ask(ask, fields, path, model);
    }

    private static String path(UUID guest) {
        return "/desk/asked/" + guest;
    }
}

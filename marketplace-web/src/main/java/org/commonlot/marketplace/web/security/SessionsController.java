package org.commonlot.marketplace.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one is signed in, and signing out there from here. */
@Controller
@SignedIn
class SessionsController {

    static final String PATH = "/account/sessions";

    private final Sessions sessions;
    private final Texts texts;

    SessionsController(Sessions sessions, Texts texts) {
        this.sessions = sessions;
        this.texts = texts;
    }

    @GetMapping(PATH)
    String list(Actor actor, HttpServletRequest request, Model model) {
        var rows = sessions.list(actor.person(), request);
        var others = rows.stream().filter(row -> !row.here()).toList();
        var sheet = Sheet.of(texts.get("identity.sessions.title"))
                .with(new Paragraph(texts.get("identity.sessions.lead")))
                .with(table(rows));
        for (var row : others) {
            sheet = sheet.with(Sheet.Act.secondary(
                            texts.get("identity.sessions.end", device(row.device()), Wording.moment(row.lastUsed())),
                            PATH + "/end")
                    .with("session", row.handle().toString()));
        }
        if (others.size() > 1) {
            sheet = sheet.with(Sheet.Act.of(texts.get("identity.sessions.end-others"), PATH + "/end-others"));
        }
        model.addAttribute("sheet", sheet);
        model.addAttribute("back", BackLink.to("/account"));
        return Sheet.VIEW;
    }

    @PostMapping(PATH + "/end")
    String end(@RequestParam UUID session, Actor actor, RedirectAttributes next) {
        sessions.end(actor.person(), session);
        return done("identity.sessions.ended", next);
    }

    @PostMapping(PATH + "/end-others")
    String endOthers(Actor actor, HttpServletRequest request, RedirectAttributes next) {
        sessions.endOthers(actor.person(), request);
        return done("identity.sessions.ended-others", next);
    }

    private static String done(String key, RedirectAttributes next) {
        next.addFlashAttribute("done", key);
        return "redirect:" + PATH;
    }

    private Table table(List<Sessions.Row> rows) {
        var head = List.of(
                Table.Cell.of(texts.get("identity.sessions.device")),
                Table.Cell.of(texts.get("identity.sessions.since")),
                Table.Cell.of(texts.get("identity.sessions.last")));
        return Table.of(
                        texts.get("identity.sessions.title"),
                        head,
                        rows.stream().map(this::row).toList())
                .withHiddenCaption();
    }

    private List<Table.Cell> row(Sessions.Row row) {
        var name = Html.text(device(row.device()));
        return List.of(
                Table.Cell.of(
                        row.here() ? name.and(Html.tag(Tag.of(texts.get("identity.sessions.here"), "green"))) : name),
                Table.Cell.of(Wording.moment(row.since())),
                Table.Cell.of(Wording.moment(row.lastUsed())));
    }

    private String device(Device device) {
        return device.known()
                ? texts.get("identity.sessions.device.name", device.browser(), device.system())
                : texts.get("identity.sessions.device.unknown");
    }
}

package org.commonlot.marketplace.web.following;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonlot.marketplace.following.Followed;
import org.commonlot.marketplace.following.Following;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.commonlot.marketplace.web.security.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody follows, stops, and reads what they follow; and stops by the link of a letter, without signing in. */
@Controller
class FollowingController {

    private final Following following;
    private final Opportunities opportunities;
    private final Texts texts;

    FollowingController(Following following, Opportunities opportunities, Texts texts) {
        this.following = following;
        this.opportunities = opportunities;
        this.texts = texts;
    }

    @SignedIn
    @PostMapping("/opportunities/{reference}/follow")
    String follow(@PathVariable String reference, Actor actor, RedirectAttributes redirect) {
        following.follow(published(reference), actor);
        return done("/opportunities/" + reference, "following.done.follow", redirect);
    }

    @SignedIn
    @PostMapping("/opportunities/{reference}/unfollow")
    String unfollow(@PathVariable String reference, Actor actor, RedirectAttributes redirect) {
        following.stop(published(reference), actor);
        return done("/opportunities/" + reference, "following.done.stop", redirect);
    }

    @SignedIn
    @GetMapping("/following")
    String mine(Actor actor, Model model) {
        var mine = following.mine(actor);
        var sheet = Sheet.of(texts.get("following.title")).with(new Paragraph(texts.get("following.lead")));
        model.addAttribute(
                "sheet",
                mine.isEmpty() ? sheet.with(new Paragraph(texts.get("following.none"))) : sheet.with(table(mine)));
        return Sheet.VIEW;
    }

    private Table table(List<Followed> mine) {
        var published = opportunities
                .byIds(mine.stream().map(Followed::procurement).toList())
                .stream()
                .collect(Collectors.toMap(PublishedOpportunity::id, Function.identity()));
        var head = List.of(
                Table.Cell.of(texts.get("following.opportunity")),
                Table.Cell.of(texts.get("following.state")),
                Table.Cell.of(texts.get("following.since")));
        var rows = new ArrayList<List<Table.Cell>>();
        for (var followed : mine) {
            var found = published.get(followed.procurement());
            if (found != null) rows.add(row(found, followed));
        }
        return Table.of(texts.get("following.title"), head, rows).withHiddenCaption();
    }

    private List<Table.Cell> row(PublishedOpportunity published, Followed followed) {
        var opportunity = published.opportunity();
        return List.of(
                Table.Cell.of(Html.link("/opportunities/" + opportunity.reference(), opportunity.title())),
                Table.Cell.of(texts.of("procurement.public-state", published.state())),
                Table.Cell.of(Wording.day(followed.since())));
    }

    /** A page first: programs open the links of letters too, and must not stop anything by that. */
    @OpenToAll
    @GetMapping("/following/stop/{token}")
    String stop(@PathVariable String token, Model model) {
        var followed = following.byLink(token);
        var here = "/following/stop/" + token;
        var sheet = Sheet.of(texts.get("following.stop.title"));
        if (followed.isEmpty()) {
            sheet = sheet.with(new Paragraph(texts.get("following.stop.nothing")));
        } else {
            sheet = sheet.with(new Paragraph(texts.get("following.stop.lead")));
            var ids = followed.stream().map(Followed::procurement).toList();
            for (var published : opportunities.byIds(ids)) sheet = sheet.with(stopping(published.opportunity(), here));
            sheet = sheet.with(Sheet.Act.of(texts.get("following.stop.all"), here));
        }
        model.addAttribute("sheet", sheet);
        return Sheet.VIEW;
    }

    private Sheet.Act stopping(Opportunity opportunity, String here) {
        return Sheet.Act.secondary(texts.get("following.stop.one", opportunity.title()), here)
                .with("reference", opportunity.reference());
    }

    @OpenToAll
    @PostMapping("/following/stop/{token}")
    String stop(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String reference,
            RedirectAttributes redirect) {
        if (reference.isEmpty()) following.stopAllByLink(token);
        else following.stopByLink(token, published(reference));
        return done("/following/stop/" + token, "following.done.stop", redirect);
    }

    private ProcurementId published(String reference) {
        return opportunities
                .byReference(reference)
                .map(PublishedOpportunity::id)
                .orElseThrow(NotFound::new);
    }

    private static String done(String path, String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", key);
        return "redirect:" + path;
    }
}

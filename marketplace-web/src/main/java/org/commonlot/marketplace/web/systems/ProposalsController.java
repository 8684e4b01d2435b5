package org.commonlot.marketplace.web.systems;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.coalition.CoalitionView;
import org.commonlot.marketplace.systems.Clustering;
import org.commonlot.marketplace.systems.Ending;
import org.commonlot.marketplace.systems.Proposing;
import org.commonlot.marketplace.systems.Radar;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lead of a coalition sees what ends together among its members, and proposes to buy it together. */
@Controller
@ForAuthorityStaff
class ProposalsController {

    private static final String HOME = "/desk/coalitions/{id}/radar";

    private final Proposing proposing;
    private final Radar radar;
    private final RadarPages pages;
    private final Forms forms;
    private final Texts texts;

    ProposalsController(Proposing proposing, Radar radar, RadarPages pages, Forms forms, Texts texts) {
        this.proposing = proposing;
        this.radar = radar;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping(HOME)
    String radar(@PathVariable UUID id, @RequestParam(defaultValue = "24") int months, Actor actor, Model model) {
        var coalition = proposing.led(new CoalitionId(id), actor);
        var window = radar.window(months);
        var clusters = clusters(coalition, window, actor);
        var sheet = Sheet.of(texts.get("systems.radar.title"))
                .withCaption(coalition.name())
                .with(new Paragraph(texts.get("systems.proposals.lead", window.months(), Wording.day(window.until()))));
        if (clusters.isEmpty()) sheet = sheet.with(new Paragraph(texts.get("systems.radar.none")));
        else sheet = sheet.with(pages.picture(clusters, window));
        if (clusters.stream()
                .flatMap(cluster -> cluster.endings().stream())
                .anyMatch(ending -> ending.imported() != null)) {
            sheet = sheet.with(new Paragraph(texts.get("systems.radar.notices")));
        }
        for (var cluster : clusters) {
            var name = pages.name(cluster);
            sheet = sheet.with(Heading.second(name))
                    .with(new Paragraph(pages.why(cluster)))
                    .with(pages.table(name, cluster.endings()).withHiddenCaption())
                    .with(Links.of(Links.Link.to(
                            path(coalition) + "/propose?months=" + window.months() + "&first="
                                    + cluster.endings().getFirst().id(),
                            texts.get("systems.propose.link", name))));
        }
        return DeskPages.sheet(sheet, back(coalition), model);
    }

    private List<Clustering.Cluster> clusters(CoalitionView coalition, Radar.Window window, Actor actor) {
        return Clustering.of(proposing.endings(coalition.id(), window, actor));
    }

    @GetMapping(HOME + "/propose")
    String propose(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "24") int months,
            @RequestParam UUID first,
            Actor actor,
            Model model) {
        var coalition = proposing.led(new CoalitionId(id), actor);
        var cluster = cluster(coalition, months, first, actor);
        var all =
                cluster.endings().stream().map(ending -> ending.id().toString()).toList();
        var form = new ProposalForm(pages.name(cluster), all, null, String.valueOf(ProposalForm.YEARS));
        return propose(coalition, cluster, months, first, forms.fields("systems.propose", form), model);
    }

    @PostMapping(HOME + "/propose")
    String propose(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "24") int months,
            @RequestParam UUID first,
            @ModelAttribute("form") ProposalForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var coalition = proposing.led(new CoalitionId(id), actor);
        var cluster = cluster(coalition, months, first, actor);
        var terms = form.toTerms(errors);
        var chosen = form.chosen(cluster.endings().stream().map(Ending::id).toList());
        if (chosen.isEmpty()) errors.rejectValue("systems", "NotEmpty");
        var made = new AtomicReference<UUID>();
        forms.attempt(
                errors,
                () -> made.set(proposing.propose(
                        coalition.id(), terms, chosen, radar.window(months), reckoning(form.term()), actor)));
        var pool = made.get();
        if (pool == null) {
            return propose(coalition, cluster, months, first, forms.fields("systems.propose", errors), model);
        }
        return DeskPages.done("/desk/pools/" + pool, "systems.done.proposed", redirect);
    }

    private Proposing.Reckoning reckoning(int years) {
        return new Proposing.Reckoning(years, texts.get("systems.unit.users"), texts.get("systems.unit.one"));
    }

    /** The one to which something belongs: it may have changed since the page was shown. */
    private Clustering.Cluster cluster(CoalitionView coalition, int months, UUID first, Actor actor) {
        return clusters(coalition, radar.window(months), actor).stream()
                .filter(cluster -> cluster.endings().stream()
                        .anyMatch(ending -> ending.id().equals(first)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private String propose(
            CoalitionView coalition, Clustering.Cluster cluster, int months, UUID first, Fields fields, Model model) {
        var choices = cluster.endings().stream()
                .map(ending -> Choice.of(
                        ending.id().toString(),
                        texts.get(
                                ending.imported() == null ? "systems.propose.one" : "systems.propose.one.imported",
                                ending.authorityName(),
                                ending.title(),
                                Wording.shortDay(ending.ends()))))
                .toList();
        var action = path(coalition) + "/propose?months=" + months + "&first=" + first;
        var ask = Ask.of(
                        texts.get("systems.propose.title"),
                        action,
                        texts.get("systems.propose.button"),
                        fields.input("title"),
                        fields.checkboxes("systems", choices),
                        fields.date("lock"),
                        fields.input("years").withWidth(3))
                .withCaption(coalition.name())
                .withIntro(texts.get("systems.propose.intro"));
        return DeskPages.ask(ask, fields, path(coalition), model);
    }

    private static String back(CoalitionView coalition) {
        return "/desk/coalitions/" + coalition.id().value();
    }

    private static String path(CoalitionView coalition) {
        return back(coalition) + "/radar";
    }
}

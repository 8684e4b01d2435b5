package org.commonlot.marketplace.web.pooling;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.coalition.CoalitionView;
import org.commonlot.marketplace.pooling.Approvals;
import org.commonlot.marketplace.pooling.Committing;
import org.commonlot.marketplace.pooling.LineView;
import org.commonlot.marketplace.pooling.PoolView;
import org.commonlot.marketplace.pooling.Pooling;
import org.commonlot.marketplace.pooling.PoolingDesk;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.CsvDownload;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
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

/** Lines that are to be bought together: the lead groups them, sees who is missing, and starts the procurement. */
@Controller
@ForAuthorityStaff
class PoolsController {

    private static final String NEW = "/desk/coalitions/{id}/pools/new";
    private static final String POOL = "/desk/pools/{pool}";

    private final PoolingDesk desk;
    private final Pooling pooling;
    private final Committing committing;
    private final Approvals approvals;
    private final PoolingPages pages;
    private final ExpectedPart expected;
    private final Forms forms;
    private final Texts texts;

    PoolsController(
            PoolingDesk desk,
            Pooling pooling,
            Committing committing,
            Approvals approvals,
            PoolingPages pages,
            ExpectedPart expected,
            Forms forms,
            Texts texts) {
        this.desk = desk;
        this.pooling = pooling;
        this.committing = committing;
        this.approvals = approvals;
        this.pages = pages;
        this.expected = expected;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping(NEW)
    String group(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") List<String> lines,
            Actor actor,
            Model model) {
        return group(led(id, actor), actor, forms.fields("pooling.pool", PoolForm.of(title, lines)), model);
    }

    @PostMapping(NEW)
    String group(
            @PathVariable UUID id,
            @ModelAttribute("form") PoolForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var coalition = led(id, actor);
        var terms = form.toTerms(errors);
        var chosen = groupable(coalition, actor).stream()
                .map(LineView::id)
                .filter(line -> form.lines().contains(line.toString()))
                .toList();
        if (chosen.isEmpty()) errors.rejectValue("lines", "NotEmpty");
        var grouped = new AtomicReference<UUID>();
        forms.attempt(errors, () -> grouped.set(pooling.group(coalition.id(), terms, chosen, actor)));
        var pool = grouped.get();
        if (pool == null) return group(coalition, actor, forms.fields("pooling.pool", errors), model);
        return DeskPages.done(PoolingPages.pool(pool), "pooling.done.grouped", redirect);
    }

    private List<LineView> groupable(CoalitionView coalition, Actor actor) {
        return desk.lines(coalition.id(), actor).stream()
                .filter(line -> line.pool() == null)
                .toList();
    }

    private String group(CoalitionView coalition, Actor actor, Fields fields, Model model) {
        var choices = groupable(coalition, actor).stream()
                .map(line -> Choice.of(
                        line.id().toString(),
                        texts.get("pooling.pool.line", line.demand().title(), line.authorityName())))
                .toList();
        var here = PoolingPages.coalition(coalition.id());
        var questions = new ArrayList<Component>();
        questions.add(fields.input("title"));
        if (!choices.isEmpty()) questions.add(fields.checkboxes("lines", choices));
        questions.addAll(terms(fields));
        var ask = Ask.of(texts.get("pooling.pool.new"), here + "/pools/new", texts.get("pooling.pool.button"))
                .withCaption(coalition.name())
                .withIntro(texts.get("pooling.pool.intro"))
                .withQuestions(questions);
        return DeskPages.ask(ask, fields, here + "/demand", model);
    }

    private static List<Component> terms(Fields fields) {
        return List.of(
                fields.date("lock"),
                fields.input("least").asMoney(),
                fields.input("most").asMoney());
    }

    private CoalitionView led(UUID id, Actor actor) {
        var coalition = desk.coalition(new CoalitionId(id), actor);
        if (!leads(coalition, actor)) throw new NotFound();
        return coalition;
    }

    private static boolean leads(CoalitionView coalition, Actor actor) {
        return coalition.ledBy(actor);
    }

    /** The table first, then the picture of the same numbers. */
    @GetMapping(POOL)
    String one(@PathVariable UUID pool, Actor actor, Model model) {
        var view = desk.pool(pool, actor);
        var coalition = desk.coalition(view.coalition(), actor);
        var sheet = Sheet.of(view.terms().title())
                .withCaption(coalition.name())
                .with(pages.facts(view))
                .with(pages.totals(view.totals()))
                .with(pages.picture(view.totals()))
                .with(pages.lines(texts.get("pooling.lines"), view.lines()));
        for (var part : expected.of(view)) sheet = sheet.with(part);
        var here = PoolingPages.pool(pool);
        var links = new ArrayList<Links.Link>();
        links.add(Links.Link.to(here + "/lines.csv", texts.get("pooling.csv")));
        if (leads(coalition, actor)) {
            sheet = lead(sheet, view, coalition, actor);
            if (!view.locked()) links.add(Links.Link.to(here + "/edit", texts.get("pooling.pool.edit")));
        }
        var procurement = view.procurement();
        if (procurement != null && isPartner(view, actor)) {
            links.add(Links.Link.to("/desk/joint/" + procurement.value(), texts.get("pooling.joint.title")));
        }
        return DeskPages.sheet(sheet.with(new Links(links)), PoolingPages.coalition(view.coalition()), model);
    }

    /** Those who could approve for an authority other than the lead. */
    private boolean isPartner(PoolView view, Actor actor) {
        var procurement = view.procurement();
        return procurement != null
                && approvals.of(procurement).stream()
                        .anyMatch(approval -> actor.may(Right.APPROVE, approval.authority()));
    }

    private Sheet lead(Sheet sheet, PoolView view, CoalitionView coalition, Actor actor) {
        var here = PoolingPages.pool(view.id());
        var longer = sheet;
        if (!view.locked() && !view.unanswered().isEmpty()) {
            longer = longer.with(Sheet.Act.secondary(texts.get("pooling.nudge"), here + "/nudge"));
        }
        if (!actor.may(Right.WRITE_PROCUREMENTS, coalition.lead().authority())) return longer;
        var procurement = view.procurement();
        if (procurement == null) return longer.with(Sheet.Act.of(texts.get("pooling.start"), here + "/start"));
        return longer.with(Sheet.Act.secondary(texts.get("pooling.refresh"), here + "/refresh"))
                .with(Links.of(
                        Links.Link.to(DeskPages.path(procurement.value()), texts.get("pooling.to-procurement"))));
    }

    @GetMapping("/desk/coalitions/{id}/groups.csv")
    void groups(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
        var table = CsvDownload.begin(
                response,
                "groups.csv",
                "title",
                "last_day",
                "not_answered",
                "binding_gbp_inc_vat",
                "estimated_gbp_inc_vat",
                "least_gbp_inc_vat",
                "most_gbp_inc_vat",
                "subscription");
        for (var pool : desk.pools(new CoalitionId(id), actor)) {
            table.row(
                    pool.terms().title(),
                    pool.terms().lock(),
                    String.join("; ", pool.silent()),
                    pool.totals().binding().amount(),
                    pool.totals().estimated().amount(),
                    pool.terms().least(),
                    pool.terms().most(),
                    pool.subscription());
        }
    }

    @GetMapping(POOL + "/lines.csv")
    void csv(@PathVariable UUID pool, Actor actor, HttpServletResponse response) throws IOException {
        var view = desk.pool(pool, actor);
        var table = CsvDownload.begin(
                response,
                "demand.csv",
                "authority",
                "title",
                "needed_from",
                "demand_value_gbp_inc_vat",
                "funding",
                "step",
                "committed_gbp_inc_vat",
                "expires");
        for (var line : view.lines()) {
            var standing = line.standing();
            table.row(
                    line.authorityName(),
                    line.demand().title(),
                    line.demand().neededFrom(),
                    line.demand().value(),
                    line.demand().funding(),
                    standing == null ? null : standing.step(),
                    standing == null ? null : standing.value(),
                    standing == null ? null : standing.expires());
        }
    }

    @GetMapping(POOL + "/edit")
    String edit(@PathVariable UUID pool, Actor actor, Model model) {
        var view = led(desk.pool(pool, actor), actor);
        return edit(view, forms.fields("pooling.pool", PoolTermsForm.from(view)), model);
    }

    @PostMapping(POOL + "/edit")
    String edit(
            @PathVariable UUID pool,
            @ModelAttribute("form") PoolTermsForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = led(desk.pool(pool, actor), actor);
        var terms = form.toTerms(errors);
        forms.attempt(errors, () -> pooling.revise(pool, terms, actor));
        if (errors.hasErrors()) return edit(view, forms.fields("pooling.pool", errors), model);
        return DeskPages.done(PoolingPages.pool(pool), "pooling.done.saved", redirect);
    }

    private PoolView led(PoolView view, Actor actor) {
        led(view.coalition().value(), actor);
        return view;
    }

    private String edit(PoolView view, Fields fields, Model model) {
        var here = PoolingPages.pool(view.id());
        var ask = Ask.of(
                        texts.get("pooling.pool.edit"),
                        here + "/edit",
                        texts.get("pooling.save"),
                        fields.input("title"))
                .withIntro(texts.get("pooling.pool.edit.intro"))
                .withQuestions(terms(fields));
        return DeskPages.ask(ask, fields, here, model);
    }

    @PostMapping(POOL + "/nudge")
    String nudge(@PathVariable UUID pool, Actor actor, RedirectAttributes redirect) {
        redirect.addFlashAttribute("doneArgs", committing.nudge(pool, actor));
        return DeskPages.done(PoolingPages.pool(pool), "pooling.done.nudged", redirect);
    }

    @PostMapping(POOL + "/start")
    String start(@PathVariable UUID pool, Actor actor, RedirectAttributes redirect) {
        ProcurementId procurement = pooling.start(pool, actor);
        return DeskPages.done(DeskPages.path(procurement.value()), "pooling.done.started", redirect);
    }

    @PostMapping(POOL + "/refresh")
    String refresh(@PathVariable UUID pool, Actor actor, RedirectAttributes redirect) {
        pooling.refresh(pool, actor);
        return DeskPages.done(PoolingPages.pool(pool), "pooling.done.refreshed", redirect);
    }
}

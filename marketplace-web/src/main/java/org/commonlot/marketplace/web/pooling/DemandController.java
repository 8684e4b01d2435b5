package org.commonlot.marketplace.web.pooling;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.coalition.CoalitionView;
import org.commonlot.marketplace.pooling.CommitmentStep;
import org.commonlot.marketplace.pooling.Committing;
import org.commonlot.marketplace.pooling.DelegationRule;
import org.commonlot.marketplace.pooling.DemandFile;
import org.commonlot.marketplace.pooling.Demanding;
import org.commonlot.marketplace.pooling.Effect;
import org.commonlot.marketplace.pooling.LineView;
import org.commonlot.marketplace.pooling.PoolingDesk;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.FundingSource;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Button;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.TableUpload;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.WarningText;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What each authority needs, and how far it commits itself. */
@Controller
@ForAuthorityStaff
class DemandController {

    private static final String COALITION = "/desk/coalitions/{id}/demand";
    private static final String LINE = "/desk/demand/{line}";

    private final PoolingDesk desk;
    private final Demanding demanding;
    private final Committing committing;
    private final PoolingPages pages;
    private final Delegates delegates;
    private final Forms forms;
    private final Texts texts;

    DemandController(
            PoolingDesk desk,
            Demanding demanding,
            Committing committing,
            PoolingPages pages,
            Delegates delegates,
            Forms forms,
            Texts texts) {
        this.desk = desk;
        this.demanding = demanding;
        this.committing = committing;
        this.pages = pages;
        this.delegates = delegates;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping(COALITION)
    String list(@PathVariable UUID id, Actor actor, Model model) {
        var coalition = desk.coalition(new CoalitionId(id), actor);
        var lines = desk.lines(coalition.id(), actor);
        var here = path(coalition);
        var sheet = Sheet.of(texts.get("pooling.demand.title")).withCaption(coalition.name());
        if (speaks(coalition, actor)) {
            sheet = sheet.with(Button.link(texts.get("pooling.new.title"), here + "/new"))
                    .with(Links.of(Links.Link.to(here + "/import", texts.get("pooling.import.title"))));
        }
        if (coalition.ledBy(actor)) sheet = suggestions(sheet, coalition, actor);
        sheet = lines.isEmpty()
                ? sheet.with(new Paragraph(texts.get("pooling.demand.none")))
                : sheet.with(pages.lines(texts.get("pooling.lines"), lines));
        return DeskPages.sheet(sheet, PoolingPages.coalition(coalition.id()), model);
    }

    private Sheet suggestions(Sheet sheet, CoalitionView coalition, Actor actor) {
        var longer = sheet.with(Links.of(Links.Link.to(
                PoolingPages.coalition(coalition.id()) + "/pools/new", texts.get("pooling.pools.title"))));
        for (var suggestion : desk.suggestions(coalition.id(), actor)) {
            var first = suggestion.lines().getFirst().demand().title();
            var query = new StringBuilder("?title=").append(URLEncoder.encode(first, StandardCharsets.UTF_8));
            suggestion.lines().forEach(line -> query.append("&lines=").append(line.id()));
            longer = longer.with(pages.lines(
                            texts.get(
                                    "pooling.suggestion",
                                    first,
                                    suggestion.lines().size()),
                            suggestion.lines()))
                    .with(InsetText.of(texts.get("pooling.suggestion.why", pages.why(suggestion))))
                    .with(Links.of(Links.Link.to(
                            PoolingPages.coalition(coalition.id()) + "/pools/new" + query,
                            texts.get("pooling.suggestion.group", first))));
        }
        return longer;
    }

    private static boolean speaks(CoalitionView coalition, Actor actor) {
        return coalition.paying().stream()
                .anyMatch(member -> actor.may(Right.TAKE_PART_IN_COALITIONS, member.authority()));
    }

    private CoalitionView speaking(UUID id, Actor actor) {
        var coalition = desk.coalition(new CoalitionId(id), actor);
        if (!speaks(coalition, actor)) throw new NotFound();
        return coalition;
    }

    @GetMapping(COALITION + "/new")
    String add(@PathVariable UUID id, Actor actor, Model model) {
        return add(speaking(id, actor), forms.fields("pooling.demand", DemandForm.empty()), model);
    }

    @PostMapping(COALITION + "/new")
    String add(
            @PathVariable UUID id,
            @ModelAttribute("form") DemandForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var coalition = speaking(id, actor);
        var demand = form.toDemand(errors);
        forms.attempt(errors, () -> demanding.add(coalition.id(), demand, actor));
        if (errors.hasErrors()) return add(coalition, forms.fields("pooling.demand", errors), model);
        return DeskPages.done(path(coalition), "pooling.done.added", redirect);
    }

    private String add(CoalitionView coalition, Fields fields, Model model) {
        var here = path(coalition);
        var ask = Ask.of(texts.get("pooling.new.title"), here + "/new", texts.get("pooling.save"), questions(fields))
                .withCaption(coalition.name())
                .withIntro(texts.get("pooling.demand.intro"));
        return DeskPages.ask(ask, fields, here, model);
    }

    private static Component[] questions(Fields fields) {
        return new Component[] {
            fields.hidden("version"),
            fields.input("title"),
            fields.input("lineOfBusiness"),
            fields.input("cpv").withWidth(10),
            fields.input("quantity").withWidth(10),
            fields.input("unit"),
            fields.input("value").asMoney(),
            fields.date("neededFrom"),
            fields.input("supplier"),
            fields.input("baseline").asMoney(),
            fields.date("contractEnds"),
            fields.radios(
                    "funding",
                    Arrays.stream(FundingSource.values()).map(Enum::name).toList())
        };
    }

    @GetMapping(COALITION + "/import")
    String take(@PathVariable UUID id, Actor actor, Model model) {
        var fields = forms.fields("pooling.import", new ImportForm(String.join(",", DemandFile.COLUMNS)));
        return take(speaking(id, actor), fields, null, model);
    }

    /** Takes the rows that are right; those that are wrong come back with the reasons, to be put right and sent again. */
    @PostMapping(COALITION + "/import")
    String take(
            @PathVariable UUID id,
            @ModelAttribute("form") ImportForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        var coalition = speaking(id, actor);
        var uploaded = TableUpload.text(file);
        var text = uploaded.isBlank() ? form.rows() : uploaded;
        if (text.length() > ImportForm.LONGEST) {
            errors.rejectValue("rows", "Size", new Object[] {ImportForm.LONGEST, 0}, null);
            return take(coalition, forms.fields("pooling.import", errors), null, model);
        }
        var read = DemandFile.read(text);
        if (!read.hasColumns()) {
            errors.rejectValue("rows", "columns");
            return take(coalition, forms.fields("pooling.import", errors), null, model);
        }
        var result = new AtomicReference<DemandFile.Taken>();
        forms.attempt(errors, () -> result.set(demanding.take(coalition.id(), read, actor)));
        var taken = result.get();
        if (taken == null) return take(coalition, forms.fields("pooling.import", errors), null, model);
        if (taken.wrong().isEmpty()) {
            redirect.addFlashAttribute("doneArgs", new Object[] {taken.added(), taken.known()});
            return DeskPages.done(path(coalition), "pooling.done.imported", redirect);
        }
        return again(coalition, read, taken, model);
    }

    /** The rows that were not taken stand in the form again, under the same head. */
    private String again(CoalitionView coalition, DemandFile read, DemandFile.Taken taken, Model model) {
        var rows = new ArrayList<String>();
        rows.add(read.head());
        taken.wrong().forEach(wrong -> rows.add(wrong.text()));
        var left = new ImportForm(String.join("\n", rows));
        var errors = new BeanPropertyBindingResult(left, "form");
        errors.rejectValue("rows", "wrong", new Object[] {taken.wrong().size(), taken.added(), taken.known()}, null);
        return take(coalition, forms.fields("pooling.import", errors), wrong(taken), model);
    }

    private Table wrong(DemandFile.Taken taken) {
        var head = List.of(
                Table.Cell.number(texts.get("pooling.import.row")), Table.Cell.of(texts.get("pooling.import.reason")));
        var rows = taken.wrong().stream()
                .map(wrong -> List.of(Table.Cell.number(String.valueOf(wrong.number())), Table.Cell.of(reason(wrong))))
                .toList();
        return Table.of(texts.get("pooling.import.wrong"), head, rows);
    }

    private String reason(DemandFile.Wrong wrong) {
        Refused refused = wrong.refused();
        if (refused != null) {
            return texts.get(refused.refusal().messageKey(), Wording.arguments(refused.arguments()));
        }
        return texts.get("pooling.import.column", String.valueOf(wrong.column()));
    }

    private String take(CoalitionView coalition, Fields fields, @Nullable Table wrong, Model model) {
        var here = path(coalition);
        var ask = Ask.of(
                        texts.get("pooling.import.title"),
                        here + "/import",
                        texts.get("pooling.import.button"),
                        fields.textarea("rows").withRows(10),
                        fields.file("file").accepting(TableUpload.ACCEPTED))
                .withCaption(coalition.name())
                .withIntro(texts.get("pooling.import.intro", String.join(", ", DemandFile.COLUMNS)))
                .withFiles();
        if (wrong != null) ask = ask.withIntro(wrong);
        return DeskPages.ask(ask, fields, here, model);
    }

    @GetMapping(LINE)
    String one(@PathVariable UUID line, Actor actor, Model model) {
        var view = desk.line(line, actor);
        var here = PoolingPages.demand(line);
        var sheet = Sheet.of(view.demand().title())
                .withCaption(view.authorityName())
                .withTag(pages.standing(view))
                .with(pages.facts(view));
        if (!view.history().isEmpty()) sheet = sheet.with(pages.history(view));
        var links = new ArrayList<Links.Link>();
        if (view.pool() != null) {
            links.add(Links.Link.to(PoolingPages.pool(view.pool()), texts.get("pooling.to-group")));
        }
        if (actor.belongsTo(view.authority()) && !view.withdrawn()) {
            links.add(Links.Link.to(here + "/commit", texts.get("pooling.commit.title")));
            if (view.standing() != null) {
                links.add(Links.Link.to(here + "/retreat", texts.get("pooling.retreat.title")));
            } else if (actor.may(Right.TAKE_PART_IN_COALITIONS, view.authority())) {
                links.add(Links.Link.to(here + "/edit", texts.get("pooling.edit.title")));
                sheet = sheet.with(Sheet.Act.secondary(texts.get("pooling.take-back"), here + "/withdraw"));
            }
        }
        if (!links.isEmpty()) sheet = sheet.with(new Links(links));
        return DeskPages.sheet(sheet, PoolingPages.coalition(view.coalition()) + "/demand", model);
    }

    @GetMapping(LINE + "/edit")
    String edit(@PathVariable UUID line, Actor actor, Model model) {
        var view = own(line, actor);
        return edit(view, forms.fields("pooling.demand", DemandForm.from(view)), model);
    }

    @PostMapping(LINE + "/edit")
    String edit(
            @PathVariable UUID line,
            @ModelAttribute("form") DemandForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = own(line, actor);
        var demand = form.toDemand(errors);
        forms.attempt(errors, () -> demanding.revise(line, form.version(), demand, actor));
        if (errors.hasErrors()) return edit(view, forms.fields("pooling.demand", errors), model);
        return DeskPages.done(PoolingPages.demand(line), "pooling.done.saved", redirect);
    }

    private String edit(LineView view, Fields fields, Model model) {
        var here = PoolingPages.demand(view.id());
        var ask = Ask.of(texts.get("pooling.edit.title"), here + "/edit", texts.get("pooling.save"), questions(fields))
                .withCaption(view.authorityName())
                .withIntro(texts.get("pooling.demand.intro"));
        return DeskPages.ask(ask, fields, here, model);
    }

    private LineView own(UUID line, Actor actor) {
        var view = desk.line(line, actor);
        if (!actor.belongsTo(view.authority())) throw new NotFound();
        return view;
    }

    @PostMapping(LINE + "/withdraw")
    String withdraw(@PathVariable UUID line, Actor actor, RedirectAttributes redirect) {
        demanding.withdraw(line, actor);
        return DeskPages.done(PoolingPages.demand(line), "pooling.done.taken-back", redirect);
    }

    @GetMapping(LINE + "/commit")
    String commit(@PathVariable UUID line, Actor actor, Model model) {
        var view = own(line, actor);
        var value = view.demand().value();
        var form = new CommitForm(null, value == null ? null : Wording.number(value), null);
        return commit(view, actor, forms.fields("pooling.commit", form), model);
    }

    @PostMapping(LINE + "/commit")
    String commit(
            @PathVariable UUID line,
            @ModelAttribute("form") CommitForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = own(line, actor);
        CommitmentStep step = form.check(errors);
        BigDecimal value = DemandForm.amount(errors, "value", form.value());
        var expires = form.lapses(errors);
        forms.attempt(errors, () -> committing.sign(line, step, value, expires, actor));
        if (errors.hasErrors()) return commit(view, actor, forms.fields("pooling.commit", errors), model);
        return DeskPages.done(PoolingPages.demand(line), "pooling.done.committed", redirect);
    }

    private String commit(LineView view, Actor actor, Fields fields, Model model) {
        var here = PoolingPages.demand(view.id());
        var steps = List.of(CommitmentStep.INTERESTED, CommitmentStep.INDICATIVE, CommitmentStep.BINDING);
        List<DelegationRule> scheme = committing.scheme(view.id(), actor);
        var ask = Ask.of(
                        texts.get("pooling.commit.title"),
                        here + "/commit",
                        texts.get("pooling.commit.button"),
                        fields.radios("step", steps),
                        fields.input("value").asMoney(),
                        fields.date("expires"))
                .withCaption(view.demand().title())
                .withIntro(texts.get("pooling.commit.intro", view.authorityName()))
                .withIntro(delegates.table(view.authority(), scheme));
        return DeskPages.ask(ask, fields, here, model);
    }

    @GetMapping(LINE + "/retreat")
    String retreat(@PathVariable UUID line, Actor actor, Model model) {
        var view = own(line, actor);
        var effect = committing.effect(line, actor);
        var form = new RetreatForm(effect.price().toPlainString(), null, null);
        return retreat(view, effect, forms.fields("pooling.retreat", form), model);
    }

    @PostMapping(LINE + "/retreat")
    String retreat(
            @PathVariable UUID line,
            @ModelAttribute("form") RetreatForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = own(line, actor);
        var effect = committing.effect(line, actor);
        form.check(errors);
        forms.attempt(errors, () -> committing.withdraw(line, form.reason(), form.price(), actor));
        if (errors.hasErrors()) return retreat(view, effect, forms.fields("pooling.retreat", errors), model);
        return DeskPages.done(PoolingPages.demand(line), "pooling.done.withdrawn", redirect);
    }

    private String retreat(LineView view, Effect effect, Fields fields, Model model) {
        var here = PoolingPages.demand(view.id());
        var ask = Ask.of(
                        texts.get("pooling.retreat.title"),
                        here + "/retreat",
                        texts.get("pooling.retreat.button"),
                        fields.hidden("seen"),
                        fields.textarea("reason"),
                        fields.checkbox("understood"))
                .withCaption(view.demand().title())
                .withIntro(texts.get(effect.locked() ? "pooling.retreat.locked" : "pooling.retreat.free"))
                .withIntro(effect(effect));
        if (effect.fallsBelowThreshold()) {
            ask = ask.withIntro(WarningText.of(texts.get(
                    "pooling.effect.threshold",
                    Wording.pounds(effect.threshold().amount()))));
        }
        if (effect.changesWhatIsPublished()) ask = ask.withIntro(WarningText.of(texts.get("pooling.effect.published")));
        return DeskPages.ask(ask, fields, here, model);
    }

    private SummaryList effect(Effect effect) {
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(SummaryList.Row.of(texts.get("pooling.effect.price"), Wording.pounds(effect.price())));
        var before = effect.before();
        var after = effect.after();
        if (before != null && after != null) {
            rows.add(SummaryList.Row.of(
                    texts.get("pooling.effect.binding"),
                    texts.get(
                            "pooling.effect.from",
                            Wording.pounds(before.binding().amount()),
                            Wording.pounds(after.binding().amount()))));
            rows.add(SummaryList.Row.of(
                    texts.get("pooling.effect.estimated"),
                    texts.get(
                            "pooling.effect.from",
                            Wording.pounds(before.estimated().amount()),
                            Wording.pounds(after.estimated().amount()))));
        }
        return SummaryList.of(rows);
    }

    private static String path(CoalitionView coalition) {
        return PoolingPages.coalition(coalition.id()) + "/demand";
    }
}

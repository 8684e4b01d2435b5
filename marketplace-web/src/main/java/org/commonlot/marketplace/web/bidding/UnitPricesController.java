package org.commonlot.marketplace.web.bidding;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.bidding.BidId;
import org.commonlot.marketplace.bidding.BidView;
import org.commonlot.marketplace.bidding.Bidding;
import org.commonlot.marketplace.schedule.PriceSchedule;
import org.commonlot.marketplace.schedule.PriceSheet;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.CsvDownload;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.TableUpload;
import org.commonlot.marketplace.web.components.TextInput;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.components.WorkbookDownload;
import org.commonlot.marketplace.web.components.WrongCells;
import org.commonlot.marketplace.web.desk.ScheduleTables;
import org.commonlot.marketplace.web.security.ForBidWriters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Pricing a schedule: on the page, a price at a time, or as a spreadsheet that is filled in and sent back. The price of the
 * bid is computed from it and shown.
 */
@Controller
@ForBidWriters
@RequestMapping("/bids/{id}/schedule")
class UnitPricesController {

    private final Bidding bidding;
    private final BidPages pages;
    private final ScheduleTables tables;
    private final Forms forms;
    private final Texts texts;

    UnitPricesController(Bidding bidding, BidPages pages, ScheduleTables tables, Forms forms, Texts texts) {
        this.bidding = bidding;
        this.pages = pages;
        this.tables = tables;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String prices(@PathVariable UUID id, Actor actor, Model model) {
        var bid = scheduled(bidding.writable(new BidId(id), actor));
        return prices(bid, forms.fields("bidding.schedule", UnitPricesForm.from(bid)), model);
    }

    @PostMapping
    String prices(
            @PathVariable UUID id,
            @ModelAttribute("form") UnitPricesForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var bid = scheduled(bidding.bid(new BidId(id), actor));
        var cells = bid.schedule().cells();
        if (cells.size() > UnitPricesForm.MOST) throw new NotFound();
        var read = form.read(cells, cells.stream().map(this::named).toList(), errors);
        forms.attempt(errors, () -> bidding.prices(bid.id(), form.revision(), read, actor));
        return errors.hasErrors()
                ? prices(bid, forms.fields("bidding.schedule", errors), model)
                : "redirect:" + BidPages.path(bid);
    }

    private String prices(BidView bid, Fields fields, Model model) {
        var here = BidPages.path(bid) + "/schedule";
        var links = Links.of(
                Links.Link.to(here + "/template.csv", texts.get("bidding.schedule.template")),
                Links.Link.to(here + "/template.xlsx", texts.get("bidding.schedule.workbook")),
                Links.Link.to(here + "/file", texts.get("bidding.schedule.file")));
        var ask = Ask.of(texts.get("schedule.title"), here, texts.get("bidding.save"))
                .withCaption(pages.title(bid))
                .withIntro(InsetText.of(pages.deadline(bid)))
                .withIntro(texts.get("bidding.schedule.intro"));
        var price = bid.content().price();
        if (price != null) ask = ask.withIntro(texts.get("bidding.schedule.total", Wording.pounds(price)));
        ask = ask.withIntro(links);
        boolean fits = bid.schedule().cells().size() <= UnitPricesForm.MOST;
        ask = fits
                ? ask.withQuestions(questions(bid, fields))
                : ask.withIntro(texts.get("bidding.schedule.long")).withQuestions(List.of(fields.hidden("revision")));
        model.addAttribute("ask", ask);
        model.addAttribute("fields", fields);
        model.addAttribute("back", BackLink.to(BidPages.path(bid)));
        return Ask.VIEW;
    }

    /** By item, then by authority; the label of each says the whole, as people may come to it without what stands above. */
    private List<Component> questions(BidView bid, Fields fields) {
        var questions = new ArrayList<Component>();
        var cells = bid.schedule().cells();
        PriceSchedule.@Nullable Item item = null;
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (!cell.item().equals(item)) {
                item = cell.item();
                questions.add(Heading.second(tables.item(item)));
                questions.add(tables.tiers(new PriceSchedule(List.of(item))));
            }
            questions.add(input(cell, i, fields));
        }
        questions.add(fields.hidden("revision"));
        return questions;
    }

    private TextInput input(PriceSchedule.Cell cell, int at, Fields fields) {
        var need = cell.need();
        var hint = cell.counts()
                ? texts.get(
                        "bidding.schedule.counts",
                        Wording.number(cell.item().counted(need)),
                        cell.item().unit())
                : texts.get(
                        "bidding.schedule.needs",
                        Wording.number(need.binding()),
                        Wording.number(need.indicative()),
                        cell.item().unit());
        return fields.input(UnitPricesForm.field(at))
                .asMoney()
                .withLabel(named(cell))
                .withHint(hint);
    }

    private String named(PriceSchedule.Cell cell) {
        return cell.item().from().size() == 1
                ? texts.get(
                        "bidding.schedule.cell.one",
                        cell.need().authorityName(),
                        cell.item().name())
                : texts.get(
                        "bidding.schedule.cell",
                        cell.need().authorityName(),
                        cell.item().name(),
                        tables.tier(cell));
    }

    /** What is to be filled in, with what is known. */
    @GetMapping("/template.csv")
    void template(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
        var bid = scheduled(bidding.writable(new BidId(id), actor));
        var table = CsvDownload.begin(response, "price-schedule.csv", PriceSheet.COLUMNS.toArray(String[]::new));
        for (var row : PriceSheet.template(bid.schedule(), bid.content().prices())) table.row(row.toArray());
    }

    /** The same as a workbook. */
    @GetMapping("/template.xlsx")
    void workbook(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
        var bid = scheduled(bidding.writable(new BidId(id), actor));
        WorkbookDownload.send(
                response,
                "price-schedule.xlsx",
                PriceSheet.COLUMNS,
                PriceSheet.template(bid.schedule(), bid.content().prices()));
    }

    @GetMapping("/file")
    String file(@PathVariable UUID id, Actor actor, Model model) {
        var bid = scheduled(bidding.writable(new BidId(id), actor));
        var form = new PriceSheetForm(bid.revision(), null);
        return file(bid, forms.fields("bidding.sheet", form), null, model);
    }

    /** Takes all of it or nothing: what is wrong comes back with its row and column, and everything that was sent. */
    @PostMapping("/file")
    String file(
            @PathVariable UUID id,
            @ModelAttribute("form") PriceSheetForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor,
            Model model)
            throws IOException {
        var bid = scheduled(bidding.bid(new BidId(id), actor));
        if (file != null && file.getSize() > PriceSheetForm.LONGEST) {
            return tooLong(bid, errors, model);
        }
        var uploaded = TableUpload.text(file);
        if (!uploaded.isBlank() && !errors.hasErrors()) return sent(bid, form.revision(), uploaded, actor, model);
        if (form.rows().length() > PriceSheetForm.LONGEST) return tooLong(bid, errors, model);
        return take(bid, form, errors, actor, model);
    }

    private String tooLong(BidView bid, BindingResult errors, Model model) {
        errors.rejectValue("rows", "Size", new Object[] {PriceSheetForm.LONGEST, 0}, null);
        return file(bid, forms.fields("bidding.sheet", errors), null, model);
    }

    /** An upload is as if it had been pasted: if something is wrong, it can be put right on the page. */
    private String sent(BidView bid, int revision, String rows, Actor actor, Model model) {
        var form = new PriceSheetForm(revision, rows);
        return take(bid, form, new BeanPropertyBindingResult(form, "form"), actor, model);
    }

    private String take(BidView bid, PriceSheetForm form, BindingResult errors, Actor actor, Model model) {
        var read = PriceSheet.read(form.rows(), bid.schedule());
        if (!read.wrong().isEmpty()) {
            errors.rejectValue("rows", "wrong", new Object[] {read.wrong().size()}, null);
            return file(bid, forms.fields("bidding.sheet", errors), wrong(read), model);
        }
        var prices = new HashMap<>(bid.content().prices());
        prices.putAll(read.prices());
        forms.attempt(errors, () -> bidding.prices(bid.id(), form.revision(), prices, actor));
        return errors.hasErrors()
                ? file(bid, forms.fields("bidding.sheet", errors), null, model)
                : "redirect:" + BidPages.path(bid) + "/schedule";
    }

    private Table wrong(PriceSheet read) {
        return WrongCells.table(texts, "bidding.sheet.fault", read.wrong(), UnitPricesForm.MOST);
    }

    private String file(BidView bid, Fields fields, @Nullable Table wrong, Model model) {
        var here = BidPages.path(bid) + "/schedule";
        var ask = Ask.of(
                        texts.get("bidding.schedule.file"),
                        here + "/file",
                        texts.get("bidding.sheet.button"),
                        fields.file("file").accepting(TableUpload.ACCEPTED),
                        fields.textarea("rows").withRows(12),
                        fields.hidden("revision"))
                .withCaption(pages.title(bid))
                .withIntro(InsetText.of(pages.deadline(bid)))
                .withIntro(new Paragraph(texts.get("bidding.sheet.intro")))
                .withIntro(Links.of(
                        Links.Link.to(here + "/template.csv", texts.get("bidding.schedule.template")),
                        Links.Link.to(here + "/template.xlsx", texts.get("bidding.schedule.workbook"))))
                .withFiles();
        if (wrong != null) ask = ask.withIntro(wrong);
        model.addAttribute("ask", ask);
        model.addAttribute("fields", fields);
        model.addAttribute("back", BackLink.to(here));
        return Ask.VIEW;
    }

    /** A lot that is priced as a whole has no such pages. */
    private static BidView scheduled(BidView bid) {
        if (bid.schedule().pricedAsWhole()) throw new NotFound();
        return bid;
    }
}

package org.commonlot.marketplace.web.ordering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.ordering.OrderBookView;
import org.commonlot.marketplace.ordering.OrderDesk;
import org.commonlot.marketplace.ordering.OrderId;
import org.commonlot.marketplace.ordering.Ordering;
import org.commonlot.marketplace.ordering.PriceFile;
import org.commonlot.marketplace.ordering.PriceLineView;
import org.commonlot.marketplace.ordering.Pricing;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Pagination;
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

/** The contracts that an authority can order under, what is left of each, and what was ordered. */
@Controller
@ForAuthorityStaff
class OrdersController {

    private static final String BOOK = OrderPages.HOME + "/contracts/{contract}";

    private final OrderDesk desk;
    private final Ordering ordering;
    private final Pricing pricing;
    private final OrderPages pages;
    private final Forms forms;
    private final Texts texts;

    OrdersController(OrderDesk desk, Ordering ordering, Pricing pricing, OrderPages pages, Forms forms, Texts texts) {
        this.desk = desk;
        this.ordering = ordering;
        this.pricing = pricing;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping(OrderPages.HOME)
    String all(Actor actor, Model model) {
        var books = desk.books(actor);
        var sheet =
                Sheet.of(texts.get("ordering.contracts")).with(new Paragraph(texts.get("ordering.contracts.intro")));
        sheet = sheet.with(books.isEmpty() ? new Paragraph(texts.get("ordering.none")) : pages.books(books));
        return DeskPages.sheet(sheet, "/desk", model);
    }

    /** Paged by the number of the order. */
    @GetMapping(BOOK)
    String one(
            @PathVariable UUID contract,
            @RequestParam(defaultValue = "2147483647") int before,
            Actor actor,
            Model model) {
        var book = desk.book(new ContractId(contract), actor);
        var here = OrderPages.book(book.contract());
        var sheet = Sheet.of(book.title())
                .withCaption(texts.get("ordering.caption", book.supplierName()))
                .with(pages.facts(book));
        var prices = desk.prices(book);
        if (!prices.isEmpty()) {
            sheet = sheet.with(pages.prices(prices)).with(new Paragraph(texts.get("ordering.tier")));
        }
        var orders = desk.orders(book, before);
        var shown = orders.subList(0, Math.min(OrderDesk.PAGE, orders.size()));
        sheet = sheet.with(shown.isEmpty() ? new Paragraph(texts.get("ordering.no-orders")) : pages.orders(shown));
        var first = before == Integer.MAX_VALUE ? null : here;
        var next = orders.size() > shown.size()
                ? here + "?before=" + shown.getLast().number()
                : null;
        if (first != null || next != null) sheet = sheet.with(Pagination.of(first, next));
        var links = new ArrayList<Links.Link>();
        if (desk.mayOrder(book, actor)) links.add(Links.Link.to(here + "/new", texts.get("ordering.new")));
        if (desk.mayPrice(book.contract(), actor)) {
            links.add(Links.Link.to(here + "/prices", texts.get("ordering.prices.title")));
        }
        if (!links.isEmpty()) sheet = sheet.with(new Links(links));
        return DeskPages.sheet(sheet, OrderPages.HOME, model);
    }

    @GetMapping(BOOK + "/new")
    String ask(@PathVariable UUID contract, Actor actor, Model model) {
        var book = ordered(contract, actor);
        var prices = desk.prices(book);
        return ask(book, prices, forms.fields(words(prices), OrderForm.empty()), model);
    }

    @PostMapping(BOOK + "/new")
    String ask(
            @PathVariable UUID contract,
            @ModelAttribute("form") OrderForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var book = ordered(contract, actor);
        var prices = desk.prices(book);
        var asked = form.check(errors, !prices.isEmpty());
        var order = new AtomicReference<OrderId>();
        forms.attempt(errors, () -> order.set(ordering.ask(book.contract(), asked, actor)));
        var made = order.get();
        if (made == null) return ask(book, prices, forms.fields(words(prices), errors), model);
        return DeskPages.done(OrderPages.order(made), "ordering.done.asked", redirect);
    }

    /** The questions are other ones where the contract has no prices to choose from. */
    private static String words(List<PriceLineView> prices) {
        return prices.isEmpty() ? "ordering.plain" : "ordering.new";
    }

    private OrderBookView ordered(UUID contract, Actor actor) {
        var book = desk.book(new ContractId(contract), actor);
        if (!desk.mayOrder(book, actor)) throw new NotFound();
        return book;
    }

    private String ask(OrderBookView book, List<PriceLineView> prices, Fields fields, Model model) {
        var here = OrderPages.book(book.contract());
        var questions = new ArrayList<Component>();
        if (!prices.isEmpty()) {
            var choices = new ArrayList<Choice>();
            for (var line : prices) {
                choices.add(Choice.of(line.id().toString(), texts.get("ordering.line.unit", line.title(), line.unit()))
                        .withHint(texts.get(
                                "ordering.line.now", Wording.pounds(line.unitPriceWith(BigDecimal.ONE)), line.unit())));
            }
            choices.add(Choice.of(OrderForm.OTHER, texts.get("ordering.line.other"))
                    .withHint(texts.get("ordering.line.other.hint")));
            questions.add(fields.radios("line", choices));
        }
        questions.add(fields.input("title"));
        questions.add(fields.input("unit").withWidth(20));
        questions.add(fields.input("unitPrice").asMoney());
        questions.add(fields.input("quantity").withWidth(10).withInputmode("decimal"));
        questions.add(fields.textarea("deliverTo").withRows(3));
        questions.add(fields.date("neededBy"));
        var ask = Ask.of(texts.get("ordering.new"), here + "/new", texts.get("ordering.new.button"))
                .withCaption(book.title())
                .withIntro(texts.get(
                        book.framework() ? "ordering.new.intro.framework" : "ordering.new.intro",
                        book.supplierName(),
                        Wording.pounds(book.headroom().amount())))
                .withQuestions(questions);
        return DeskPages.ask(ask, fields, here, model);
    }

    @GetMapping(BOOK + "/prices")
    String price(@PathVariable UUID contract, Actor actor, Model model) {
        var book = priced(contract, actor);
        if (desk.pricedByBid(book)) {
            var form = new PricesForm(String.valueOf(book.framework()), null);
            return frame(book, forms.fields("ordering.prices", form), model);
        }
        var known = desk.prices(book).stream()
                .map(line -> new PriceFile.Line(line.title(), line.unit(), line.tiers()))
                .toList();
        var form = new PricesForm(
                known.isEmpty() ? null : String.valueOf(book.framework()),
                known.isEmpty() ? null : new PriceFile(known).text());
        return price(book, forms.fields("ordering.prices", form), model);
    }

    @PostMapping(BOOK + "/prices")
    String price(
            @PathVariable UUID contract,
            @ModelAttribute("form") PricesForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var book = priced(contract, actor);
        if (desk.pricedByBid(book)) return frame(book, form, errors, actor, model, redirect);
        form.check(errors);
        forms.attempt(
                errors,
                () -> pricing.record(
                        book.contract(), form.framework().equals("true"), PriceFile.read(form.rows()), actor));
        if (errors.hasErrors()) return price(book, forms.fields("ordering.prices", errors), model);
        return DeskPages.done(OrderPages.book(book.contract()), "ordering.done.priced", redirect);
    }

    /** Where the prices are those of the winner's bid, only what kind of contract it is has to be said. */
    private String frame(
            OrderBookView book,
            PricesForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        form.checkFramework(errors);
        forms.attempt(
                errors, () -> pricing.frame(book.contract(), form.framework().equals("true"), actor));
        if (errors.hasErrors()) return frame(book, forms.fields("ordering.prices", errors), model);
        return DeskPages.done(OrderPages.book(book.contract()), "ordering.done.framed", redirect);
    }

    private String frame(OrderBookView book, Fields fields, Model model) {
        var here = OrderPages.book(book.contract());
        var ask = Ask.of(
                        texts.get("ordering.prices.title"),
                        here + "/prices",
                        texts.get("ordering.frame.button"),
                        fields.yesNo("framework"))
                .withCaption(book.title())
                .withIntro(texts.get("ordering.prices.of-bid"))
                .withIntro(pages.prices(desk.prices(book)));
        return DeskPages.ask(ask, fields, here, model);
    }

    private OrderBookView priced(UUID contract, Actor actor) {
        var book = desk.book(new ContractId(contract), actor);
        if (!desk.mayPrice(book.contract(), actor)) throw new NotFound();
        return book;
    }

    private String price(OrderBookView book, Fields fields, Model model) {
        var here = OrderPages.book(book.contract());
        var ask = Ask.of(
                        texts.get("ordering.prices.title"),
                        here + "/prices",
                        texts.get("ordering.prices.button"),
                        fields.yesNo("framework"),
                        fields.textarea("rows").withRows(10))
                .withCaption(book.title())
                .withIntro(texts.get("ordering.prices.intro"));
        return DeskPages.ask(ask, fields, here, model);
    }
}

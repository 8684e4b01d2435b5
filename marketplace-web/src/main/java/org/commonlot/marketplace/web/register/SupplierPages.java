package org.commonlot.marketplace.web.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonlot.marketplace.organisation.Capabilities;
import org.commonlot.marketplace.organisation.Identifier;
import org.commonlot.marketplace.organisation.Regions;
import org.commonlot.marketplace.organisation.SizeClass;
import org.commonlot.marketplace.organisation.SizeFact;
import org.commonlot.marketplace.organisation.SupplierProfile;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of a supplier ready to be shown. */
@Component
class SupplierPages {

    /** Accounts are made for a year and filed within nine months. */
    private static final int MONTHS_FRESH = 21;

    private final Texts texts;
    private final Regions regions;
    private final Capabilities capabilities;

    SupplierPages(Texts texts, Regions regions, Capabilities capabilities) {
        this.texts = texts;
        this.regions = regions;
        this.capabilities = capabilities;
    }

    /** The profile as a list of tasks: what is there, what is missing, and who needs it. */
    Sheet tasks(SupplierProfile supplier, boolean owner, LocalDate today) {
        var tasks = new ArrayList<Task>();
        tasks.add(new Task("details", supplier.address().postalCode() != null, details(supplier)));
        tasks.add(new Task("identifiers", !supplier.identifiers().isEmpty(), identifiers(supplier)));
        tasks.add(new Task("proof", supplier.verified(), text(supplier.verified() ? "proved" : "unproved")));
        tasks.add(new Task("size", fresh(supplier, today), size(supplier, today)));
        tasks.add(new Task("nature", supplier.natureStated() != null, nature(supplier)));
        tasks.add(new Task("offer", offers(supplier), offer(supplier)));
        var missing = tasks.stream().filter(task -> !task.done()).toList();
        var items = tasks.stream().map(task -> item(task, owner)).toList();
        var sheet = Sheet.of(supplier.name())
                .withCaption(text("title"))
                .withTag(verified(supplier.verified()))
                .with(new Paragraph(text(missing.isEmpty() ? "complete" : "missing", missing.size())));
        if (!owner) sheet = sheet.with(new Paragraph(text("ownersOnly")));
        return sheet.with(TaskList.of("profile", items));
    }

    /** One part of the profile, and what it says so far. */
    private record Task(String name, boolean done, String said) {}

    private TaskList.Item item(Task task, boolean owner) {
        var status =
                task.done() ? TaskList.Status.done(text("done")) : TaskList.Status.open(Tag.of(text("open"), "blue"));
        var href = owner ? ProfileController.HOME + "/" + task.name() : null;
        var hint = task.done() ? task.said() : text("need." + task.name());
        var item = TaskList.Item.of(text("task." + task.name()), href, status);
        return hint.isEmpty() ? item : item.withHint(hint);
    }

    Tag verified(boolean verified) {
        return verified ? Tag.of(text("verified"), "green") : Tag.of(text("unverified"), "yellow");
    }

    private static boolean fresh(SupplierProfile supplier, LocalDate today) {
        return supplier.sizeOn(today)
                .filter(fact -> fact.sizeClass() != SizeClass.UNKNOWN)
                .filter(fact -> fact.asOf().plusMonths(MONTHS_FRESH).isAfter(today))
                .isPresent();
    }

    private static boolean offers(SupplierProfile supplier) {
        return !supplier.offer().regions().isEmpty()
                && !supplier.offer().capabilities().isEmpty();
    }

    /** All facts in one list, for administrators. */
    SummaryList facts(SupplierProfile supplier, LocalDate today) {
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(row("identifiers", identifiers(supplier)));
        rows.add(row("details", details(supplier)));
        rows.add(row("tradingNames", String.join(", ", supplier.tradingNames())));
        rows.add(row("group", group(supplier)));
        rows.add(row("size", size(supplier, today)));
        rows.add(row("nature", nature(supplier)));
        rows.add(row("offer", offer(supplier)));
        return SummaryList.of(rows);
    }

    private SummaryList.Row row(String what, String value) {
        return SummaryList.Row.of(text("task." + what), value.isEmpty() ? text("nothing") : value);
    }

    private static String group(SupplierProfile supplier) {
        var number = supplier.groupNumber();
        var group = supplier.group();
        if (group == null) return "";
        return number == null ? group : group + " (" + number + ")";
    }

    private static String details(SupplierProfile supplier) {
        var parts = new ArrayList<String>();
        var address = supplier.address();
        if (address.street() != null) parts.add(address.street());
        if (address.locality() != null) parts.add(address.locality());
        if (address.postalCode() != null) parts.add(address.postalCode());
        if (supplier.website() != null) parts.add(supplier.website());
        return String.join(", ", parts);
    }

    private String identifiers(SupplierProfile supplier) {
        return supplier.identifiers().stream()
                .map(one -> identifier(one) + " " + text(supplier.proved().contains(one) ? "isProved" : "isNotProved"))
                .collect(Collectors.joining(", "));
    }

    static String identifier(Identifier identifier) {
        return identifier.scheme() + " " + identifier.identifier();
    }

    private String size(SupplierProfile supplier, LocalDate today) {
        return supplier.sizeOn(today)
                .map(fact -> texts.of("register.size", fact.sizeClass()) + ", " + sme(fact) + ", "
                        + text("asOf", Wording.day(fact.asOf())))
                .orElse("");
    }

    private String sme(SizeFact fact) {
        return text(fact.sme() ? "sme" : "notSme");
    }

    private String nature(SupplierProfile supplier) {
        var nature = supplier.nature();
        var said = new ArrayList<String>();
        if (nature.vcse()) said.add(text("nature.vcse"));
        if (nature.supportedEmployment()) said.add(text("nature.supportedEmployment"));
        if (nature.publicServiceMutual()) said.add(text("nature.publicServiceMutual"));
        if (nature.startup()) said.add(text("nature.startup"));
        return said.isEmpty() ? text("nature.none") : String.join(", ", said);
    }

    private String offer(SupplierProfile supplier) {
        var offer = supplier.offer();
        var what = capabilities.all().entrySet().stream()
                .filter(entry -> offer.capabilities().contains(entry.getKey()))
                .map(entry -> entry.getValue())
                .collect(Collectors.joining(", "));
        if (offer.regions().isEmpty()) return what;
        boolean everywhere = offer.regions().containsAll(regions.large().keySet());
        var where = everywhere
                ? text("everywhere")
                : offer.regions().stream().sorted().map(regions::name).collect(Collectors.joining(", "));
        return what.isEmpty() ? where : what + " · " + where;
    }

    /** Every size that was ever told, the latest word first. */
    @Nullable
    Table history(SupplierProfile supplier) {
        if (supplier.sizes().isEmpty()) return null;
        var head = List.of("asOfDay", "staff", "turnover", "balanceSheet", "class", "statutory", "told").stream()
                .map(what -> Table.Cell.of(text("size." + what)))
                .toList();
        var standing = supplier.standing();
        var rows = new ArrayList<List<Table.Cell>>();
        for (int i = supplier.sizes().size() - 1; i >= 0; i--) {
            var entry = supplier.sizes().get(i);
            var fact = entry.fact();
            var told = Html.text(Wording.day(entry.at()));
            rows.add(List.of(
                    Table.Cell.of(Wording.shortDay(fact.asOf())),
                    Table.Cell.number(fact.headcount() == null ? "" : String.valueOf(fact.headcount())),
                    Table.Cell.number(pounds(fact.turnover())),
                    Table.Cell.number(pounds(fact.balanceSheet())),
                    Table.Cell.of(texts.of("register.size", fact.sizeClass())),
                    Table.Cell.of(sme(fact)),
                    Table.Cell.of(
                            standing.get(i) ? told : told.and(Html.tag(Tag.of(text("size.superseded"), "grey"))))));
        }
        return Table.of(text("size.history"), head, rows);
    }

    private static String pounds(@Nullable Money amount) {
        return amount == null ? "" : Wording.pounds(amount.amount());
    }

    private String text(String what, Object... arguments) {
        return texts.get("register.profile." + what, arguments);
    }
}

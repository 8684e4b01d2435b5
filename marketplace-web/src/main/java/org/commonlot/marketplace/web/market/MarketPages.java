package org.commonlot.marketplace.web.market;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonlot.marketplace.discovery.SearchHit;
import org.commonlot.marketplace.discovery.SearchKind;
import org.commonlot.marketplace.discovery.SearchOrder;
import org.commonlot.marketplace.discovery.SearchPage;
import org.commonlot.marketplace.discovery.SearchStage;
import org.commonlot.marketplace.market.MarketProcess;
import org.commonlot.marketplace.market.MarketSource;
import org.commonlot.marketplace.market.Notice;
import org.commonlot.marketplace.market.Notice.Outcome;
import org.commonlot.marketplace.market.Notice.Party;
import org.commonlot.marketplace.market.Notice.PartyRole;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Pagination;
import org.commonlot.marketplace.web.components.Select;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.market.MarketProcessPage.NoticePart;
import org.commonlot.marketplace.web.market.MarketResults.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the market's pages ready to be shown: templates only print. */
@Component
class MarketPages {

    private static final int SUMMARY_SHOWN = 240;
    private static final List<String> REGIONS =
            List.of("UKC", "UKD", "UKE", "UKF", "UKG", "UKH", "UKI", "UKJ", "UKK", "UKL", "UKM", "UKN");
    private static final List<String> SCALES = List.of("sme", "large");

    private final MessageSource messages;

    MarketPages(MessageSource messages) {
        this.messages = messages;
    }

    MarketFilters filters(Fields fields, Locale locale) {
        var words = words(locale);
        return new MarketFilters(
                fields.input("q").withType("search"),
                fields.select("whose", options("whose", List.of("OPPORTUNITY", "MARKET"), words)),
                fields.checkboxes("stage", List.of(SearchStage.values())).small(),
                fields.input("buyer"),
                fields.select("region", options("region", REGIONS, words)),
                fields.input("cpv").withWidth(10).withInputmode("numeric"),
                fields.input("least").asMoney(),
                fields.input("most").asMoney(),
                fields.date("from"),
                fields.date("until"),
                fields.select("scale", options("scale", SCALES, words)),
                fields.checkbox("sme").small(),
                fields.checkbox("open").small(),
                fields.select("order", List.of(SearchOrder.values())));
    }

    private static List<Select.Option> options(String field, List<String> codes, MarketWords words) {
        var any = Select.Option.of("", words.of("search." + field + ".any"));
        return Stream.concat(
                        Stream.of(any),
                        codes.stream().map(code -> Select.Option.of(code, words.code("search." + field, code))))
                .toList();
    }

    MarketResults results(SearchPage page, HttpServletRequest request, Locale locale) {
        var words = words(locale);
        var stages = page.stages().entrySet().stream()
                .map(stage -> words.of(
                        stage.getValue() < SearchPage.MOST ? "search.stageCount" : "search.stageCount.most",
                        words.of("search.stage." + stage.getKey()),
                        stage.getValue()))
                .toList();
        return new MarketResults(
                words.of(page.more() ? "search.count.more" : "search.count", page.total()),
                stages,
                page.hits().stream().map(hit -> result(hit, words)).toList(),
                page.hits().stream().anyMatch(SearchHit::imported),
                pagination(page, request));
    }

    private static Result result(SearchHit hit, MarketWords words) {
        var facts = new ArrayList<String>();
        var amount = words.amount(hit.amount(), hit.currency());
        if (!amount.isEmpty()) facts.add(words.of("result.value", amount));
        facts.add(words.of("result.published", Wording.day(hit.published())));
        var closes = hit.closes();
        if (closes != null && hit.stage() == SearchStage.TENDER) {
            facts.add(words.of("result.closes", Wording.moment(closes)));
        }
        if (!hit.suppliers().isEmpty()) facts.add(words.of("result.suppliers", words.names(hit.suppliers())));
        if (hit.smeSuitable()) facts.add(words.of("result.sme"));
        return new Result(
                hit.title(),
                hit.path(),
                words.names(hit.buyers()),
                shortened(hit.summary()),
                words.stage(hit.stage()),
                words.origin(hit.kind() == SearchKind.MARKET, hit.source()),
                facts);
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= SUMMARY_SHOWN) return line;
        int end = line.lastIndexOf(' ', SUMMARY_SHOWN);
        return line.substring(0, end < SUMMARY_SHOWN / 2 ? SUMMARY_SHOWN : end) + "…";
    }

    private static @Nullable Pagination pagination(SearchPage page, HttpServletRequest request) {
        if (page.pages() == 1) return null;
        return Pagination.of(
                page.page() > 1 ? address(request, page.page() - 1) : null,
                page.page() < page.pages() ? address(request, page.page() + 1) : null);
    }

    private static String address(HttpServletRequest request, int page) {
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam("page", page)
                .build(true)
                .toUriString();
    }

    BackLink back(Locale locale) {
        return BackLink.to("/market");
    }

    MarketProcessPage process(MarketProcess process, Locale locale) {
        var words = words(locale);
        var latest = process.latest();
        var description = process.description();
        return new MarketProcessPage(
                process.title(),
                words.names(process.buyers()),
                words.stage(process.stage()),
                words.origin(true, source(latest)),
                facts(process, words),
                description.isEmpty() ? null : Html.paragraphs(description),
                process.notices().stream().map(notice -> notice(notice, words)).toList(),
                words.attribution(latest.origin()));
    }

    private static String source(Notice notice) {
        var origin = notice.origin();
        return origin.source() == MarketSource.OTHER
                ? origin.publisher()
                : origin.source().title();
    }

    private static SummaryList facts(MarketProcess process, MarketWords words) {
        var rows = new Rows(words);
        rows.add("fact.ocid", process.ocid());
        rows.add("fact.buyers", String.join(", ", process.buyers()));
        rows.add("fact.status", words.code("status", process.status()));
        rows.add("fact.value", words.amount(process.amount()));
        rows.moment("fact.closes", process.closes());
        rows.add("fact.suppliers", String.join(", ", process.suppliers()));
        rows.add("fact.scales", coded(process.scales(), words, "search.scale"));
        rows.day("fact.ends", process.ends());
        rows.add("fact.regions", coded(process.regions(), words, "search.region"));
        rows.add("fact.cpv", String.join(", ", process.cpv()));
        return rows.list();
    }

    private static String coded(List<String> codes, MarketWords words, String key) {
        return codes.stream().map(code -> words.code(key, code)).collect(Collectors.joining(", "));
    }

    private static NoticePart notice(Notice notice, MarketWords words) {
        var rows = new Rows(words);
        rows.add("fact.procedure", notice.procedure());
        rows.add("fact.value", words.amount(notice.amount()));
        rows.moment("fact.questions", notice.questionsClose());
        rows.moment("fact.closes", notice.closes());
        rows.day("fact.awardExpected", notice.awardExpected());
        notice.parties().stream()
                .filter(party -> party.role() == PartyRole.SUPPLIER)
                .limit(20)
                .forEach(party -> rows.add("fact.supplier", supplier(party, words)));
        notice.outcomes().stream()
                .limit(20)
                .forEach(outcome -> rows.add("fact." + outcome.kind(), outcome(outcome, words)));
        rows.day("fact.starts", notice.starts());
        rows.day("fact.ends", notice.ends());
        var heading = words.of("notice.heading", words.of("notice." + notice.kind()), Wording.day(notice.published()));
        return new NoticePart(
                notice.releaseId(),
                heading,
                notice.title(),
                rows.list(),
                notice.origin().link());
    }

    private static String supplier(Party party, MarketWords words) {
        return joined(
                party.name(),
                party.identifier() == null ? "" : party.scheme() + " " + party.identifier(),
                words.code("search.scale", party.scale()),
                party.vcse() ? words.of("vcse") : "");
    }

    private static String outcome(Outcome outcome, MarketWords words) {
        return joined(
                outcome.title(),
                words.code("status", outcome.status()),
                words.amount(outcome.amount()),
                dated(outcome.decided(), day -> words.of("outcome.decided", day)),
                dated(outcome.standstillEnds(), day -> words.of("outcome.standstill", day)));
    }

    private static String dated(@Nullable Instant moment, Function<String, String> words) {
        return moment == null ? "" : words.apply(Wording.day(moment));
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private MarketWords words(Locale locale) {
        return new MarketWords(messages, locale);
    }

    /** Facts that are there; what is not known has no row. */
    private static final class Rows {

        private final MarketWords words;
        private final List<SummaryList.Row> rows = new ArrayList<>();

        Rows(MarketWords words) {
            this.words = words;
        }

        void add(String key, @Nullable String value) {
            if (value != null && !value.isEmpty()) rows.add(SummaryList.Row.of(words.of(key), value));
        }

        void day(String key, @Nullable Instant moment) {
            if (moment != null) add(key, Wording.day(moment));
        }

        void moment(String key, @Nullable Instant moment) {
            if (moment != null) add(key, Wording.moment(moment));
        }

        SummaryList list() {
            return SummaryList.of(rows);
        }
    }
}

package org.commonlot.marketplace.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Each field of each form with what it doesn't expect: it is taken or refused with a clear page on which what was typed
 * still stands, and never a fault. The fields are those of the pages as they are shown, so that a new one is tried too.
 */
@OnPostgres
class BadInputIT {

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final Map<String, String> BAD = bad();
    private static final Set<Integer> CLEAR = Set.of(302, 400, 409, 422, 429);

    /** Buttons alone, on pages that show something. */
    private static final Set<String> WITHOUT_FIELDS = Set.of(
            "/bids",
            "/opportunities/{reference}/no-bid",
            "/following/stop/{token}",
            "/desk/procurements/{id}/lots/{lot}/award/summaries",
            "/desk/procurements/{id}/lots/{lot}/award/summaries/{reference}",
            "/desk/procurements/{id}/lots/{lot}/up",
            "/desk/procurements/{id}/lots/{lot}/remove",
            "/organisation/gates/{gate}/end",
            "/desk/procurements/{id}/guests/{guest}/withdraw",
            "/join",
            "/join/invitations/{id}",
            "/invitations/{secret}",
            "/organisation/people/{person}/remove",
            "/organisation/leave/{organisation}",
            "/organisation/domains/remove",
            "/organisation/requests/{id}/refuse");

    /** Forms that take files, and the one that exists only on an empty platform: their own tests try them. */
    private static final Set<String> ELSEWHERE = Set.of(
            "/administration/import",
            "/desk/coalitions/{id}/demand/import",
            "/bids/{id}/schedule/file",
            "/desk/procurements/{id}/lots/{lot}/scoring/file",
            "/desk/payments/{organisation}/import",
            "/set-up",
            "/desk/procurements/{id}/documents",
            "/desk/contracts/{contract}/signed-copy",
            "/desk/procurements/{id}/lots/{lot}/contracts/{contract}/paper",
            "/desk/contracts/{contract}/published-copy",
            "/organisation/requests/{id}",
            "/organisation/domains");

    /** Accounts, profiles and the register of authorities, which their own tests try. */
    private static final List<String> ELSEWHERE_BELOW =
            List.of("/account", "/administration/", "/confirm", "/recover", "/organisation/proof", "/sign-in/code");

    @Autowired
    MockMvc mvc;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    MarketClock clock;

    @Autowired
    BeanFactory beans;

    @SuppressWarnings("NullAway.Init")
    private FormScenes scenes;

    @BeforeEach
    void setTheScenes() {
        scenes = new FormScenes(beans);
    }

    private static Map<String, String> bad() {
        var bad = new LinkedHashMap<String, String>();
        bad.put("nothing", "");
        bad.put("blanks", " \t\r\n\u00a0");
        bad.put("far too much", "x".repeat(100_000));
        bad.put("far too many emoji", "🧑‍🚀".repeat(1_000));
        bad.put("a word", "twelve");
        bad.put("a number below nothing", "-1");
        bad.put("a number beyond all numbers", "9".repeat(40));
        bad.put("a number as programs write it", "1e400");
        bad.put("script", SCRIPT);
        bad.put("right to left", "مرحبا \u202e\u202babc");
        bad.put("emoji", "🏳️‍🌈👩🏽‍💻");
        bad.put("a null byte", "a\u0000b");
        bad.put("control characters", "a\u0001\u000b\u001b\u007f\u0085b");
        bad.put("what is no character", "a\ufffe\uffffb");
        bad.put("half a character", "a\ud800b");
        return bad;
    }

    /** A page that asks and can be sent has its scene. */
    @Test
    void triesEveryForm() {
        var asked = new TreeSet<String>();
        var sent = new TreeSet<String>();
        for (var mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, handler) -> {
                if (!handler.getBeanType().getPackageName().startsWith("org.commonlot.marketplace.web")) return;
                var methods = info.getMethodsCondition().getMethods().toString();
                if (methods.contains("GET")) asked.addAll(info.getPatternValues());
                if (methods.contains("POST")) sent.addAll(info.getPatternValues());
            });
        }
        sent.retainAll(asked);
        sent.removeAll(ELSEWHERE);
        sent.removeAll(WITHOUT_FIELDS);
        sent.removeIf(form -> ELSEWHERE_BELOW.stream().anyMatch(form::startsWith));
        assertThat(scenes.all().keySet()).containsExactlyInAnyOrderElementsOf(sent);
    }

    /** With {@code -Dscene=} only the forms whose address matches. */
    @TestFactory
    Stream<DynamicTest> takesOrRefusesWhateverIsTyped() {
        return scenes.all().entrySet().stream()
                .filter(form -> form.getKey().matches(System.getProperty("scene", ".*")))
                .map(form -> dynamicTest(
                        form.getKey(), () -> assertThat(faults(form.getValue())).isEmpty()));
    }

    /** Filters stand in the address, where anybody can write anything. */
    @TestFactory
    Stream<DynamicTest> searchesWithWhateverStandsInTheAddress() {
        return Stream.of("/opportunities", "/market", "/pipeline", "/coalitions", "/contracts")
                .map(search -> dynamicTest(search, () -> {
                    var filters = new TreeSet<>(Set.of("page", "no-such-filter"));
                    filters.addAll(Jsoup.parse(answer(get(search)).getContentAsString())
                            .select("main form [name]")
                            .eachAttr("name"));
                    var faults = new ArrayList<String>();
                    for (var filter : filters) {
                        for (var bad : BAD.entrySet()) {
                            var answer = answer(get(search).param(filter, bad.getValue()));
                            if (!Set.of(200, 422, 400).contains(answer.getStatus())
                                    || answer.getContentAsString().contains(SCRIPT)) {
                                faults.add(filter + " with " + bad.getKey() + " is answered by " + answer.getStatus());
                            }
                        }
                    }
                    assertThat(faults).isEmpty();
                }));
    }

    private List<String> faults(Supplier<FormScenes.Scene> stage) throws Exception {
        var scene = set(stage);
        var good = typed(page(scene), scene);
        var sent = send(scene, good);
        assertThat(sent.getStatus())
                .as("what is right is taken: " + text(sent))
                .isIn(302, scene.path().equals("/sign-in") ? 422 : 302);
        scene = set(stage);
        var shown = typed(page(scene), scene);
        var faults = new ArrayList<String>();
        boolean fresh = true;
        for (var field : ofOneRow(good.keySet())) {
            for (var bad : BAD.entrySet()) {
                var answer = send(scene, with(shown, field, bad.getValue()));
                if (answer.getStatus() == 404 && !fresh) {
                    // What the page shows is still there, but what it does has been done.
                    scene = set(stage);
                    shown = typed(page(scene), scene);
                    answer = send(scene, with(shown, field, bad.getValue()));
                    fresh = true;
                }
                fault(scene, field, bad.getValue(), answer)
                        .ifPresent(fault -> faults.add(field + " with " + bad.getKey() + " " + fault));
                if (answer.getStatus() == 302) {
                    seen(answer, scene)
                            .ifPresent(fault -> faults.add(field + " with " + bad.getKey() + " leads to " + fault));
                    var still = still(scene, good);
                    fresh = still.isEmpty();
                    if (fresh) scene = set(stage);
                    shown = fresh ? typed(page(scene), scene) : still;
                }
            }
        }
        return faults;
    }

    /** Of rows that are alike, the fields of one. */
    private static List<String> ofOneRow(Set<String> fields) {
        var rows = new LinkedHashMap<String, String>();
        for (var field : fields) rows.putIfAbsent(field.replaceAll("\\[\\d+]", "[]"), field);
        return List.copyOf(rows.values());
    }

    private static Map<String, List<String>> with(Map<String, List<String>> typed, String field, String value) {
        var values = new LinkedHashMap<>(typed);
        values.put(field, List.of(value));
        return values;
    }

    /**
     * What is right, sent from the page as it stands after something was taken; empty where the page is gone or asks
     * something else, so that the scene has to be set anew.
     */
    private Map<String, List<String>> still(FormScenes.Scene scene, Map<String, List<String>> good) throws Exception {
        var answer = answer(get(scene.path()).with(as(scene.who())));
        if (answer.getStatus() != 200) return Map.of();
        var page = Jsoup.parse(answer.getContentAsString());
        if (page.select("main form[method=post]").isEmpty()) return Map.of();
        var shown = typed(page, scene);
        if (!shown.keySet().equals(good.keySet())) return Map.of();
        var values = new LinkedHashMap<>(good);
        for (var hidden :
                page.select("main form[method=post] input[type=hidden]").eachAttr("name")) {
            values.computeIfPresent(hidden, (name, value) -> shown.get(name));
        }
        return values;
    }

    private FormScenes.Scene set(Supplier<FormScenes.Scene> stage) {
        clock.travelTo(Clock.systemUTC().instant());
        return stage.get();
    }

    private Optional<String> fault(FormScenes.Scene scene, String field, String bad, MockHttpServletResponse answer)
            throws Exception {
        var text = answer.getContentAsString();
        boolean tampered = answer.getStatus() == 404 && Set.of("bid", "version").contains(field);
        if (!CLEAR.contains(answer.getStatus()) && !tampered)
            return Optional.of("is answered by " + answer.getStatus());
        if (text.contains(SCRIPT) || text.contains("Exception")) return Optional.of("tells too much");
        if (answer.getStatus() != 422) return Optional.empty();
        var page = Jsoup.parse(text);
        if (page.select(".govuk-error-summary").isEmpty()) return Optional.of("isn't told what is wrong");
        var input = page.select("main [name='" + field + "']").first();
        boolean shown = input != null
                && (input.normalName().equals("textarea")
                        || input.normalName().equals("input")
                                && Set.of("text", "email", "").contains(input.attr("type")));
        if (input == null || !shown || !printable(bad)) return Optional.empty();
        var still = input.normalName().equals("textarea") ? input.wholeText() : input.attr("value");
        return still.strip().equals(bad.strip()) ? Optional.empty() : Optional.of("is forgotten on " + scene.path());
    }

    /** The page to which a form leads shows what was taken. */
    private Optional<String> seen(MockHttpServletResponse answer, FormScenes.Scene scene) throws Exception {
        var page = mvc.perform(get(String.valueOf(answer.getRedirectedUrl())).with(as(scene.who())))
                .andReturn()
                .getResponse();
        if (page.getStatus() >= 400) return Optional.of("status " + page.getStatus());
        return page.getContentAsString().contains(SCRIPT) ? Optional.of("a script") : Optional.empty();
    }

    private static boolean printable(String text) {
        return !text.isBlank()
                && text.codePoints()
                        .allMatch(c -> Character.isDefined(c)
                                && !Character.isISOControl(c)
                                && Character.getType(c) != Character.SURROGATE);
    }

    private Document page(FormScenes.Scene scene) throws Exception {
        var answer =
                mvc.perform(get(scene.path()).with(as(scene.who()))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(scene.path()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(FormScenes.Scene scene, Map<String, List<String>> values) throws Exception {
        var request = post(scene.path()).with(csrf()).with(as(scene.who())).with(fromSomewhere());
        values.forEach((name, typed) -> request.param(name, typed.toArray(String[]::new)));
        return answer(request);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString()).select("main").text();
    }

    private static RequestPostProcessor as(@Nullable Actor who) {
        return who == null ? anonymous() : SignedIn.as(who);
    }

    /** From another network each time, as nobody tries as often as this test. */
    static RequestPostProcessor fromSomewhere() {
        return request -> {
            var random = ThreadLocalRandom.current();
            request.setRemoteAddr("10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256));
            return request;
        };
    }

    /** What the page shows in its fields, with what the scene types into them. */
    static Map<String, List<String>> typed(Document page, FormScenes.Scene scene) {
        var form = Objects.requireNonNull(page.select("main form[method=post]").first(), "a form at " + scene.path());
        var values = new LinkedHashMap<String, List<String>>();
        for (var field : form.select("input[name], textarea[name], select[name]")) {
            var name = field.attr("name");
            if (name.equals("_csrf")) continue;
            var shown = values.computeIfAbsent(name, any -> new ArrayList<>());
            if (shows(field)) shown.add(field.normalName().equals("select") ? chosen(field) : field.val());
        }
        scene.typed().forEach((name, value) -> values.put(name, List.of(value)));
        return values;
    }

    private static boolean shows(Element field) {
        return !Set.of("radio", "checkbox").contains(field.attr("type")) || field.hasAttr("checked");
    }

    private static String chosen(Element select) {
        return select.select("option[selected]").stream().map(Element::val).collect(Collectors.joining());
    }
}

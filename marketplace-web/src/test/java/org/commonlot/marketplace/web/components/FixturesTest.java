package org.commonlot.marketplace.web.components;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.JarURLConnection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thymeleaf.exceptions.TemplateEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategy;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Each component against the examples that GOV.UK Frontend ships with its own: same options, same markup. */
class FixturesTest {

    private static final String UPSTREAM = "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/components/";

    /** How many of its examples each component matches: never fewer, and more only by changing this table. */
    private static final List<Upstream> COMPONENTS = List.of(
            upstream("back-link", BackLink.class, 7),
            upstream("breadcrumbs", Breadcrumbs.class, 12),
            upstream("button", Button.class, 28),
            upstream("character-count", CharacterCount.class, 25),
            upstream("checkboxes", Checkboxes.class, 41),
            upstream("date-input", DateInput.class, 26),
            upstream("details", Details.class, 10),
            upstream("error-message", ErrorMessage.class, 9),
            upstream("error-summary", ErrorSummary.class, 19),
            upstream("fieldset", Fieldset.class, 18),
            upstream("file-upload", FileUpload.class, 21),
            upstream("hint", Hint.class, 6),
            upstream("input", TextInput.class, 45),
            upstream("inset-text", InsetText.class, 6),
            upstream("label", Label.class, 17),
            upstream("notification-banner", NotificationBanner.class, 21),
            upstream("pagination", Pagination.class, 14),
            upstream("panel", Panel.class, 9),
            upstream("password-input", PasswordInput.class, 12),
            upstream("phase-banner", PhaseBanner.class, 7),
            upstream("radios", Radios.class, 42),
            upstream("select", Select.class, 18),
            upstream("service-navigation", ServiceNavigation.class, 27),
            upstream("skip-link", SkipLink.class, 9),
            upstream("summary-list", SummaryList.class, 29),
            upstream("table", Table.class, 20),
            upstream("tabs", Tabs.class, 13),
            upstream("tag", Tag.class, 13),
            upstream("task-list", TaskList.class, 10),
            upstream("textarea", Textarea.class, 18),
            upstream("warning-text", WarningText.class, 8));

    private static final String NO_NULLS = "lists in Java hold no nothing";

    /** Examples that we leave out on purpose, as component and name. */
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            entry("checkboxes: with falsy values", NO_NULLS),
            entry("pagination: with empty items", NO_NULLS),
            entry("radios: with falsy items", NO_NULLS),
            entry("select: with falsy items", NO_NULLS),
            entry("service-navigation: with navigation having empty values", NO_NULLS),
            entry("service-navigation: with navigation having only empty values", NO_NULLS),
            entry("service-navigation: with slotted content", "slots of raw markup have no use here"),
            entry("summary-list: with falsy values", NO_NULLS),
            entry("table: with falsy items", NO_NULLS),
            entry("tabs: with falsy values", NO_NULLS),
            entry("task-list: with empty values", NO_NULLS));

    /** Upstream components that we don't have; header and footer are our own, with our own name and mark. */
    private static final Set<String> NOT_OURS =
            Set.of("accordion", "cookie-banner", "exit-this-page", "footer", "header");

    private final Engine engine = new Engine();
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .propertyNamingStrategy(new UpstreamNames())
            .build();

    static List<Upstream> components() {
        return COMPONENTS;
    }

    @ParameterizedTest
    @MethodSource("components")
    void rendersWhatUpstreamRenders(Upstream component) throws IOException {
        var differences = differences(component);
        int all = fixtures(component.name()).size();
        int matching = all - differences.size();
        System.out.printf("%s: %d of %d fixtures match%n", component.name(), matching, all);
        assertThat(matching).as(String.join("\n", differences.values())).isEqualTo(component.matching());
    }

    @Test
    void differsOnlyWhereItIsMeantTo() throws IOException {
        int all = 0;
        var different = new TreeSet<String>();
        for (var component : COMPONENTS) {
            all += fixtures(component.name()).size();
            differences(component).keySet().forEach(name -> different.add(component.name() + ": " + name));
        }
        int matching = all - different.size();
        System.out.printf("in all: %d of %d fixtures match (%.1f %%)%n", matching, all, 100.0 * matching / all);
        LEFT_OUT.forEach((name, reason) -> System.out.println("left out: " + name + " (" + reason + ")"));
        assertThat(different).containsExactlyInAnyOrderElementsOf(LEFT_OUT.keySet());
    }

    @Test
    void missesNoComponentUnnoticed() throws IOException {
        var ours = COMPONENTS.stream().map(Upstream::name).collect(Collectors.toCollection(TreeSet::new));
        ours.addAll(NOT_OURS);
        assertThat(ours).isEqualTo(upstreamComponents());
    }

    @Test
    void comparisonBites() {
        var html = "<div class=\"a\"><input type=\"text\" id=\"b\" disabled> <p>One</p></div>";
        assertThat(Normal.of("<div class='a'>\n<input disabled='disabled' id=b type=text><p> One\n</p></div>"))
                .isEqualTo(Normal.of(html));
        assertThat(Normal.of(html.replace("id=\"b\"", "id=\"c\""))).isNotEqualTo(Normal.of(html));
        assertThat(Normal.of(html.replace(" disabled", ""))).isNotEqualTo(Normal.of(html));
        assertThat(Normal.of(html.replace("One", "Two"))).isNotEqualTo(Normal.of(html));
        assertThat(Normal.of("<b>one</b> two")).isNotEqualTo(Normal.of("<b>one</b>two"));
    }

    @Test
    void everyFixtureBites() throws IOException {
        for (var component : COMPONENTS) {
            for (var fixture : fixtures(component.name())) {
                if (fixture.html().isBlank()) continue;
                var changed = fixture.html().replaceFirst("class=\"govuk", "class=\"other");
                assertThat(Normal.of(changed)).as(fixture.name()).isNotEqualTo(Normal.of(fixture.html()));
            }
        }
    }

    private Map<String, String> differences(Upstream component) throws IOException {
        var differences = new LinkedHashMap<String, String>();
        for (var fixture : fixtures(component.name())) {
            var difference = difference(component, fixture);
            if (difference != null) differences.put(fixture.name(), "--- " + fixture.name() + "\n" + difference);
        }
        return differences;
    }

    private @Nullable String difference(Upstream component, Fixture fixture) {
        try {
            var expected = Normal.of(fixture.html());
            var actual = Normal.of(engine.show(json.treeToValue(fixture.options(), component.type())));
            return expected.equals(actual) ? null : expected + "=====\n" + actual;
        } catch (JacksonException | TemplateEngineException e) {
            return e.toString();
        }
    }

    private static Set<String> upstreamComponents() throws IOException {
        var folder = FixturesTest.class.getClassLoader().getResource(UPSTREAM + "button/fixtures.json");
        if (folder == null) throw new IOException("no webjar");
        var jar = ((JarURLConnection) folder.openConnection()).getJarFile();
        return jar.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith("/fixtures.json"))
                .map(name -> name.substring(UPSTREAM.length(), name.lastIndexOf('/')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Fixture> fixtures(String component) throws IOException {
        var path = UPSTREAM + component + "/fixtures.json";
        try (var in = FixturesTest.class.getClassLoader().getResourceAsStream(path)) {
            var found = new ArrayList<Fixture>();
            for (var fixture : json.readTree(in).get("fixtures")) {
                found.add(new Fixture(
                        fixture.get("name").asString(),
                        tidy(fixture.get("options")),
                        fixture.get("html").asString()));
            }
            return found;
        }
    }

    /** Options as Java has them: attributes are texts, and no text is the empty text. */
    private static JsonNode tidy(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var tidied = object.objectNode();
            object.forEachEntry((name, value) -> {
                if (name.equals("attributes") && value instanceof ObjectNode attributes)
                    tidied.set(name, texts(attributes));
                else if (name.equals("visuallyHiddenText") && value instanceof BooleanNode) tidied.put(name, "");
                else if (name.equals("html") && value instanceof BooleanNode) tidied.putNull(name);
                else tidied.set(name, tidy(value));
            });
            return tidied;
        }
        if (node instanceof ArrayNode array) {
            var tidied = array.arrayNode();
            array.forEach(value -> tidied.add(tidy(value)));
            return tidied;
        }
        return node;
    }

    private static ObjectNode texts(ObjectNode attributes) {
        var texts = attributes.objectNode();
        attributes.forEachEntry((name, value) -> {
            boolean optional = value instanceof ObjectNode option
                    && option.path("optional").asBoolean(false);
            var plain = value instanceof ObjectNode option ? option.path("value") : value;
            boolean absent = plain.isNull() || plain.isMissingNode();
            if (optional && (absent || plain.equals(BooleanNode.FALSE))) return;
            texts.set(
                    name,
                    StringNode.valueOf(absent || (optional && plain.equals(BooleanNode.TRUE)) ? "" : plain.asString()));
        });
        return texts;
    }

    private static Upstream upstream(String name, Class<? extends Component> type, int matching) {
        return new Upstream(name, type, matching);
    }

    record Upstream(String name, Class<? extends Component> type, int matching) {
        @Override
        public String toString() {
            return name;
        }
    }

    private record Fixture(String name, JsonNode options, String html) {}

    /** {@code for} is a word of Java's own. */
    private static final class UpstreamNames extends PropertyNamingStrategy {
        @Override
        public String nameForConstructorParameter(MapperConfig<?> config, AnnotatedParameter parameter, String name) {
            return name.equals("forId") ? "for" : name;
        }
    }
}

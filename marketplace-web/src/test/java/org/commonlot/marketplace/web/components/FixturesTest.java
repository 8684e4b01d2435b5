package org.commonlot.marketplace.web.components;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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

    private static final List<Upstream> COMPONENTS = List.of(
            upstream("back-link", BackLink.class),
            upstream("breadcrumbs", Breadcrumbs.class),
            upstream("button", Button.class),
            upstream("character-count", CharacterCount.class),
            upstream("checkboxes", Checkboxes.class),
            upstream("date-input", DateInput.class),
            upstream("details", Details.class),
            upstream("error-message", ErrorMessage.class),
            upstream("error-summary", ErrorSummary.class),
            upstream("fieldset", Fieldset.class),
            upstream("file-upload", FileUpload.class),
            upstream("hint", Hint.class),
            upstream("input", TextInput.class),
            upstream("inset-text", InsetText.class),
            upstream("label", Label.class),
            upstream("notification-banner", NotificationBanner.class),
            upstream("pagination", Pagination.class),
            upstream("panel", Panel.class),
            upstream("password-input", PasswordInput.class),
            upstream("phase-banner", PhaseBanner.class),
            upstream("radios", Radios.class),
            upstream("select", Select.class),
            upstream("service-navigation", ServiceNavigation.class),
            upstream("skip-link", SkipLink.class),
            upstream("summary-list", SummaryList.class),
            upstream("table", Table.class),
            upstream("tabs", Tabs.class),
            upstream("tag", Tag.class),
            upstream("task-list", TaskList.class),
            upstream("textarea", Textarea.class),
            upstream("warning-text", WarningText.class));

    private final Engine engine = new Engine();
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .propertyNamingStrategy(new UpstreamNames())
            .build();

    @Test
    void rendersWhatUpstreamRenders() throws IOException {
        int all = 0;
        int same = 0;
        for (var component : COMPONENTS) {
            int matching = 0;
            var fixtures = fixtures(component.name());
            for (var fixture : fixtures) {
                all++;
                var why = difference(component.name(), component.type(), fixture);
                if (why == null) matching++;
                else if (System.getProperty("fixtures.verbose") != null)
                    System.out.println("--- " + component.name() + ": " + fixture.name() + "\n" + why);
            }
            same += matching;
            System.out.printf("%s: %d of %d%n", component.name(), matching, fixtures.size());
        }
        System.out.printf("%d of %d fixtures match%n", same, all);
    }

    private @Nullable String difference(String name, Class<? extends Component> type, Fixture fixture) {
        try {
            var expected = Normal.of(fixture.html());
            var actual = Normal.of(engine.show(json.treeToValue(fixture.options(), type)));
            return expected.equals(actual) ? null : expected + "=====\n" + actual;
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause.getCause() != null) cause = cause.getCause();
            return e.getClass() + " <- " + cause.getMessage();
        }
    }

    private List<Fixture> fixtures(String component) throws IOException {
        var path = "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/components/" + component
                + "/fixtures.json";
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

    private static Upstream upstream(String name, Class<? extends Component> type) {
        return new Upstream(name, type);
    }

    private record Upstream(String name, Class<? extends Component> type) {}

    private record Fixture(String name, JsonNode options, String html) {}

    /** {@code for} is a word of Java's own. */
    private static final class UpstreamNames extends PropertyNamingStrategy {
        @Override
        public String nameForConstructorParameter(MapperConfig<?> config, AnnotatedParameter parameter, String name) {
            return name.equals("forId") ? "for" : name;
        }
    }
}

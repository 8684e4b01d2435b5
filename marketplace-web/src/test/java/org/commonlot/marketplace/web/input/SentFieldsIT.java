package org.commonlot.marketplace.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.ManagedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.SignedIn;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.TableScan;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A form takes what its page asks and nothing else: no field of what is kept can be set by sending it along (mass
 * assignment), and an identifier of somebody else's in one of its fields is refused without telling anything.
 */
@OnPostgres
class SentFieldsIT {

    private static final Pattern IDENTIFIER =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|B(-[0-9A-Z]{4}){4}");

    /** Asked only once a name has turned out to be much like another one's: see {@code RegisterIT}. */
    private static final Set<String> ASKED_LATER = Set.of("goOn");

    /** Fields that choose from the register of suppliers, where everybody can look up who has an identifier. */
    private static final Set<String> REGISTERED = Set.of("suppliers");

    /** Forms of which it is known that they hold identifiers: if none is found there, the search for them is broken. */
    private static final Set<String> IDENTIFYING =
            Set.of("/acting-for", "/desk/procurements/{id}/team", "/desk/procurements/{id}/lots/{lot}/award/propose");

    @Autowired
    MockMvc mvc;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    EntityManagerFactory entities;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    OrganisationDirectory organisations;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    ProcurementCatalogue catalogue;

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

    /** What is bound is a record, whose fields are texts, numbers of versions, files, and records of those. */
    @Test
    void bindsRecordsOfWhatIsTypedAndNothingThatIsKept() {
        var wrong = new TreeSet<String>();
        forms().forEach((route, form) -> wrong.addAll(notTyped(form, form.getSimpleName(), route)));
        assertThat(forms()).hasSizeGreaterThan(50);
        assertThat(wrong).isEmpty();
    }

    /** Each field that a form can take stands on its page, so that whoever reviews the page has seen them all. */
    @TestFactory
    Stream<DynamicTest> takesNoFieldThatItsPageDoesNotAsk() {
        var forms = forms();
        return scenes.all().entrySet().stream()
                .filter(scene -> forms.containsKey(scene.getKey()))
                .map(scene -> dynamicTest(scene.getKey(), () -> {
                    var asked = new TreeSet<String>();
                    for (var name :
                            page(set(scene.getValue())).select("main [name]").eachAttr("name")) {
                        asked.add(name.replaceAll("\\[\\d+]", "[]"));
                    }
                    asked.addAll(ASKED_LATER);
                    assertThat(asked).containsAll(fields(Objects.requireNonNull(forms.get(scene.getKey())), ""));
                }));
    }

    /** Every attribute of everything that is kept is sent along with every form: none of it arrives. */
    @Test
    void keepsNothingThatWasSentBesideTheForm() throws Exception {
        var mark = "sent-along-" + UUID.randomUUID();
        var attributes = attributes();
        var forms = forms();
        int sent = 0;
        for (var stage : scenes.all().entrySet()) {
            var scene = set(stage.getValue());
            var values = typed(page(scene), scene);
            var form = forms.get(stage.getKey());
            var own = form == null ? Set.<String>of() : fields(form, "");
            for (var attribute : attributes) {
                boolean taken = values.containsKey(attribute)
                        || own.stream()
                                .anyMatch(field -> field.split("[.\\[]")[0].equals(
                                        attribute.split("\\.")[0]));
                if (!taken) {
                    values.put(attribute, List.of(mark));
                    sent++;
                }
            }
            var answer = send(scene, values);
            assertThat(answer.getStatus())
                    .as(stage.getKey())
                    .isIn(302, stage.getKey().equals("/sign-in") ? 422 : 302);
        }
        System.out.printf(
                "Forms: %d, fields sent along: %d, kept: 0%n", scenes.all().size(), sent);
        assertThat(new TableScan(jdbc).placesOf(mark)).isEmpty();
        assertThat(attributes).hasSizeGreaterThan(200);
    }

    /** Each field that holds an identifier, with each identifier of somebody else's. */
    @TestFactory
    Stream<DynamicTest> refusesForeignIdentifiersInEveryField() {
        return scenes.all().entrySet().stream()
                .map(stage -> dynamicTest(stage.getKey(), () -> {
                    var scene = set(stage.getValue());
                    var page = page(scene);
                    var values = typed(page, scene);
                    var faults = new ArrayList<String>();
                    var fields = identifying(page, values);
                    if (IDENTIFYING.contains(stage.getKey())) assertThat(fields).isNotEmpty();
                    if (fields.isEmpty()) return;
                    var names = new TreeSet<String>();
                    var foreigners = foreign(names);
                    for (var field : fields) {
                        for (var foreign : foreigners.entrySet()) {
                            var swapped = new LinkedHashMap<>(values);
                            swapped.put(field, List.of(foreign.getValue()));
                            var answer = send(scene, swapped);
                            boolean refused = Set.of(400, 404, 409, 422).contains(answer.getStatus());
                            boolean tells = !REGISTERED.contains(field)
                                    && names.stream()
                                            .anyMatch(Jsoup.parse(answer.getContentAsString())
                                                    .text()
                                                    .concat(" ")::contains);
                            if (!refused || tells) {
                                faults.add(field + " with the " + foreign.getKey() + " of somebody else is answered by "
                                        + answer.getStatus());
                            }
                        }
                    }
                    assertThat(faults).isEmpty();
                }));
    }

    /** The fields whose value, or one of whose choices, is an identifier. */
    private static Set<String> identifying(Document page, Map<String, List<String>> values) {
        var fields = new TreeSet<String>();
        page.select("main form [name]").forEach(field -> {
            if (IDENTIFIER.matcher(field.val()).matches()) fields.add(field.attr("name"));
            if (field.select("option").stream()
                    .anyMatch(option -> IDENTIFIER.matcher(option.val()).matches())) {
                fields.add(field.attr("name"));
            }
        });
        values.forEach((name, typed) -> {
            if (typed.stream().anyMatch(value -> IDENTIFIER.matcher(value).matches())) fields.add(name);
        });
        return fields;
    }

    /** Identifiers of somebody else's, by what they identify; the names that belong to them are added. */
    private Map<String, String> foreign(Set<String> names) {
        var challenge = story.publishedChallenge(Story.OPEN);
        var bid = story.bidSubmitted(challenge, "90000");
        var details = catalogue.details(challenge.id(), challenge.team().author());
        var foreign = new TreeMap<String, String>();
        foreign.put("procurement", challenge.id().value().toString());
        foreign.put("lot", challenge.lot().value().toString());
        foreign.put(
                "criterion",
                details.lots().getFirst().criteria().getFirst().id().toString());
        foreign.put("author", challenge.team().author().person().value().toString());
        foreign.put("approver", challenge.team().approver().person().value().toString());
        foreign.put(
                "opener", challenge.team().openers().getFirst().person().value().toString());
        foreign.put("evaluator", challenge.team().evaluator().person().value().toString());
        foreign.put("authority", challenge.team().authority().value().toString());
        foreign.put("supplier", bid.supplier().value().toString());
        foreign.put("bid", bid.id().value().toString());
        foreign.put("bid's reference", bid.reference());
        foreign.put("administrator", cast.administrator().person().value().toString());
        for (var person : challenge.team().everybody()) names.add(person.name() + " ");
        names.add(bid.bidder().name() + " ");
        names.add(organisations.name(bid.supplier()) + " ");
        names.add(organisations.name(challenge.team().authority()) + " ");
        foreign.put("nobody", UUID.randomUUID().toString());
        return foreign;
    }

    /** The form that each POST below the application's own pages binds, by its pattern. */
    private Map<String, Class<?>> forms() {
        var forms = new TreeMap<String, Class<?>>();
        for (var mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, handler) -> {
                if (!handler.getBeanType().getPackageName().startsWith("org.commonlot.marketplace.web")) return;
                if (!info.getMethodsCondition().getMethods().toString().contains("POST")) return;
                for (MethodParameter parameter : handler.getMethodParameters()) {
                    if (!parameter.hasParameterAnnotation(ModelAttribute.class)) continue;
                    info.getPatternValues().forEach(pattern -> forms.put(pattern, parameter.getParameterType()));
                }
            });
        }
        return forms;
    }

    private static List<String> notTyped(Class<?> type, String path, String route) {
        if (!type.isRecord()) return List.of(route + ": " + path + " is no record");
        var wrong = new ArrayList<String>();
        if (!type.getPackageName().startsWith("org.commonlot.marketplace.web")) wrong.add(route + ": " + path);
        for (var component : type.getRecordComponents()) {
            var at = path + "." + component.getName();
            var taken = element(component.getGenericType());
            if (taken.isRecord()) wrong.addAll(notTyped(taken, at, route));
            else if (!Set.of(String.class, long.class, int.class, boolean.class, MultipartFile.class)
                    .contains(taken)) {
                wrong.add(route + ": " + at + " is a " + taken.getSimpleName());
            }
        }
        return wrong;
    }

    private static Set<String> fields(Class<?> form, String prefix) {
        var fields = new TreeSet<String>();
        for (var component : form.getRecordComponents()) {
            var type = element(component.getGenericType());
            boolean rows = type.isRecord() && component.getType() == List.class;
            var name = prefix + component.getName() + (rows ? "[]" : "");
            if (type.isRecord()) fields.addAll(fields(type, name + "."));
            else fields.add(name);
        }
        return fields;
    }

    private static Class<?> element(Type type) {
        if (type instanceof ParameterizedType list) return (Class<?>) list.getActualTypeArguments()[0];
        return (Class<?>) type;
    }

    /** The attributes of all entities and of what is embedded in them, each by itself and below its owner. */
    private Set<String> attributes() {
        var names = new TreeSet<>(Set.of("id", "version", "role", "roles", "admin", "administrator", "class.name"));
        for (var type : entities.getMetamodel().getManagedTypes()) {
            for (var attribute : type.getAttributes()) {
                names.add(attribute.getName());
                for (var inner : entities.getMetamodel().getManagedTypes()) {
                    if (inner.getJavaType() == attribute.getJavaType()) below(inner, attribute.getName(), names);
                }
            }
        }
        return names;
    }

    private static void below(ManagedType<?> embedded, String name, Set<String> names) {
        embedded.getAttributes().forEach(attribute -> names.add(name + "." + attribute.getName()));
    }

    private FormScenes.Scene set(Supplier<FormScenes.Scene> stage) {
        clock.travelTo(Clock.systemUTC().instant());
        return stage.get();
    }

    private Document page(FormScenes.Scene scene) throws Exception {
        var answer =
                mvc.perform(get(scene.path()).with(as(scene.who()))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(scene.path()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(FormScenes.Scene scene, Map<String, List<String>> values) throws Exception {
        var request = post(scene.path()).with(csrf()).with(as(scene.who())).with(BadInputIT.fromSomewhere());
        values.forEach((name, typed) -> request.param(name, typed.toArray(String[]::new)));
        return mvc.perform(request).andReturn().getResponse();
    }

    private static Map<String, List<String>> typed(Document page, FormScenes.Scene scene) {
        return BadInputIT.typed(page, scene);
    }

    private static RequestPostProcessor as(@Nullable Actor who) {
        return who == null ? anonymous() : SignedIn.as(who);
    }
}

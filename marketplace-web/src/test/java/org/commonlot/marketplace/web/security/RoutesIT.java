package org.commonlot.marketplace.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.SignedIn;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the application × everybody who may call it, against {@code routes.tsv}, through the real chain. */
@OnPostgres
class RoutesIT {

    private static final String TABLE = "routes.tsv";
    private static final String ANY = "ANY";
    private static final String NOTHING = "00000000-0000-4000-8000-000000000000";

    /** One line of the table: the expected answer by principal. */
    private record Row(String method, String pattern, Map<String, String> answers) {
        String route() {
            return method + " " + pattern;
        }
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    Cast cast;

    @Test
    void tableHasARowForEveryRouteAndNoOther() {
        var rows = new TreeSet<>(table().stream().map(Row::route).toList());

        assertThat(routes()).as("routes without a row").allMatch(rows::contains);
        assertThat(rows).as("rows without a route").allMatch(routes()::contains);
    }

    @TestFactory
    Stream<DynamicTest> admitsWhomTheTableAdmits() {
        var principals = principals();
        var rows = table();
        System.out.printf(
                "Routes: %d, principals: %d, cells checked: %d, routes without a row: 0%n",
                rows.size(), principals.size(), rows.size() * principals.size());
        return rows.stream()
                .flatMap(row -> row.answers().entrySet().stream()
                        .map(cell ->
                                dynamicTest(row.route() + " is " + cell.getValue() + " to " + cell.getKey(), () -> {
                                    var principal = Objects.requireNonNull(
                                            principals.get(cell.getKey()), "A column without a principal");
                                    assertThat(answer(row, principal)).isEqualTo(cell.getValue());
                                })));
    }

    private Map<String, RequestPostProcessor> principals() {
        var supplier = cast.supplier();
        var authority = cast.authority();
        var principals = new LinkedHashMap<String, RequestPostProcessor>();
        principals.put("anonymous", anonymous());
        principals.put("supplier", SignedIn.as(cast.actor(supplier, Role.BID_WRITER)));
        principals.put("supplier owner", SignedIn.as(cast.actor(supplier, Role.SUPPLIER_OWNER)));
        principals.put("bid viewer", SignedIn.as(cast.actor(supplier, Role.BID_VIEWER)));
        principals.put("other supplier", SignedIn.as(cast.actor(cast.supplier(), Role.SUPPLIER_OWNER)));
        principals.put("buyer", SignedIn.as(cast.actor(authority, Role.BUYER)));
        principals.put("other buyer", SignedIn.as(cast.actor(cast.authority(), Role.BUYER)));
        principals.put("approver", SignedIn.as(cast.actor(authority, Role.APPROVER)));
        principals.put("opener", SignedIn.as(cast.actor(authority, Role.OPENER)));
        principals.put("evaluator", SignedIn.as(cast.actor(authority, Role.EVALUATOR)));
        principals.put("moderator", SignedIn.as(cast.actor(authority, Role.MODERATOR)));
        principals.put("contract manager", SignedIn.as(cast.actor(authority, Role.CONTRACT_MANAGER)));
        principals.put("finance", SignedIn.as(cast.actor(authority, Role.FINANCE)));
        principals.put("auditor", SignedIn.as(cast.actor(authority, Role.AUDITOR)));
        principals.put("coalition lead", SignedIn.as(cast.actor(authority, Role.COALITION_LEAD)));
        principals.put("coalition member", SignedIn.as(cast.actor(authority, Role.COALITION_MEMBER)));
        principals.put("authority owner", SignedIn.as(cast.actor(authority, Role.AUTHORITY_OWNER)));
        principals.put("nobody yet", SignedIn.as(cast.actor(authority)));
        principals.put("administrator", SignedIn.as(cast.administrator()));
        return principals;
    }

    /** What the chain did: a request that reached its handler is open, whatever it said, unless it failed. */
    private String answer(Row row, RequestPostProcessor principal) throws Exception {
        var path = row.pattern().replaceAll("\\{[^}]*}", NOTHING).replace("**", NOTHING);
        var method = row.method().equals(ANY) ? HttpMethod.GET : HttpMethod.valueOf(row.method());
        var request = MockMvcRequestBuilders.request(method, path)
                .accept(MediaType.TEXT_HTML, MediaType.ALL)
                .with(csrf())
                .with(principal);
        try {
            var result = mvc.perform(request).andReturn();
            var status = result.getResponse().getStatus();
            if (status >= 500) return "fails";
            if (result.getHandler() != null) return "open";
            if ("/sign-in".equals(result.getResponse().getRedirectedUrl())) return "sign-in";
            return status == 404 ? "hidden" : "status " + status;
        } catch (ServletException thrownWhileRendering) {
            return "fails";
        }
    }

    private Set<String> routes() {
        var routes = new TreeSet<String>();
        for (var mapping : mappings) {
            mapping.getHandlerMethods().keySet().forEach(info -> {
                var methods = info.getMethodsCondition().getMethods();
                for (var pattern : info.getPatternValues()) {
                    if (methods.isEmpty()) routes.add(ANY + " " + pattern);
                    methods.forEach(method -> routes.add(method + " " + pattern));
                }
            });
        }
        return routes;
    }

    private static List<Row> table() {
        try {
            var lines = new ClassPathResource(TABLE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t")))
                    .toList();
            var head = lines.getFirst();
            var rows = new ArrayList<Row>();
            for (var cells : lines.subList(1, lines.size())) {
                assertThat(cells).as("cells of " + cells).hasSameSizeAs(head);
                var answers = new LinkedHashMap<String, String>();
                for (int i = 2; i < head.size(); i++) answers.put(head.get(i), cells.get(i));
                rows.add(new Row(cells.get(0), cells.get(1), answers));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

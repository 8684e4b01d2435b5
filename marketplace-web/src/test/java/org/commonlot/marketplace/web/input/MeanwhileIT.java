package org.commonlot.marketplace.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Two windows on one form: whoever saves second sees what the first one saved beside what is typed, loses nothing, and
 * can save again.
 */
@OnPostgres
class MeanwhileIT {

    private static final String SEEN = "main form input[name=version], main form input[name=revision]";
    private static final String OTHER = "These are my own words";

    @Autowired
    MockMvc mvc;

    @Autowired
    MarketClock clock;

    @Autowired
    BeanFactory beans;

    @Test
    void showsBothTextsOnEveryFormThatKnowsWhatItWasMadeFrom() throws Exception {
        var scenes = new FormScenes(beans);
        var same = new TreeSet<String>();
        var different = new TreeSet<String>();
        for (var stage : scenes.all().entrySet()) {
            clock.travelTo(Clock.systemUTC().instant());
            var scene = stage.getValue().get();
            if (scene.who() == null) continue;
            var first = opened(scene);
            if (first.select(SEEN).isEmpty()) continue;
            var typed = BadInputIT.typed(first, scene);
            var saved = send(scene, typed);
            assertThat(saved.status()).as(stage.getKey()).isEqualTo(302);
            var again = mvc.perform(get(scene.path()).with(SignedIn.as(scene.who())))
                    .andReturn()
                    .getResponse();
            boolean moved = again.getStatus() == 200
                    && !seen(Jsoup.parse(again.getContentAsString())).equals(seen(first));
            if (!moved) continue;

            var refused = send(scene, typed);
            assertThat(refused.status()).as(stage.getKey()).isEqualTo(422);
            assertThat(refused.page().text()).as(stage.getKey()).contains("Somebody");
            assertThat(seen(refused.page())).as(stage.getKey()).isNotEqualTo(seen(first));
            same.add(stage.getKey());

            var words = refused.page().select("main form textarea").attr("name");
            if (words.isEmpty()) continue;
            var own = new LinkedHashMap<>(typed);
            own.put(words, List.of(OTHER));
            var shown = send(scene, own);
            assertThat(shown.status()).as(stage.getKey()).isEqualTo(422);
            // Of a form that may stay empty, one answer alone is wrong for another reason.
            if (!shown.page().text().contains("Somebody")) continue;
            var cells = shown.page().select("main table td").eachText();
            assertThat(cells).as(stage.getKey()).contains(OTHER);
            assertThat(shown.page()
                            .select("main textarea[name='" + words + "']")
                            .val())
                    .as(stage.getKey())
                    .isEqualTo(OTHER);
            different.add(stage.getKey());

            own.putAll(hidden(shown.page()));
            assertThat(send(scene, own).status())
                    .as(stage.getKey() + ", saved again")
                    .isEqualTo(302);
        }
        System.out.printf("Two windows: %d forms, %d with both texts%n", same.size(), different.size());
        assertThat(same)
                .hasSizeGreaterThan(20)
                .contains(
                        "/desk/procurements/{id}/problem",
                        "/desk/procurements/{id}/budget",
                        "/desk/procurements/{id}/dates",
                        "/desk/procurements/{id}/team",
                        "/desk/procurements/{id}/lots/{lot}/criteria");
        assertThat(different)
                .hasSizeGreaterThan(8)
                .contains(
                        "/desk/procurements/{id}/problem",
                        "/desk/procurements/{id}/terms",
                        "/bids/{id}/answers/{criterion}");
    }

    private record Answer(int status, Document page) {}

    private Document opened(FormScenes.Scene scene) throws Exception {
        var answer = mvc.perform(get(scene.path()).with(SignedIn.as(Objects.requireNonNull(scene.who()))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(scene.path()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private Answer send(FormScenes.Scene scene, Map<String, List<String>> values) throws Exception {
        var request = post(scene.path()).with(csrf()).with(SignedIn.as(Objects.requireNonNull(scene.who())));
        values.forEach((name, typed) -> request.param(name, typed.toArray(String[]::new)));
        var answer = mvc.perform(request).andReturn().getResponse();
        return new Answer(answer.getStatus(), Jsoup.parse(answer.getContentAsString()));
    }

    private static Map<String, List<String>> hidden(Document page) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var field : page.select(SEEN)) values.put(field.attr("name"), List.of(field.val()));
        return values;
    }

    private static String seen(Document page) {
        return hidden(page).toString();
    }
}

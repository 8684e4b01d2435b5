package org.commonlot.marketplace.web.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.TreeSet;
import org.commonlot.marketplace.notification.Delivery;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.LetterTexts;
import org.commonlot.marketplace.notification.Outbox;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.JobsAtRest;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@OnPostgres
@ExtendWith(JobsAtRest.class)
class OutboxIT {

    @Autowired
    MockMvc mvc;

    @Autowired
    Posting posting;

    @Autowired
    Delivery delivery;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MarketClock clock;

    @Autowired
    Cast cast;

    @Autowired
    LetterTexts texts;

    @Test
    void showsAnAdministratorTheLetterThatIsKeptHere() throws Exception {
        var email = cast.email();
        transaction.executeWithoutResult(act -> posting.post(
                new Letter("recover", email, Map.of("name", "Ada <b>", "path", "/recover/abc")), clock.instant()));
        delivery.sweep();
        var administrator = SignedIn.as(cast.administrator());

        mvc.perform(get("/outbox").with(administrator))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(email)))
                .andExpect(content().string(not(containsString("/recover/abc"))));
        var letter = outbox.latestTo(email, 1).getFirst();
        mvc.perform(get("/outbox/" + letter.id()).with(administrator))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Dear Ada &lt;b&gt;")))
                .andExpect(content().string(containsString("href=\"/recover/abc\"")));
    }

    @Test
    void daysAreWrittenAsPeopleReadThem() {
        var facts = Map.of("title", "Missed bins", "due", "2026-12-03", "path", "/desk/data");
        assertThat(texts.write(new Letter("dataset-due", "ada@example.org", facts))
                        .subject())
                .isEqualTo("An answer is due by 3 December 2026: “Missed bins”");
    }

    @Test
    void hasANameASubjectAndABodyForEveryKind() throws Exception {
        var words = PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages/letters.properties"));
        var kinds = new TreeSet<String>();
        for (var key : words.stringPropertyNames()) {
            boolean piece = key.equals("letters.foot") || key.startsWith("letters.list.");
            if (!piece) kinds.add(key.substring(0, key.lastIndexOf('.')));
        }

        assertThat(kinds)
                .isNotEmpty()
                .allSatisfy(kind -> assertThat(words).containsKeys(kind + ".kind", kind + ".subject", kind + ".body"));
    }
}

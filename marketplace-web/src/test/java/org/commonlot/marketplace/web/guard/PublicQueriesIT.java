package org.commonlot.marketplace.web.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Framework;
import org.commonlot.marketplace.testing.ImportedAward;
import org.commonlot.marketplace.testing.Kept;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.Queries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a public page costs the database, whoever asks it: by the template and by Hibernate. */
@OnPostgres
class PublicQueriesIT {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    MarketClock clock;

    @Autowired
    BeanFactory beans;

    @Test
    void aFrameworkCostsTwoQueriesAtMost() throws Exception {
        var framework = Framework.running(beans);
        framework.signed(framework.named, "1000");
        var path = "/framework-agreements/" + framework.challenge.reference();
        assertThat(Queries.during(() -> mvc.perform(get(path)).andExpect(status().isOk())))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void theRadarCostsTwoQueriesAtMostWithWhatIsImported() throws Exception {
        var ends = UkTime.date(clock.instant()).plusMonths(9);
        for (var title : List.of("Boilers", "Radiators")) {
            ImportedAward.of(title, "Heat Ltd", "50720000", ends).by(cast.authority(), beans);
        }
        assertThat(Queries.during(() -> mvc.perform(get("/insights/radar")).andExpect(status().isOk())))
                .hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contracts",
                "/pipeline",
                "/insights",
                "/insights/radar",
                "/frameworks",
                "/framework-agreements",
                "/authorities",
                "/authorities/{name}",
                "/authorities/{name}/pipeline",
                "/authorities/{name}/payments",
                "/authorities/{name}/systems",
                "/authorities/{name}/spend",
                "/insights/spend",
                "/authorities/{name}/services",
                "/authorities/{name}/data",
                "/authorities/{name}/data/requests"
            })
    void costsTwoQueriesAtMost(String pattern) throws Exception {
        var authority = cast.authority();
        Kept.by(cast.actor(authority, Role.BUYER), beans);
        var path = pattern.replace("/authorities/{name}", cast.page(authority));
        assertThat(Queries.during(() -> mvc.perform(get(path)).andExpect(status().isOk())))
                .hasSizeLessThanOrEqualTo(2);
    }
}

package org.commonlot.marketplace.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.commonlot.marketplace.Commonlot;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Databases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The one test that needs a platform without any account: it has a context, and a database, of its own. */
@SpringBootTest(classes = Commonlot.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Databases.H2.class)
class SetUpIT {

    private static final String EMAIL = "root@platform.example";

    @Autowired
    MockMvc mvc;

    @Autowired
    SetUpToken token;

    @Autowired
    People people;

    @Test
    void makesOneAdministratorWithTheTokenAndClosesForEver() throws Exception {
        var shown = token.shown().orElseThrow();
        mvc.perform(get("/set-up")).andExpect(status().isOk());

        setUp("0".repeat(32)).andExpect(status().is(422)).andExpect(content().string(containsString("not the token")));
        assertThat(people.any()).isFalse();

        setUp(shown).andExpect(redirectedUrl("/sign-in"));
        var administrator = people.accountByEmail(EMAIL).orElseThrow().id();
        assertThat(people.actorFor(administrator).holds(Role.ADMINISTRATOR)).isTrue();

        mvc.perform(get("/set-up")).andExpect(status().isNotFound());
        setUp(shown).andExpect(status().isNotFound());
        token.offer();
        assertThat(token.shown()).isEmpty();
    }

    private ResultActions setUp(String typed) throws Exception {
        return mvc.perform(post("/set-up")
                .with(csrf())
                .param("token", typed)
                .param("name", "Root")
                .param("email", EMAIL)
                .param("password", "three unlikely words"));
    }
}

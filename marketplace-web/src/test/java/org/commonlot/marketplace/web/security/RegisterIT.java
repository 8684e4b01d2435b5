package org.commonlot.marketplace.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.organisation.SizeClass;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.OnPostgres;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@OnPostgres
class RegisterIT {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    OrganisationDirectory directory;

    @Autowired
    Cast cast;

    @Test
    void takesASupplierInWithItsOwnerAndItsSize() throws Exception {
        var email = cast.email();

        register(form(email)).andExpect(redirectedUrl("/check-your-mail"));

        var owner = people.actorFor(people.accountByEmail(email).orElseThrow().id());
        assertThat(owner.holds(Role.SUPPLIER_OWNER)).isTrue();
        var supplier = directory.supplier(owner.bidsFor().orElseThrow());
        assertThat(supplier.name()).startsWith("Bright Idea ");
        assertThat(supplier.size()).isEqualTo(SizeClass.MICRO);
        assertThat(supplier.sme()).isTrue();
    }

    @Test
    void takesAFirmWithoutANumberAndWithoutFigures() throws Exception {
        var email = cast.email();
        var form = form(email);
        form.putAll(Map.of("numbered", "no", "identifier", "", "staff", "", "turnover", "", "balanceSheet", ""));

        register(form).andExpect(redirectedUrl("/check-your-mail"));

        var owner = people.actorFor(people.accountByEmail(email).orElseThrow().id());
        assertThat(directory.supplier(owner.bidsFor().orElseThrow()).size()).isEqualTo(SizeClass.UNKNOWN);
    }

    @Test
    void doesNotTellThatAnAddressHasAnAccount() throws Exception {
        var email = cast.email();
        register(form(email)).andExpect(redirectedUrl("/check-your-mail"));
        var before = people.accountByEmail(email).orElseThrow();

        var again = form(email);
        register(again).andExpect(redirectedUrl("/check-your-mail"));

        assertThat(people.accountByEmail(email)).contains(before);
        again.put("email", cast.email());
        again.put("organisationName", "Bright Again " + UUID.randomUUID());
        register(again).andExpect(redirectedUrl("/check-your-mail"));
    }

    @Test
    void saysThatACompanyIsRegisteredAlready() throws Exception {
        var form = form(cast.email());
        register(form);
        form.put("email", cast.email());
        form.put("goOn", "true");

        var page = Jsoup.parse(register(form)
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString());

        assertThat(page.text()).contains("An organisation with this number is registered already");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "name, '', Enter your full name",
        "email, '', Enter your e-mail address",
        "email, ada, Enter an e-mail address in the right form",
        "password, short, The password must have at least 12 characters",
        "password, password1234, one of the most common",
        "organisationName, '', Enter the name of the organisation",
        "numbered, '', Select whether it has a company number",
        "numbered, maybe, Select whether it has a company number",
        "identifier, '', Enter the company number",
        "identifier, <script>alert(1)</script>, Enter the number as the register shows it",
        "staff, many, The number of staff must be a whole number",
        "staff, 1.5, The number of staff must be a whole number",
        "staff, -1, The number of staff must be a whole number",
        "staff, 99999999999, The number of staff must be a whole number",
        "turnover, lots, The turnover must be an amount in pounds",
        "turnover, 1.005, The turnover must be an amount in pounds",
        "balanceSheet, 9999999999999999999, The balance sheet total must be an amount in pounds",
    })
    void saysWhatIsWrongAndKeepsWhatWasTyped(String field, String typed, String message) throws Exception {
        var form = form(cast.email());
        form.put(field, typed);

        var page = Jsoup.parse(register(form)
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString());

        assertThat(page.text()).contains(message);
        form.forEach((name, value) -> {
            var input = page.select("input[name=" + name + "]");
            if (name.equals("password")) assertThat(input.attr("value")).isEmpty();
            else if (!name.equals("numbered")) assertThat(input.attr("value")).isEqualTo(value);
        });
    }

    @Test
    void refusesANameThatIsTooLongAndTakesAnyScript() throws Exception {
        var form = form(cast.email());
        form.put("organisationName", "x".repeat(201));
        register(form).andExpect(status().is(422));

        form.put("organisationName", "شركة 🚀 <b>Ltd</b>");
        form.put("goOn", "true");
        register(form).andExpect(redirectedUrl("/check-your-mail"));
    }

    @Test
    void asksOnceWhetherASupplierThatLooksAlikeIsTheSame() throws Exception {
        var first = form(cast.email());
        register(first).andExpect(redirectedUrl("/check-your-mail"));
        var second = form(cast.email());
        second.put("organisationName", "The " + first.get("organisationName") + " Limited");

        var page = Jsoup.parse(register(second)
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString());

        assertThat(page.select("main li").text()).contains(first.get("organisationName"));
        assertThat(page.select("input[name=goOn]")).hasSize(1);
        second.put("goOn", "true");
        register(second).andExpect(redirectedUrl("/check-your-mail"));
    }

    private ResultActions register(Map<String, String> form) throws Exception {
        var request = post("/register").with(csrf()).with(sent -> {
            sent.setRemoteAddr(
                    "198.18." + Math.floorMod(form.hashCode(), 250) + "." + Math.floorMod(System.nanoTime(), 250));
            return sent;
        });
        form.forEach(request::param);
        return mvc.perform(request);
    }

    private static Map<String, String> form(String email) {
        var number =
                "R" + "C" + "%06d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000));
        return new HashMap<>(Map.of(
                "name", "Ada Lovelace",
                "email", email,
                "password", "three unlikely words",
                "organisationName", "Bright Idea " + UUID.randomUUID(),
                "numbered", "yes",
                "identifier", number,
                "staff", "5",
                "turnover", "£250,000",
                "balanceSheet", "80000.50"));
    }
}

package org.commonlot.marketplace.web.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.commonlot.marketplace.ledger.LedgerEntry;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.market.ImportHistory;
import org.commonlot.marketplace.market.Importing;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.SignedIn;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** An administrator imports through the page. */
@OnPostgres
class ImportPageIT {

    private static final String PATH = "/administration/import";

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Importing importing;

    @Autowired
    ImportHistory history;

    @Autowired
    LedgerInspection ledger;

    @TempDir
    Path folder;

    private Actor administrator = Actor.system("nobody yet");

    @BeforeEach
    void cast() {
        administrator = cast.administrator();
    }

    private String send(String content) throws Exception {
        var file = new MockMultipartFile(
                "file", "C:\\data\\<b>.jsonl", "application/json", content.getBytes(StandardCharsets.UTF_8));
        var location = mvc.perform(multipart(PATH).file(file).with(csrf()).with(SignedIn.as(administrator)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(location).startsWith(PATH + "/");
        return String.valueOf(location);
    }

    @Test
    void importsWhileTheAdministratorWaitsAndShowsWhatWasRejected() throws Exception {
        var path = send("{\"ocid\":\"ocds-test-" + UUID.randomUUID() + "\",\"id\":\"1\",\"date\":\"2026-08-01\"}\n"
                + "{\"broken\":\n");
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        await().until(() -> history.one(id).finished() != null);

        var response = mvc.perform(get(path).with(SignedIn.as(administrator)))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Refresh"))
                .andReturn()
                .getResponse();

        var page = Jsoup.parse(response.getContentAsString());
        assertThat(page.select("h1").text()).isEqualTo("<b>.jsonl");
        assertThat(page.select("dl").text()).contains("Read 2", "Stored 1", "Skipped, already here 0", "Rejected 1");
        assertThat(page.select("table tbody tr").text()).contains("line 2", "is not JSON");
        assertThat(ledger.about(id.toString())).extracting(LedgerEntry::actor).containsOnly(administrator.reference());
    }

    @Test
    void renewsItselfWhileTheImportRuns() throws Exception {
        var file = Files.writeString(folder.resolve("slow.json"), "{}");
        var run = importing.begin(file, "slow.json", administrator);

        var response = mvc.perform(get(PATH + "/" + run.id()).with(SignedIn.as(administrator)))
                .andExpect(status().isOk())
                .andExpect(header().string("Refresh", "3"))
                .andReturn()
                .getResponse();

        assertThat(Jsoup.parse(response.getContentAsString()).select("main a[href=" + PATH + "/" + run.id() + "]"))
                .hasSize(1);
        importing.run(run, file, administrator, progress -> {});
    }

    @Test
    void asksForAFile() throws Exception {
        var response = mvc.perform(multipart(PATH)
                        .file(new MockMultipartFile("file", "", null, new byte[0]))
                        .with(csrf())
                        .with(SignedIn.as(administrator)))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse();

        assertThat(Jsoup.parse(response.getContentAsString())
                        .select(".govuk-error-summary")
                        .text())
                .contains("Select a file");
    }

    @Test
    void listsTheLatestImports() throws Exception {
        var path = send("{}\n");

        var response = mvc.perform(get(PATH).with(SignedIn.as(administrator)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();

        assertThat(Jsoup.parse(response.getContentAsString()).select("table a[href=" + path + "]"))
                .hasSize(1);
    }

    @Test
    void hasNoPageForAnImportThatNeverWas() throws Exception {
        mvc.perform(get(PATH + "/" + UUID.randomUUID()).with(SignedIn.as(administrator)))
                .andExpect(status().isNotFound());
    }
}

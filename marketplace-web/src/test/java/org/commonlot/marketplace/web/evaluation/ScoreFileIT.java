package org.commonlot.marketplace.web.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonlot.marketplace.evaluation.Evaluating;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.evaluation.Item;
import org.commonlot.marketplace.evaluation.Mark;
import org.commonlot.marketplace.evaluation.ScoreTable;
import org.commonlot.marketplace.ledger.LedgerEntry;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.procurement.ConflictDecision;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.SignedIn;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Scores leave as a workbook and come back as one: whole or not at all, and only one's own. */
@OnPostgres
class ScoreFileIT {

    private static final int POINTS = ScoreTable.COLUMNS.indexOf(ScoreTable.POINTS);
    private static final int REASON = ScoreTable.COLUMNS.indexOf(ScoreTable.REASON);

    @Autowired
    MockMvc mvc;

    @Autowired
    Story story;

    @Autowired
    Evaluating evaluating;

    @Autowired
    EvaluationDesk evaluations;

    @Autowired
    Conflicts conflicts;

    @Autowired
    ProcurementCatalogue catalogue;

    @Autowired
    LedgerInspection ledger;

    private Challenge scoring() {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(challenge, "87654");
        story.bidSubmitted(challenge, "111222");
        story.opened(challenge);
        story.checked(challenge);
        return challenge;
    }

    @Test
    void goesOutIsFilledInAndComesBackWhole() throws Exception {
        var challenge = scoring();
        var evaluator = challenge.team().evaluator();

        var rows = sheet(challenge, evaluator);
        assertThat(rows.getFirst()).containsExactlyElementsOf(ScoreTable.COLUMNS);
        assertThat(rows).hasSize(5);
        assertThat(rows.toString()).contains("How we do Quality").doesNotContain("Supplier", "87654", "111222");

        rows.get(2).set(POINTS, "7");
        rows.get(3).set(REASON, "");
        for (var row : rows.subList(1, 5)) {
            if (row.get(POINTS).isEmpty()) row.set(POINTS, "4");
            if (row != rows.get(3)) row.set(REASON, "=1+1 says how");
        }
        var wrong = refused(challenge, evaluator, rows);
        assertThat(wrong.select("main table tbody tr").eachText())
                .containsExactly(
                        "3 points 7 Enter a whole number from 0 to 5", "4 reason Give a reason for the points");
        assertThat(wrong.select("textarea[name=rows]").text()).contains("=1+1 says how");
        assertThat(marks(challenge, evaluator)).isEmpty();

        rows.get(2).set(POINTS, "5");
        rows.get(3).set(REASON, "Says little");
        assertThat(sent(challenge, evaluator, rows).getStatus()).isEqualTo(302);
        assertThat(marks(challenge, evaluator)).hasSize(4).containsValue(new Mark(5, "=1+1 says how"));
        assertThat(ledger.about(challenge.lot().value().toString()).stream().map(LedgerEntry::act))
                .containsOnlyOnce("evaluation.scores_imported");
        assertThat(sheet(challenge, evaluator).get(2)).contains("5", "=1+1 says how");

        evaluating.submit(challenge.lot(), evaluator);
        assertThat(page(challenge, "/scoring/sheet.xlsx", evaluator).getStatus())
                .isEqualTo(409);
        assertThat(sent(challenge, evaluator, rows).getStatus()).isEqualTo(409);
    }

    @Test
    void saysWhatTheBidderMarkedAsConfidentialBesideTheAnswer() throws Exception {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.bidSubmittedInConfidence(challenge, "87654", "The engine, until its patent is out");
        story.opened(challenge);
        story.checked(challenge);
        var team = challenge.team();

        var rows = sheet(challenge, team.evaluator());
        assertThat(rows)
                .filteredOn(row -> row.contains("With the Quokka engine"))
                .singleElement()
                .asString()
                .contains("The engine, until its patent is out");
        for (var reader : List.of(team.evaluator(), team.chair(), team.author())) {
            assertThat(page(challenge, "/scoring/1", reader).getContentAsString())
                    .containsOnlyOnce("The bidder marked as confidential: The engine, until its patent is out");
        }
        story.scored(challenge, team.chair(), 4);
        story.scored(challenge, team.evaluator(), 3);
        assertThat(page(challenge, "/consensus", team.evaluator()).getContentAsString())
                .containsOnlyOnce("Partly confidential");
        assertThat(page(challenge, "/consensus/1", team.chair()).getContentAsString())
                .containsOnlyOnce("The bidder marked as confidential: The engine, until its patent is out");
    }

    @Test
    void isRefusedOnceTheScoresWereChangedHere() throws Exception {
        var challenge = scoring();
        var evaluator = challenge.team().evaluator();
        var rows = sheet(challenge, evaluator);
        rows.get(1).set(POINTS, "4");
        rows.get(1).set(REASON, "Good");
        var item = story.items(challenge, evaluator).getLast();
        evaluating.score(challenge.lot(), item, new Mark(2, "Meanwhile"), evaluator);

        assertThat(refused(challenge, evaluator, rows).text()).contains("changed here since this sheet was downloaded");
        assertThat(marks(challenge, evaluator)).isEqualTo(Map.of(item, new Mark(2, "Meanwhile")));
    }

    @Test
    void isOnesOwnAndNobodyElses() throws Exception {
        var challenge = scoring();
        var team = challenge.team();
        story.scored(challenge, team.chair(), 3);
        assertThat(sheet(challenge, team.evaluator()).toString()).doesNotContain("Meets it in part");
        for (var other : List.of(team.author(), team.approver(), team.openers().getFirst())) {
            assertThat(page(challenge, "/scoring/sheet.xlsx", other).getStatus())
                    .isIn(404, 409);
            assertThat(page(challenge, "/scoring/file", other).getStatus()).isIn(404, 409);
        }
    }

    /** Rule 2. */
    @Test
    void isNothingForWhoeverIsRecused() throws Exception {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(challenge, "87654");
        story.opened(challenge);
        var team = challenge.team();
        for (var person : team.deciding()) {
            var kind = person.equals(team.evaluator()) ? ConflictKind.ACTUAL : ConflictKind.NONE;
            conflicts.declare(challenge.id(), kind, "My brother’s firm", person);
        }
        var declared = catalogue.details(challenge.id(), team.approver()).conflicts().stream()
                .filter(conflict -> conflict.kind() == ConflictKind.ACTUAL)
                .findFirst()
                .orElseThrow();
        conflicts.decide(declared.id(), ConflictDecision.STOOD_DOWN, "Stands down", team.approver());

        for (var path : List.of("/scoring/sheet.xlsx", "/scoring/file", "/scoring")) {
            var response = page(challenge, path, team.evaluator());
            assertThat(response.getStatus()).isEqualTo(409);
            assertThat(response.getContentAsString()).doesNotContain("How we do");
        }
        assertThat(sent(challenge, team.evaluator(), List.of(List.of("bid"))).getStatus())
                .isEqualTo(409);
    }

    private Map<Item, Mark> marks(Challenge challenge, Actor evaluator) {
        return evaluations
                .evaluation(challenge.lot(), evaluator)
                .orElseThrow()
                .own()
                .marks();
    }

    private List<List<String>> sheet(Challenge challenge, Actor actor) throws Exception {
        var response = page(challenge, "/scoring/sheet.xlsx", actor);
        assertThat(response.getStatus()).isEqualTo(200);
        var rows = new ArrayList<List<String>>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            for (var row : book.getFirstSheet().read()) {
                var cells = new ArrayList<String>();
                for (int at = 0; at < ScoreTable.COLUMNS.size(); at++) {
                    cells.add(
                            row.getOptionalCell(at).map(cell -> cell.getText()).orElse(""));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private static byte[] workbook(List<? extends List<String>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Somebody", "1.0")) {
            var sheet = book.newWorksheet("1");
            for (int row = 0; row < rows.size(); row++) {
                for (int at = 0; at < rows.get(row).size(); at++) {
                    sheet.value(row, at, rows.get(row).get(at));
                }
            }
        }
        return out.toByteArray();
    }

    private MockHttpServletResponse page(Challenge challenge, String path, Actor actor) throws Exception {
        return mvc.perform(get(lot(challenge) + path).with(SignedIn.as(actor)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse sent(Challenge challenge, Actor actor, List<? extends List<String>> rows)
            throws Exception {
        return mvc.perform(multipart(lot(challenge) + "/scoring/file")
                        .file(new MockMultipartFile("file", "scores.xlsx", null, workbook(rows)))
                        .with(SignedIn.as(actor))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private Document refused(Challenge challenge, Actor actor, List<? extends List<String>> rows) throws Exception {
        var response = sent(challenge, actor, rows);
        assertThat(response.getStatus()).isEqualTo(422);
        return Jsoup.parse(response.getContentAsString());
    }

    private static String lot(Challenge challenge) {
        return "/desk/procurements/" + challenge.id().value() + "/lots/"
                + challenge.lot().value();
    }
}

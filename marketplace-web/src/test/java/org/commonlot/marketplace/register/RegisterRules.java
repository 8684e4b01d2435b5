package org.commonlot.marketplace.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.commonlot.marketplace.ledger.LedgerEntry;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.organisation.AuthorityDetails;
import org.commonlot.marketplace.organisation.AuthorityDetails.Tie;
import org.commonlot.marketplace.organisation.AuthorityKeeping;
import org.commonlot.marketplace.organisation.AuthorityKind;
import org.commonlot.marketplace.organisation.AuthorityLine;
import org.commonlot.marketplace.organisation.AuthorityRegister;
import org.commonlot.marketplace.organisation.Identifier;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.Regime;
import org.commonlot.marketplace.organisation.ReviseAuthority;
import org.commonlot.marketplace.register.RegisterRejection.Reason;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The import of the register of authorities and what becomes of it, on both databases. */
abstract class RegisterRules {

    private static final Actor IMPORT = Actor.system("import-authorities");
    private static final AtomicInteger CODES = new AtomicInteger();

    @Autowired
    RegisterImporting importing;

    @Autowired
    RegisterImports imports;

    @Autowired
    AuthorityRegister register;

    @Autowired
    AuthorityKeeping keeping;

    @Autowired
    OrganisationDirectory directory;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    MarketClock clock;

    @Autowired
    Cast cast;

    @TempDir
    Path folder;

    @Test
    void takesInTheOfficialAuthoritiesWithTheirMembersAndASecondTimeNothing() throws IOException {
        var data = Path.of(System.getProperty("commonlot.data", "."), "authorities");
        assumeTrue(Files.isDirectory(data), () -> "SKIPPED: no official files at " + data.toAbsolutePath());
        var authorities = data.resolve("uk-local-authorities.json");
        var combined = data.resolve("combined-authorities.json");

        var first = importing.importFile(authorities, "authorities", IMPORT);
        var firstCombined = importing.importFile(combined, "combined", IMPORT);

        assertThat(first.counts()).isEqualTo(new RegisterCounts(470, 470, 0, 0, 352, 0));
        assertThat(firstCombined.counts()).isEqualTo(new RegisterCounts(15, 0, 15, 0, 0, 0));
        assertThat(imports.rejections(first.id())).isEmpty();
        assertThat(current()).hasSize(397);
        var bodies = firstCombined.counts().read();
        assertThat(bodies).isEqualTo(15);
        assertThat(members("CPCA")).hasSize(7).contains("Peterborough City Council", "Cambridgeshire County Council");
        assertThat(members("GLA")).hasSize(33);
        assertThat(members("WMCA")).hasSize(7);
        assertThat(members("GMCA")).hasSize(10);

        var second = importing.importFile(authorities, "authorities", IMPORT);
        var secondCombined = importing.importFile(combined, "combined", IMPORT);
        assertThat(second.counts()).isEqualTo(new RegisterCounts(470, 0, 0, 470, 0, 0));
        assertThat(secondCombined.counts()).isEqualTo(new RegisterCounts(15, 0, 0, 15, 0, 0));
        assertThat(acts(first))
                .containsOnly(
                        "organisation.authoritiesImported", "organisation.authoritiesTied", "register.importFinished");
        assertThat(acts(first)).as("one entry per batch of 100").hasSize(5 + 4 + 1);
        assertThat(acts(second)).containsExactly("register.importFinished");
        assertThat(ledger.verify().whole()).isTrue();
    }

    private List<AuthorityLine> current() {
        var all = new ArrayList<AuthorityLine>();
        AuthorityRegister.Place after = null;
        while (true) {
            var page = register.list("", after);
            var shown = page.subList(0, Math.min(AuthorityRegister.PAGE, page.size()));
            all.addAll(shown);
            if (page.size() <= AuthorityRegister.PAGE) break;
            after = new AuthorityRegister.Place(
                    shown.getLast().name(), shown.getLast().id().value());
        }
        assertThat(all).extracting(AuthorityLine::id).doesNotHaveDuplicates();
        return all.stream()
                .filter(line -> !line.ended())
                .filter(line -> register.details(line.id()).identifiers().stream()
                        .anyMatch(one -> one.scheme().matches("GB-(LAE|PLA|LAS|LANI)")
                                && !one.identifier().matches("Q[A-Z]{3}")))
                .toList();
    }

    private List<String> members(String code) {
        return details(code).members().stream().map(Tie::name).toList();
    }

    private AuthorityDetails details(String code) {
        return register.details(keeping.identified(new Identifier("GB-LAE", code)));
    }

    private List<String> acts(RegisterImport run) {
        return ledger.about("import:" + run.id()).stream().map(LedgerEntry::act).toList();
    }

    @Test
    void knowsTheCountyTheBodyAndTheSuccessorsOfEach() throws IOException {
        var county = code();
        var district = code();
        var body = code();
        var next = code();
        var ended = row(district, "NMD")
                .replace("\"countyCode\":null", "\"countyCode\":\"" + county + "\"")
                .replace("\"combinedAuthorityCode\":null", "\"combinedAuthorityCode\":\"" + body + "\"")
                .replace("\"endDate\":null", "\"endDate\":\"2023-04-01\"")
                .replace("\"replacedBy\":null", "\"replacedBy\":\"" + next + "\"");

        var run = importRows(ended, row(county, "CTY"), row(body, "COMB"), row(next, "UA"));

        assertThat(run.counts()).isEqualTo(new RegisterCounts(4, 4, 0, 0, 3, 0));
        var details = details(district);
        assertThat(details.parent())
                .isNotNull()
                .satisfies(tie -> assertThat(tie.name()).endsWith(county));
        assertThat(details.memberOf()).extracting(Tie::name).containsExactly("Test " + body);
        assertThat(details.successors()).extracting(Tie::name).containsExactly("Test " + next);
        assertThat(details.existsOn(today())).isFalse();
        assertThat(details.kind()).isEqualTo(AuthorityKind.DISTRICT);
        assertThat(details.address().region()).isEqualTo("UKJ");
        assertThat(details(next).predecessors()).extracting(Tie::id).containsExactly(details.id());
        assertThat(details(county).within()).extracting(Tie::id).containsExactly(details.id());
        assertThat(details(body).members()).extracting(Tie::id).containsExactly(details.id());
        assertThat(details(county).members()).isEmpty();
        var view = directory.authority(details.id());
        assertThat(view.regimeOn(LocalDate.of(2023, 3, 31))).contains(Regime.ENGLAND);
        assertThat(view.regimeOn(LocalDate.of(2023, 4, 1))).isEmpty();
    }

    @Test
    void rejectsEachBadRowByItsLineWhileTheGoodOnesGoIn() throws IOException {
        var good = code();
        var other = code();
        var lost = code();
        var firm = directory.supplier(cast.supplier());
        var taken = new Identifier("GB-COH", String.valueOf(firm.identifier()));
        var run = importRows(
                row(good, "UA"),
                "\"a text\"",
                row(code(), "UA").replace("\"type\":\"UA\"", "\"type\":\"XX\""),
                row(code(), "UA").replace("\"England\"", "\"Narnia\""),
                row(code(), "UA").replace("South East", "South Eest"),
                row(code(), "UA").replace("E06000999", "06000999"),
                row(code(), "UA").replace("\"2005-06-22\"", "\"2005-02-30\""),
                row(code(), "UA").replace("\"endDate\":null", "\"endDate\":\"2001-01-01\""),
                row(code(), "UA").replaceAll("\"officialName\":\"[^\"]*\"", "\"officialName\":null"),
                row(code(), "UA").replaceAll("\"code\":\"[^\"]*\"", "\"code\":null"),
                row("B4D", "UA"),
                row(good, "UA"),
                row(taken.identifier(), "UA").replace("GB-LAE", taken.scheme()),
                row(lost, "NMD").replace("\"countyCode\":null", "\"countyCode\":\"ZZZZ\""),
                row(other, "UA"));

        assertThat(run.counts()).isEqualTo(new RegisterCounts(15, 3, 0, 0, 0, 13));
        assertThat(imports.rejections(run.id()))
                .extracting(RegisterRejection::line, RegisterRejection::place, RegisterRejection::reason)
                .containsExactlyInAnyOrder(
                        tuple(3L, 2L, Reason.NOT_A_ROW),
                        tuple(4L, 3L, Reason.UNKNOWN_KIND),
                        tuple(5L, 4L, Reason.UNKNOWN_NATION),
                        tuple(6L, 5L, Reason.UNKNOWN_REGION),
                        tuple(7L, 6L, Reason.GSS_MALFORMED),
                        tuple(8L, 7L, Reason.DATE_MALFORMED),
                        tuple(9L, 8L, Reason.DATES_REVERSED),
                        tuple(10L, 9L, Reason.NO_NAME),
                        tuple(11L, 10L, Reason.NO_CODE),
                        tuple(12L, 11L, Reason.CODE_MALFORMED),
                        tuple(13L, 12L, Reason.CODE_TWICE),
                        tuple(14L, 13L, Reason.CODE_TAKEN),
                        tuple(15L, 14L, Reason.UNKNOWN_AUTHORITY));
        assertThat(details(good).name()).isEqualTo("Test " + good);
        assertThat(details(lost).parent()).isNull();
        assertThat(details(other).name()).isEqualTo("Test " + other);
    }

    @Test
    void keepsWhatCameBeforeTheFileBreaksOff() throws IOException {
        var good = code();
        var file = Files.writeString(folder.resolve("cut.json"), "[\n" + row(good, "UA") + ",\n{\"code\": \"AB");

        var run = importing.importFile(file, "cut.json", IMPORT);

        assertThat(run.counts()).isEqualTo(new RegisterCounts(1, 1, 0, 0, 0, 1));
        assertThat(imports.rejections(run.id()))
                .extracting(RegisterRejection::line, RegisterRejection::reason)
                .containsExactly(tuple(3L, Reason.NOT_JSON));
        assertThat(details(good).name()).isEqualTo("Test " + good);
    }

    @Test
    void tellsAFileThatIsNoRegister() throws IOException {
        for (var text : List.of("", "{}", "{\"a\":[{\"b\":1}]}", "3", "null")) {
            var file = Files.writeString(folder.resolve("other.json"), text);

            var run = importing.importFile(file, "other.json", IMPORT);

            assertThat(run.counts()).as(text).isEqualTo(new RegisterCounts(0, 0, 0, 0, 0, 1));
            assertThat(imports.rejections(run.id()))
                    .as(text)
                    .extracting(RegisterRejection::reason)
                    .containsExactly(Reason.NOT_A_REGISTER);
        }
    }

    @Test
    void followsARowThatChangedAndLeavesAloneWhatWasPutRightByHand() throws IOException {
        var code = code();
        var row = row(code, "NMD");
        importRows(row);
        var before = details(code);
        keeping.revise(
                before.id(),
                before.version(),
                new ReviseAuthority("Put right", null, AuthorityKind.UNITARY, null, null, null, "By hand"),
                IMPORT,
                clock.instant());

        assertThat(importRows(row).counts()).isEqualTo(new RegisterCounts(1, 0, 0, 1, 0, 0));
        assertThat(details(code).name()).isEqualTo("Put right");

        assertThat(importRows(row.replace("\"endDate\":null", "\"endDate\":\"2025-04-01\""))
                        .counts())
                .isEqualTo(new RegisterCounts(1, 0, 1, 0, 0, 0));
        assertThat(details(code).name()).isEqualTo("Test " + code);
        assertThat(details(code).existsOn(today())).isFalse();
        assertThat(directory.authority(before.id()).regimeOn(today())).isEmpty();
    }

    @Test
    void makesATieThatWasUnknownWhenItsOtherEndComes() throws IOException {
        var county = code();
        var district = code();
        var row = row(district, "NMD").replace("\"countyCode\":null", "\"countyCode\":\"" + county + "\"");

        assertThat(importRows(row).counts().rejected()).isEqualTo(1);
        assertThat(importRows(row, row(county, "CTY")).counts()).isEqualTo(new RegisterCounts(2, 1, 0, 1, 1, 0));
        assertThat(importRows(row, row(county, "CTY")).counts().changedNothing())
                .isTrue();
        assertThat(details(county).within()).hasSize(1);
    }

    @Test
    void makesNoConstituentAgainOfWhomAnAdministratorTookOut() throws IOException {
        var body = code();
        var member = code();
        var combined = "{\"combinedAuthorities\":[{\"code\":\"" + body + "\",\"officialName\":\"Test " + body
                + "\",\"type\":\"Combined authority\",\"members\":[{\"code\":\"" + member + "\"}]}]}";
        importRows(row(member, "UA"));
        var file = Files.writeString(folder.resolve("combined.json"), combined);
        assertThat(importing.importFile(file, "c", IMPORT).counts()).isEqualTo(new RegisterCounts(1, 1, 0, 0, 1, 0));

        keeping.leave(details(member).id(), details(body).id(), today(), IMPORT, clock.instant());
        Files.writeString(file, combined.replace("\"Test ", "\"Test the "));

        assertThat(importing.importFile(file, "c", IMPORT).counts().tied()).isZero();
        assertThat(details(body).members())
                .singleElement()
                .satisfies(tie -> assertThat(tie.on(today())).isFalse());
        assertThat(directory.members(details(body).id())).isEmpty();
    }

    @Test
    void isImportedByAdministratorsOnly() throws IOException {
        var file = Files.writeString(folder.resolve("rows.json"), "[]");
        var owner = cast.actor(cast.authority(), Role.AUTHORITY_OWNER);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> importing.importFile(file, "rows", owner));
        assertThat(importing.importFile(file, "rows", cast.administrator()).counts())
                .isEqualTo(RegisterCounts.NONE);
    }

    @Test
    void pagesTheListByNameWithoutGapsAndFindsByAPartOfIt() throws IOException {
        var word = code();
        importRows(IntStream.range(0, 120)
                .mapToObj(number -> row(code(), "UA").replace("\"Test ", "\"Test " + word + " " + number + " "))
                .toArray(String[]::new));

        var first = register.list(word.toLowerCase(Locale.ROOT), null);
        var last = first.get(AuthorityRegister.PAGE - 1);
        var second = register.list(
                word, new AuthorityRegister.Place(last.name(), last.id().value()));

        assertThat(first).hasSize(AuthorityRegister.PAGE + 1);
        assertThat(second).hasSize(AuthorityRegister.PAGE + 1).first().isEqualTo(first.getLast());
        assertThat(register.list("%" + word + "_", null)).as("no wildcards").hasSize(AuthorityRegister.PAGE + 1);
        assertThat(register.list("no such authority " + UUID.randomUUID(), null))
                .isEmpty();
    }

    private LocalDate today() {
        return UkTime.date(clock.instant());
    }

    private RegisterImport importRows(String... rows) throws IOException {
        var file = Files.writeString(folder.resolve("rows.json"), "[\n" + String.join(",\n", rows) + "\n]\n");
        return importing.importFile(file, "rows.json", IMPORT);
    }

    private static String row(String code, String type) {
        return ("{\"code\":\"%s\",\"officialName\":\"Test %s\",\"name\":\"%s\",\"gssCode\":\"E06000999\","
                        + "\"nation\":\"England\",\"region\":\"South East\",\"type\":\"%s\",\"countyCode\":null,"
                        + "\"combinedAuthorityCode\":null,\"startDate\":\"2005-06-22\",\"endDate\":null,"
                        + "\"replacedBy\":null,\"orgIdScheme\":\"GB-LAE\"}")
                .formatted(code, code, code, type);
    }

    /** Four letters that no other test and no council uses. */
    private static String code() {
        int number = CODES.getAndIncrement();
        return "Q" + (char) ('A' + number / 676) + (char) ('A' + number / 26 % 26) + (char) ('A' + number % 26);
    }
}

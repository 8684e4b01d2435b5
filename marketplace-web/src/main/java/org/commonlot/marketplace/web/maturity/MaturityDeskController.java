package org.commonlot.marketplace.web.maturity;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.commonlot.marketplace.maturity.AssessmentId;
import org.commonlot.marketplace.maturity.AssessmentLine;
import org.commonlot.marketplace.maturity.AssessmentState;
import org.commonlot.marketplace.maturity.FrameworkCatalogue;
import org.commonlot.marketplace.maturity.MaturityDesk;
import org.commonlot.marketplace.maturity.SelfAssessing;
import org.commonlot.marketplace.organisation.AuthorityAddresses;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Button;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All assessments of an authority, for its people, and the beginning of one. */
@Controller
@ForAuthorityStaff
@RequestMapping(MaturityPages.DESK)
class MaturityDeskController {

    private final MaturityDesk desk;
    private final SelfAssessing assessing;
    private final FrameworkCatalogue frameworks;
    private final OrganisationDirectory organisations;
    private final MaturityPages pages;
    private final Forms forms;
    private final Texts texts;
    private final AuthorityAddresses addresses;

    MaturityDeskController(
            MaturityDesk desk,
            SelfAssessing assessing,
            FrameworkCatalogue frameworks,
            OrganisationDirectory organisations,
            MaturityPages pages,
            Forms forms,
            Texts texts,
            AuthorityAddresses addresses) {
        this.desk = desk;
        this.assessing = assessing;
        this.frameworks = frameworks;
        this.organisations = organisations;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
        this.addresses = addresses;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        var authority = desk.authorityOf(actor);
        var found = desk.assessments(authority, actor);
        var sheet = Sheet.of(texts.get("maturity.desk.title"))
                .withCaption(organisations.name(authority))
                .with(new Paragraph(texts.get("maturity.desk.intro")));
        if (SelfAssessing.assesses(authority, actor)) {
            sheet = sheet.with(Button.link(texts.get("maturity.start.title"), MaturityPages.DESK + "/new"));
        }
        sheet = sheet.with(Links.of(
                Links.Link.to(MaturityPages.DESK + "/plan", texts.get("maturity.plan.title")),
                Links.Link.to(MaturityPages.DESK + "/frameworks", texts.get("maturity.own.title")),
                Links.Link.to("/frameworks", texts.get("maturity.frameworks.link")),
                Links.Link.to(addresses.of(authority).path(), texts.get("maturity.authority.link"))));
        sheet = found.isEmpty() ? sheet.with(new Paragraph(texts.get("maturity.desk.none"))) : sheet.with(table(found));
        return DeskPages.sheet(sheet, "/desk", model);
    }

    private Table table(List<AssessmentLine> found) {
        var head = List.of(
                Table.Cell.of(texts.get("maturity.framework")),
                Table.Cell.of(texts.get("maturity.state")),
                Table.Cell.number(texts.get("maturity.answered")),
                Table.Cell.of(texts.get("maturity.day")),
                Table.Cell.of(texts.get("maturity.readers")));
        var rows = new ArrayList<List<Table.Cell>>();
        for (var line : found) {
            var confirmed = line.confirmedAt();
            rows.add(List.of(
                    Table.Cell.of(Html.link(MaturityPages.desk(line.id()), line.title())),
                    Table.Cell.of(Html.tag(pages.state(line.state()))),
                    Table.Cell.number(String.valueOf(line.answered())),
                    Table.Cell.of(Wording.day(confirmed == null ? line.startedAt() : confirmed)),
                    Table.Cell.of(
                            line.state() == AssessmentState.CONFIRMED
                                    ? texts.of("maturity.visibility", line.visibility())
                                    : "")));
        }
        return Table.of(texts.get("maturity.desk.caption"), head, rows).withHiddenCaption();
    }

    @GetMapping("/new")
    String start(Actor actor, Model model) {
        return start(assessor(actor), forms.fields("maturity.start", new StartForm(null)), model);
    }

    @PostMapping("/new")
    String start(
            @ModelAttribute("form") StartForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var authority = assessor(actor);
        form.check(errors);
        var started = new AtomicReference<AssessmentId>();
        forms.attempt(errors, () -> started.set(assessing.start(form.framework(), actor)));
        var id = started.get();
        if (id == null) return start(authority, forms.fields("maturity.start", errors), model);
        return DeskPages.done(MaturityPages.desk(id), "maturity.done.started", redirect);
    }

    private static OrganisationId assessor(Actor actor) {
        return actor.organisationWith(Right.ASSESS_MATURITY).orElseThrow(NotFound::new);
    }

    private String start(OrganisationId authority, Fields fields, Model model) {
        var choices = frameworks.usable(authority).stream()
                .map(framework -> Choice.of(framework.code(), framework.title()).withHint(framework.summary()))
                .toList();
        var ask = Ask.of(
                        texts.get("maturity.start.title"),
                        MaturityPages.DESK + "/new",
                        texts.get("maturity.start.button"),
                        fields.radios("framework", choices))
                .withIntro(texts.get("maturity.start.intro"));
        return DeskPages.ask(ask, fields, MaturityPages.DESK, model);
    }
}

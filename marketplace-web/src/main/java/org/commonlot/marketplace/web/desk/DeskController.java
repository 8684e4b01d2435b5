package org.commonlot.marketplace.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.procurement.Asked;
import org.commonlot.marketplace.procurement.DeskRow;
import org.commonlot.marketplace.procurement.Hosting;
import org.commonlot.marketplace.procurement.LotView;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.ProcurementState;
import org.commonlot.marketplace.procurement.PublicState;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Button;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of what a person has a part in, and the page of each procurement with what is to be done next. */
@Controller
@ForAuthorityStaff
class DeskController {

    private final ProcurementCatalogue catalogue;
    private final Hosting hosting;
    private final ObjectProvider<DeskPart> parts;
    private final ObjectProvider<LotPart> lotParts;
    private final ObjectProvider<DeskTasks> tasks;
    private final Texts texts;

    DeskController(
            ProcurementCatalogue catalogue,
            Hosting hosting,
            ObjectProvider<DeskPart> parts,
            ObjectProvider<LotPart> lotParts,
            ObjectProvider<DeskTasks> tasks,
            Texts texts) {
        this.catalogue = catalogue;
        this.hosting = hosting;
        this.parts = parts;
        this.lotParts = lotParts;
        this.tasks = tasks;
        this.texts = texts;
    }

    @GetMapping("/desk")
    String desk(Actor actor, Model model) {
        var rows = catalogue.desk(actor);
        var sheet = Sheet.of(texts.get("desk.title"));
        if (actor.buysFor().isPresent()) {
            sheet = sheet.with(Button.link(texts.get("desk.new"), "/desk/procurements/new"))
                    .with(Links.of(
                            Links.Link.to("/desk/pipeline", texts.get("desk.pipeline")),
                            Links.Link.to("/desk/engagements", texts.get("desk.engagements"))));
        }
        sheet = sheet.with(Links.of(
                Links.Link.to("/desk/coalitions", texts.get("desk.coalitions")),
                Links.Link.to("/desk/contracts", texts.get("desk.contracts")),
                Links.Link.to("/signing", texts.get("desk.signing")),
                Links.Link.to("/desk/payments", texts.get("desk.payments")),
                Links.Link.to("/desk/orders", texts.get("desk.orders")),
                Links.Link.to("/desk/call-offs", texts.get("desk.call-offs")),
                Links.Link.to("/desk/cycles", texts.get("salescycle.pace.title")),
                Links.Link.to("/desk/maturity", texts.get("desk.maturity")),
                Links.Link.to("/desk/systems", texts.get("desk.systems")),
                Links.Link.to("/desk/data", texts.get("desk.data")),
                Links.Link.to("/desk/adoptions", texts.get("desk.adoptions")),
                Links.Link.to("/desk/exclusion-reports", texts.get("desk.exclusion-reports"))));
        var asked = hosting.asked(actor);
        if (!asked.isEmpty()) {
            sheet = sheet.with(Heading.second(texts.get("desk.asked")))
                    .with(TaskList.of("asked", asked.stream().map(this::task).toList()));
        }
        var todo = tasks.orderedStream()
                .flatMap(each -> each.tasks(rows, actor).stream())
                .toList();
        if (!todo.isEmpty()) {
            sheet = sheet.with(Heading.second(texts.get("desk.tasks"))).with(TaskList.of("tasks", todo));
        }
        sheet = rows.isEmpty() ? sheet.with(new Paragraph(texts.get("desk.empty"))) : sheet.with(table(rows));
        model.addAttribute("sheet", sheet);
        return Sheet.VIEW;
    }

    private TaskList.Item task(Asked asked) {
        return TaskList.Item.of(
                texts.get("desk.asked." + asked.duty(), asked.authority()),
                "/desk/asked/" + asked.id().value(),
                TaskList.Status.open(Tag.of(texts.get("desk.asked.status"), "blue")));
    }

    private Table table(List<DeskRow> rows) {
        var head = List.of(
                Table.Cell.of(texts.get("desk.procurement")),
                Table.Cell.of(texts.get("desk.state")),
                Table.Cell.of(texts.get("desk.duties")),
                Table.Cell.of(texts.get("desk.closes")));
        return Table.of(
                texts.get("desk.caption"), head, rows.stream().map(this::row).toList());
    }

    private List<Table.Cell> row(DeskRow row) {
        var duties = row.duties().stream()
                .sorted()
                .map(duty -> texts.of("desk.duty", duty))
                .toList();
        return List.of(
                Table.Cell.of(Html.link("/desk/procurements/" + row.id().value(), row.title())),
                Table.Cell.of(Html.tag(state(row.state(), row.publicState()))),
                Table.Cell.of(String.join(", ", duties)),
                Table.Cell.of(row.bidsClose() == null ? "" : Wording.moment(row.bidsClose())));
    }

    @GetMapping("/desk/procurements/{id}")
    String procurement(@PathVariable UUID id, Actor actor, Model model) {
        var details = catalogue.details(new ProcurementId(id), actor);
        var opportunity = details.opportunity();
        var sheet = Sheet.of(opportunity.title())
                .withCaption(texts.get("desk.reference", opportunity.reference()))
                .withTag(state(details));
        var portions = parts.orderedStream()
                .flatMap(part -> part.portion(details, actor).stream())
                .toList();
        for (var portion : portions) sheet = add(sheet, portion, Heading.second(portion.heading()));
        for (var lot : details.lots()) sheet = lot(sheet, DeskLot.of(details, lot.id(), texts), actor);
        model.addAttribute("sheet", sheet.with(links(details, actor)));
        model.addAttribute("back", BackLink.to("/desk"));
        return Sheet.VIEW;
    }

    /** A lot among several has a heading and a state of its own. */
    private Sheet lot(Sheet sheet, DeskLot lot, Actor actor) {
        boolean several = lot.details().severalLots();
        boolean begun = lot.details().publicState() != PublicState.HIDDEN;
        var longer = sheet;
        if (several && begun) {
            longer = longer.with(Heading.second(DeskLot.name(lot.lot(), texts))).with(state(lot.lot()));
        }
        var portions = lotParts.orderedStream()
                .flatMap(part -> part.portion(lot, actor).stream())
                .toList();
        for (var portion : portions) {
            var heading = several ? Heading.third(portion.heading()) : Heading.second(portion.heading());
            longer = add(longer, portion, heading);
        }
        return longer;
    }

    private Tag state(LotView lot) {
        return Tag.of(texts.of("desk.lot.state", lot.state()), "blue");
    }

    private static Sheet add(Sheet sheet, Portion portion, Heading heading) {
        var longer = sheet.with(heading);
        for (var note : portion.notes()) longer = longer.with(note);
        if (!portion.tasks().isEmpty()) {
            longer = longer.with(TaskList.of("tasks-" + longer.parts().size(), portion.tasks()));
        }
        for (var act : portion.acts()) longer = longer.with(act);
        return longer;
    }

    private Links links(ProcurementDetails details, Actor actor) {
        var desk = "/desk/procurements/" + details.id().value();
        var preview = Links.Link.to(desk + "/preview", texts.get("desk.preview"));
        var history = Links.Link.to(desk + "/history", texts.get("desk.history"));
        var page = Links.Link.to("/opportunities/" + details.opportunity().reference(), texts.get("desk.public"));
        var seen = details.publicState() == PublicState.HIDDEN ? preview : page;
        var links = new ArrayList<>(List.of(seen, history));
        if (catalogue.files(details, actor)) {
            links.add(Links.Link.to(desk + "/record.pdf", texts.get("desk.record")));
        }
        if (actor.may(
                Right.WRITE_PROCUREMENTS,
                new OrganisationId(details.opportunity().leadBuyer().id()))) {
            links.add(Links.Link.to(desk + "/template", texts.get("procurement.template.link")));
        }
        return new Links(links);
    }

    private Tag state(ProcurementDetails details) {
        if (!details.takesBids() && details.publicState() == PublicState.EVALUATING) {
            return Tag.of(texts.get("desk.public-state.INTENDED"), "blue");
        }
        return state(details.state(), details.publicState());
    }

    private Tag state(ProcurementState state, PublicState publicState) {
        return state == ProcurementState.PUBLISHED
                ? Tag.of(texts.of("desk.public-state", publicState), "blue")
                : Tag.of(texts.of("desk.state", state), "grey");
    }
}

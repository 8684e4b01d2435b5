package org.commonlot.marketplace.web.planning;

import java.util.ArrayList;
import java.util.Optional;
import org.commonlot.marketplace.planning.EngagementRegister;
import org.commonlot.marketplace.planning.Pipeline;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.Groundwork;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.ProcurementState;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.desk.DeskPart;
import org.commonlot.marketplace.web.desk.Portion;
import org.commonlot.marketplace.web.desk.PublicPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What came before a procurement: for its author with what is still to be said, and for everybody. */
@Component
@Order(12)
class GroundworkPart implements DeskPart, PublicPart {

    private final Groundwork groundwork;
    private final EngagementRegister register;
    private final Pipeline pipeline;
    private final PlanningPages pages;
    private final Texts texts;

    GroundworkPart(
            Groundwork groundwork, EngagementRegister register, Pipeline pipeline, PlanningPages pages, Texts texts) {
        this.groundwork = groundwork;
        this.register = register;
        this.pipeline = pipeline;
        this.pages = pages;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(ProcurementDetails details, Actor actor) {
        if (details.state() != ProcurementState.DRAFT || !details.mine().contains(Duty.AUTHOR)) {
            return Optional.empty();
        }
        var standing = groundwork.of(details.id());
        var status = standing.said()
                ? TaskList.Status.done(texts.of("planning.groundwork.state", standing.engagement()))
                : TaskList.Status.open(Tag.of(texts.of("planning.groundwork.state", standing.engagement()), "blue"));
        var href = standing.engaged() ? null : DeskPages.path(details) + "/groundwork";
        var portion = Portion.of(texts.get("planning.before"))
                .task(TaskList.Item.of(texts.get("planning.groundwork.title"), href, status));
        var notice = standing.plannedNotice();
        if (notice != null) {
            portion = portion.note(
                    new Paragraph(texts.get("planning.planned", notice.number(), Wording.moment(notice.published()))));
        }
        return Optional.of(linked(portion, details.id()));
    }

    @Override
    public Optional<Portion> portion(PublishedOpportunity published, Optional<Actor> actor) {
        var portion = linked(Portion.of(texts.get("planning.before")), published.id());
        var standing = groundwork.of(published.id());
        var reason = standing.reason();
        if (reason != null) {
            portion = portion.note(
                    new Paragraph(texts.get("planning.groundwork.public." + standing.engagement(), reason)));
        }
        return portion.notes().isEmpty() ? Optional.empty() : Optional.of(portion);
    }

    private Portion linked(Portion portion, ProcurementId procurement) {
        var links = new ArrayList<Links.Link>();
        pipeline.of(procurement)
                .ifPresent(entry -> links.add(Links.Link.to(
                        "/pipeline/" + entry.reference(), texts.get("planning.announced", entry.reference()))));
        for (var engagement : register.before(procurement)) links.add(pages.link(engagement));
        return links.isEmpty() ? portion : portion.note(new Links(links));
    }
}

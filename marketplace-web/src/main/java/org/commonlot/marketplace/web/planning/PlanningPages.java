package org.commonlot.marketplace.web.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.organisation.AuthorityAddresses;
import org.commonlot.marketplace.planning.CentralNotice;
import org.commonlot.marketplace.planning.EngagementRegister;
import org.commonlot.marketplace.planning.EngagementView;
import org.commonlot.marketplace.planning.EventView;
import org.commonlot.marketplace.planning.PipelineEntryView;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Prose;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes plans and engagements ready to be shown. */
@Component
class PlanningPages {

    private final Opportunities opportunities;
    private final EngagementRegister register;
    private final Texts texts;
    private final AuthorityAddresses addresses;

    PlanningPages(Opportunities opportunities, EngagementRegister register, Texts texts, AuthorityAddresses addresses) {
        this.opportunities = opportunities;
        this.register = register;
        this.texts = texts;
        this.addresses = addresses;
    }

    String range(BigDecimal least, BigDecimal most) {
        return texts.get("planning.range", Wording.pounds(least), Wording.pounds(most));
    }

    /** A pipeline entry as everybody reads it. */
    Sheet open(PipelineEntryView entry) {
        var plan = entry.plan();
        var rows = new ArrayList<SummaryList.Row>();
        add(rows, "authority", Html.link(addresses.of(entry.authority()).path(), entry.authorityName()));
        add(rows, "tender-expected", Wording.day(plan.tenderExpected()));
        add(rows, "value", range(plan.least(), plan.most()));
        add(rows, "category", texts.get("planning.category." + plan.category()));
        if (plan.contractStarts() != null) add(rows, "contract-starts", Wording.day(plan.contractStarts()));
        if (plan.contractMonths() != null) {
            add(rows, "contract-months", texts.get("planning.months", plan.contractMonths()));
        }
        add(rows, "contact", plan.contact());
        notice(rows, "pipeline-notice", entry.pipelineNotice());
        var planned = entry.plannedNotice();
        if (planned != null) notice(rows, "planned-notice", new CentralNotice(planned.number(), planned.published()));
        add(rows, "changed", Wording.moment(entry.changedAt()));
        var sheet = Sheet.of(plan.title())
                .withCaption(texts.get("planning.reference", entry.reference()))
                .withTag(Tag.of(texts.of("planning.state", entry.state()), "grey"));
        if (entry.withdrawnReason() != null) sheet = sheet.with(InsetText.of(entry.withdrawnReason()));
        sheet = sheet.with(Prose.of(plan.description())).with(SummaryList.of(rows));
        var links = before(entry.procurement());
        if (entry.procurement() != null) {
            for (var engagement : register.before(entry.procurement())) links.add(link(engagement));
        }
        return links.isEmpty() ? sheet : sheet.with(new Links(links));
    }

    /** The procurement that followed, once it is public. */
    private List<Links.Link> before(@Nullable ProcurementId procurement) {
        var links = new ArrayList<Links.Link>();
        if (procurement == null) return links;
        opportunities
                .byId(procurement)
                .ifPresent(published -> links.add(Links.Link.to(
                        "/opportunities/" + published.opportunity().reference(), texts.get("planning.became"))));
        return links;
    }

    Links.Link link(EngagementView engagement) {
        return Links.Link.to(
                "/engagements/" + engagement.reference(),
                texts.get("planning.engagement.link", engagement.facts().title()));
    }

    /** An engagement as everybody reads it; its events follow it, with what can be done about them. */
    Sheet open(EngagementView engagement, String caption) {
        var facts = engagement.facts();
        var rows = new ArrayList<SummaryList.Row>();
        add(rows, "authority", Html.link(addresses.of(engagement.authority()).path(), engagement.authorityName()));
        add(rows, "closes", Wording.moment(facts.closes()));
        if (facts.tenderExpected() != null) add(rows, "tender-expected", Wording.day(facts.tenderExpected()));
        add(rows, "contact", facts.contact());
        notice(rows, "engagement-notice", engagement.notice());
        if (engagement.noNoticeReason() != null) add(rows, "no-notice", engagement.noNoticeReason());
        var sheet = Sheet.of(facts.title()).withCaption(caption);
        if (engagement.withdrawnReason() != null) sheet = sheet.with(InsetText.of(engagement.withdrawnReason()));
        sheet = sheet.with(SummaryList.of(rows))
                .with(Heading.second(texts.get("planning.engagement.purpose")))
                .with(Prose.of(facts.purpose()))
                .with(Heading.second(texts.get("planning.engagement.process")))
                .with(Prose.of(facts.process()));
        var learned = engagement.learned();
        if (learned != null) {
            sheet = sheet.with(Heading.second(texts.get("planning.engagement.learned")))
                    .with(Prose.of(learned));
        }
        if (!engagement.safeguards().isEmpty()) {
            sheet = sheet.with(Heading.second(texts.get("planning.engagement.safeguards")));
            for (var step : engagement.safeguards()) {
                sheet = sheet.with(Heading.third(Wording.day(step.at()))).with(Prose.of(step.words()));
            }
        }
        var links = before(engagement.procurement());
        return links.isEmpty() ? sheet : sheet.with(new Links(links));
    }

    SummaryList event(EventView event) {
        var rows = new ArrayList<SummaryList.Row>();
        add(rows, "event.starts", Wording.moment(event.starts()));
        add(rows, "event.place", event.place());
        if (event.places() != null) {
            add(rows, "event.places", texts.get("planning.event.taken", event.taken(), event.places()));
        }
        return SummaryList.of(rows);
    }

    private void notice(List<SummaryList.Row> rows, String key, @Nullable CentralNotice notice) {
        if (notice == null) return;
        add(rows, key, texts.get("planning.notice", notice.number(), Wording.moment(notice.published())));
    }

    private void add(List<SummaryList.Row> rows, String key, String value) {
        rows.add(SummaryList.Row.of(texts.get("planning." + key), value));
    }

    private void add(List<SummaryList.Row> rows, String key, Html value) {
        rows.add(SummaryList.Row.of(texts.get("planning." + key), value));
    }

    static String desk(UUID engagement) {
        return "/desk/engagements/" + engagement;
    }
}

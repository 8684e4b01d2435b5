package org.commonlot.marketplace.web.coalition;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.coalition.AgreementView;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.coalition.CoalitionView;
import org.commonlot.marketplace.coalition.SharePurpose;
import org.commonlot.marketplace.organisation.AuthorityAddresses;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Details;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Prose;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;

/** Makes coalitions ready to be shown. */
@org.springframework.stereotype.Component
class CoalitionPages {

    static final String DESK = "/desk/coalitions";

    private final Texts texts;
    private final AuthorityAddresses addresses;

    CoalitionPages(Texts texts, AuthorityAddresses addresses) {
        this.texts = texts;
        this.addresses = addresses;
    }

    static String desk(CoalitionId id) {
        return DESK + "/" + id.value();
    }

    static String open(CoalitionView view) {
        return "/coalitions/" + view.slug();
    }

    /** What everybody may read of it. */
    Sheet sheet(CoalitionView view) {
        var sheet = Sheet.of(view.name())
                .withCaption(texts.of("coalition.foundation", view.foundation()))
                .with(Prose.of(view.purpose()))
                .with(facts(view))
                .with(Heading.second(texts.get("coalition.members")))
                .with(members(view));
        if (!view.former().isEmpty()) sheet = sheet.with(former(view));
        if (view.leads().size() > 1) sheet = sheet.with(leads(view));
        if (!view.agents().isEmpty()) {
            sheet = sheet.with(Heading.second(texts.get("coalition.agents"))).with(agents(view));
        }
        var agreement = view.agreement();
        if (agreement != null) {
            sheet = sheet.with(Heading.second(texts.get("coalition.agreement")));
            for (var part : agreement(view, agreement)) sheet = sheet.with(part);
        }
        return sheet;
    }

    private SummaryList facts(CoalitionView view) {
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(SummaryList.Row.of(
                texts.get("coalition.lead"),
                authority(view.lead().authority(), view.lead().name())));
        rows.add(SummaryList.Row.of(texts.get("coalition.founded"), Wording.day(view.foundedAt())));
        for (var what : SharePurpose.values()) {
            var basis = view.shares().get(what);
            rows.add(SummaryList.Row.of(
                    texts.of("coalition.shares", what),
                    basis == null ? texts.get("coalition.basis.none") : texts.of("coalition.basis", basis)));
        }
        return SummaryList.of(rows);
    }

    private Html authority(OrganisationId id, String name) {
        return Html.link(addresses.of(id).path(), name);
    }

    private Table members(CoalitionView view) {
        var head = List.of(
                Table.Cell.of(texts.get("coalition.authority")),
                Table.Cell.of(texts.get("coalition.tier")),
                Table.Cell.of(texts.get("coalition.since")),
                Table.Cell.of(texts.get("coalition.until")));
        var rows = view.members().stream()
                .map(member -> List.of(
                        Table.Cell.of(authority(member.authority(), member.name())),
                        Table.Cell.of(texts.of("coalition.tier", member.tier())),
                        Table.Cell.of(Wording.shortDay(member.from())),
                        Table.Cell.of(member.to() == null ? "" : Wording.shortDay(member.to()))))
                .toList();
        return Table.of(texts.get("coalition.members"), head, rows).withHiddenCaption();
    }

    private Component former(CoalitionView view) {
        var head = List.of(
                Table.Cell.of(texts.get("coalition.authority")),
                Table.Cell.of(texts.get("coalition.tier")),
                Table.Cell.of(texts.get("coalition.since")),
                Table.Cell.of(texts.get("coalition.until")),
                Table.Cell.of(texts.get("coalition.reason")));
        var rows = view.former().stream()
                .map(member -> List.of(
                        Table.Cell.of(member.name()),
                        Table.Cell.of(texts.of("coalition.tier", member.tier())),
                        Table.Cell.of(Wording.shortDay(member.from())),
                        Table.Cell.of(member.to() == null ? "" : Wording.shortDay(member.to())),
                        Table.Cell.of(member.reason() == null ? "" : member.reason())))
                .toList();
        return Table.of(texts.get("coalition.former"), head, rows);
    }

    private Table leads(CoalitionView view) {
        var head = List.of(
                Table.Cell.of(texts.get("coalition.lead")),
                Table.Cell.of(texts.get("coalition.since")),
                Table.Cell.of(texts.get("coalition.reason")));
        var rows = view.leads().stream()
                .map(term -> List.of(
                        Table.Cell.of(term.name()),
                        Table.Cell.of(Wording.day(term.since())),
                        Table.Cell.of(term.reason())))
                .toList();
        return Table.of(texts.get("coalition.leads"), head, rows);
    }

    private Table agents(CoalitionView view) {
        var head = List.of(
                Table.Cell.of(texts.get("coalition.agent")),
                Table.Cell.of(texts.get("coalition.agent.summary")),
                Table.Cell.of(texts.get("coalition.agent.contact")),
                Table.Cell.of(texts.get("coalition.since")));
        var rows = view.agents().stream()
                .map(agent -> List.of(
                        Table.Cell.of(
                                agent.identifier() == null
                                        ? agent.name()
                                        : texts.get("coalition.agent.named", agent.name(), agent.identifier())),
                        Table.Cell.of(agent.summary()),
                        Table.Cell.of(agent.contact()),
                        Table.Cell.of(Wording.shortDay(agent.since()))))
                .toList();
        return Table.of(texts.get("coalition.agents"), head, rows).withHiddenCaption();
    }

    /** What it says in short, who has signed, and the whole text to unfold. */
    List<Component> agreement(CoalitionView view, AgreementView agreement) {
        var terms = agreement.terms();
        var rows = List.of(
                SummaryList.Row.of(
                        texts.get("coalition.agreement.version"),
                        texts.get(
                                "coalition.agreement.numbered",
                                terms.title(),
                                agreement.number(),
                                Wording.day(agreement.issuedAt()))),
                SummaryList.Row.of(
                        texts.get("coalition.agreement.price"),
                        texts.get("coalition.agreement.percent", Wording.number(terms.withdrawalPercent()))),
                SummaryList.Row.of(
                        texts.get("coalition.agreement.notice"),
                        texts.get("coalition.agreement.days", terms.noticeDays())));
        return List.of(
                SummaryList.of(rows),
                signatures(view, agreement),
                Details.of(texts.get("coalition.agreement.read"), terms.wording()));
    }

    private Table signatures(CoalitionView view, AgreementView agreement) {
        var head = List.of(
                Table.Cell.of(texts.get("coalition.authority")),
                Table.Cell.of(texts.get("coalition.signed.by")),
                Table.Cell.of(texts.get("coalition.signed.at")));
        var rows = new ArrayList<List<Table.Cell>>();
        for (var signed : agreement.signatures()) {
            var name = view.member(signed.authority()).map(CoalitionView.Member::name);
            if (name.isEmpty()) continue;
            rows.add(List.of(
                    Table.Cell.of(name.get()),
                    Table.Cell.of(texts.get("coalition.signed.person", signed.person(), signed.capacity())),
                    Table.Cell.of(Wording.moment(signed.at()))));
        }
        for (var member : agreement.unsigned()) {
            rows.add(List.of(
                    Table.Cell.of(member.name()),
                    Table.Cell.of(Html.tag(Tag.of(texts.get("coalition.unsigned"), "yellow"))),
                    Table.Cell.of("")));
        }
        return Table.of(texts.get("coalition.signatures"), head, rows);
    }

    /** The invitations and what became of them. */
    Component invitations(CoalitionView view) {
        if (view.invitations().isEmpty()) return new Paragraph(texts.get("coalition.invitations.none"));
        var head = List.of(
                Table.Cell.of(texts.get("coalition.authority")),
                Table.Cell.of(texts.get("coalition.tier")),
                Table.Cell.of(texts.get("coalition.invited")),
                Table.Cell.of(texts.get("coalition.answer")));
        var rows = view.invitations().stream()
                .map(invitation -> List.of(
                        Table.Cell.of(invitation.name()),
                        Table.Cell.of(texts.of("coalition.tier", invitation.tier())),
                        Table.Cell.of(Wording.day(invitation.invitedAt())),
                        Table.Cell.of(answer(invitation))))
                .toList();
        return Table.of(texts.get("coalition.invitations"), head, rows);
    }

    private String answer(CoalitionView.Invitation invitation) {
        var standing = texts.of("coalition.invitation", invitation.standing());
        return invitation.reason() == null
                ? standing
                : texts.get("coalition.invitation.why", standing, invitation.reason());
    }
}

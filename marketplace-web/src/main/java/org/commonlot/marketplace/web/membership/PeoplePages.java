package org.commonlot.marketplace.web.membership;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.membership.StaffView;
import org.commonlot.marketplace.web.components.Button;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.springframework.stereotype.Component;

/** The page of an organisation's people; to its owners also what waits for them. */
@Component
class PeoplePages {

    private final RoleWords roles;
    private final Texts texts;

    PeoplePages(RoleWords roles, Texts texts) {
        this.roles = roles;
        this.texts = texts;
    }

    Sheet people(StaffView staff) {
        var sheet = Sheet.of(texts.get("membership.people.title")).withCaption(staff.name());
        if (staff.keeps()) {
            if (!staff.asking().isEmpty()) sheet = sheet.with(asking(staff.asking()));
            sheet = sheet.with(Button.link(texts.get("membership.invite.title"), "/organisation/invite"));
        }
        sheet = sheet.with(members(staff, staff.keeps()));
        if (staff.keeps()) {
            if (!staff.invited().isEmpty()) sheet = sheet.with(invited(staff.invited(), "/organisation/invitations/"));
            sheet = sheet.with(Heading.second(texts.get("membership.domains.title")))
                    .with(new Paragraph(domains(staff)))
                    .with(Links.of(Links.Link.to("/organisation/domains", texts.get("membership.domains.change"))));
        }
        return sheet.with(Links.of(
                Links.Link.to("/rights", texts.get("membership.rights.title")),
                Links.Link.to("/organisation/leave/" + staff.organisation().value(), texts.get("membership.leave"))));
    }

    /** The same to those who run the platform: who is in it, and who is asked in. */
    Sheet overseen(StaffView staff, String here) {
        var sheet = Sheet.of(texts.get("membership.people.title"))
                .withCaption(staff.name())
                .with(Button.link(texts.get("membership.invite.title"), here + "/invite"));
        if (staff.members().isEmpty()) sheet = sheet.with(new Paragraph(texts.get("membership.people.none")));
        else sheet = sheet.with(members(staff, false));
        return staff.invited().isEmpty() ? sheet : sheet.with(invited(staff.invited(), here + "/invitations/"));
    }

    /** One invitation, with what its keepers may do with it. */
    Sheet invitation(StaffView.Invited invited, String path) {
        return Sheet.of(invited.email())
                .withCaption(texts.get("membership.invitation"))
                .with(new Paragraph(texts.get("membership.invitation.roles", roles.all(invited.roles()))))
                .with(new Paragraph(
                        invited.good()
                                ? texts.get("membership.invitation.until", Wording.moment(invited.expires()))
                                : texts.get("membership.invitation.over")))
                .with(Sheet.Act.of(texts.get("membership.invitation.resend"), path + "/resend"))
                .with(Sheet.Act.secondary(texts.get("membership.invitation.revoke"), path + "/revoke"));
    }

    private Table members(StaffView staff, boolean changed) {
        var head = heads("membership.name", "membership.email", "membership.roles");
        var rows = new ArrayList<List<Table.Cell>>();
        for (var member : staff.members()) {
            var page = PeopleController.HOME + "/" + member.person().value();
            var row = new ArrayList<>(List.of(
                    Table.Cell.of(member.name()),
                    Table.Cell.of(member.email()),
                    Table.Cell.of(roles.all(member.roles()))));
            if (changed) {
                row.set(0, Table.Cell.of(Html.link(page, member.name())));
                row.add(Table.Cell.of(Html.link(page + "/remove", texts.get("membership.remove", member.name()))));
            }
            rows.add(row);
        }
        if (changed) head.add(Table.Cell.of(texts.get("membership.act")));
        return Table.of(texts.get("membership.people.caption"), head, rows);
    }

    private Table asking(List<StaffView.Asking> asking) {
        var rows = asking.stream()
                .map(person -> List.of(
                        Table.Cell.of(Html.link(
                                "/organisation/requests/" + person.id().value(), person.name())),
                        Table.Cell.of(person.email()),
                        Table.Cell.of(Wording.moment(person.askedAt()))))
                .toList();
        return Table.of(
                texts.get("membership.asking.caption"),
                heads("membership.name", "membership.email", "membership.asked"),
                rows);
    }

    private Table invited(List<StaffView.Invited> invited, String path) {
        var rows = invited.stream()
                .map(person -> List.of(
                        Table.Cell.of(Html.link(path + person.id().value(), person.email())),
                        Table.Cell.of(roles.all(person.roles())),
                        Table.Cell.of(
                                person.good()
                                        ? Wording.moment(person.expires())
                                        : texts.get("membership.invitation.over"))))
                .toList();
        return Table.of(
                texts.get("membership.invited.caption"),
                heads("membership.email", "membership.roles", "membership.expires"),
                rows);
    }

    private String domains(StaffView staff) {
        return staff.domains().isEmpty()
                ? texts.get("membership.domains.none")
                : texts.get("membership.domains.some", String.join(", ", staff.domains()));
    }

    private ArrayList<Table.Cell> heads(String... keys) {
        var heads = new ArrayList<Table.Cell>();
        for (var key : keys) heads.add(Table.Cell.of(texts.get(key)));
        return heads;
    }
}

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
        sheet = sheet.with(members(staff));
        if (staff.keeps()) {
            if (!staff.invited().isEmpty()) sheet = sheet.with(invited(staff.invited()));
            sheet = sheet.with(Heading.second(texts.get("membership.domains.title")))
                    .with(new Paragraph(domains(staff)))
                    .with(Links.of(Links.Link.to("/organisation/domains", texts.get("membership.domains.change"))));
        }
        return sheet.with(Links.of(
                Links.Link.to("/rights", texts.get("membership.rights.title")),
                Links.Link.to("/organisation/leave/" + staff.organisation().value(), texts.get("membership.leave"))));
    }

    private Table members(StaffView staff) {
        var head = heads("membership.name", "membership.email", "membership.roles");
        var rows = new ArrayList<List<Table.Cell>>();
        for (var member : staff.members()) {
            var page = PeopleController.HOME + "/" + member.person().value();
            var row = new ArrayList<>(List.of(
                    Table.Cell.of(member.name()),
                    Table.Cell.of(member.email()),
                    Table.Cell.of(roles.all(member.roles()))));
            if (staff.keeps()) {
                row.set(0, Table.Cell.of(Html.link(page, member.name())));
                row.add(Table.Cell.of(Html.link(page + "/remove", texts.get("membership.remove", member.name()))));
            }
            rows.add(row);
        }
        if (staff.keeps()) head.add(Table.Cell.of(texts.get("membership.act")));
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

    private Table invited(List<StaffView.Invited> invited) {
        var rows = invited.stream()
                .map(person -> List.of(
                        Table.Cell.of(Html.link(
                                "/organisation/invitations/" + person.id().value(), person.email())),
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

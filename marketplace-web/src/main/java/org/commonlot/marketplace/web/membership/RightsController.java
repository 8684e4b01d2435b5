package org.commonlot.marketplace.web.membership;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What each role may do: the table by which the service itself decides, for everybody to read. */
@Controller
@OpenToAll
class RightsController {

    private final RoleWords roles;
    private final Texts texts;

    RightsController(RoleWords roles, Texts texts) {
        this.roles = roles;
        this.texts = texts;
    }

    @GetMapping("/rights")
    String rights(Model model) {
        var sheet = Sheet.of(texts.get("membership.rights.title"))
                .with(new Paragraph(texts.get("membership.rights.intro")));
        for (var side : Role.Side.values()) sheet = sheet.with(table(side));
        model.addAttribute(
                "sheet",
                sheet.with(Heading.second(texts.get("membership.rights.combining")))
                        .with(new Paragraph(texts.get("membership.rights.combining.text")))
                        .with(Heading.second(texts.get("membership.rights.guests")))
                        .with(new Paragraph(texts.get("membership.rights.guests.text"))));
        return Sheet.VIEW;
    }

    private Table table(Role.Side side) {
        var rows = new ArrayList<List<Table.Cell>>();
        for (var role : Role.values()) {
            if (role.side() != side) continue;
            var rights = Arrays.stream(Right.values())
                    .filter(right -> right.roles().contains(role))
                    .map(right -> texts.of("membership.right", right))
                    .toList();
            rows.add(List.of(
                    Table.Cell.of(roles.one(role)),
                    Table.Cell.of(texts.of("membership.role.for", role)),
                    Table.Cell.of(String.join("; ", rights))));
        }
        var head = List.of(
                Table.Cell.of(texts.get("membership.role")),
                Table.Cell.of(texts.get("membership.role.meaning")),
                Table.Cell.of(texts.get("membership.role.rights")));
        return Table.of(texts.of("membership.side", side), head, rows).withRowHeaders();
    }
}

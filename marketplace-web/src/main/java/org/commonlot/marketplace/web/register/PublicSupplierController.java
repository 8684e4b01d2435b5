package org.commonlot.marketplace.web.register;

import java.util.ArrayList;
import java.util.UUID;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.SizeClass;
import org.commonlot.marketplace.organisation.SupplierView;
import org.commonlot.marketplace.register.SupplierStanding;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.SupplierMarks;
import org.commonlot.marketplace.web.desk.SupplierPart;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A supplier for everybody: who it is, and whether that is proved. What was merged leads to what it went up in. */
@Controller
@OpenToAll
class PublicSupplierController {

    private final OrganisationDirectory organisations;
    private final SupplierMarks marks;
    private final ObjectProvider<SupplierPart> parts;
    private final Texts texts;

    PublicSupplierController(
            OrganisationDirectory organisations, SupplierMarks marks, ObjectProvider<SupplierPart> parts, Texts texts) {
        this.parts = parts;
        this.organisations = organisations;
        this.marks = marks;
        this.texts = texts;
    }

    @GetMapping("/suppliers/{id}")
    String supplier(@PathVariable UUID id, Model model) {
        var standing = marks.of(new OrganisationId(id));
        var now = standing.now();
        if (now != null) return "redirect:/suppliers/" + now.supplier().value();
        var supplier = organisations.supplier(standing.supplier());
        var sheet = Sheet.of(supplier.name()).withTag(marks.tag(standing));
        for (var words : marks.words(standing)) sheet = sheet.with(new Paragraph(words));
        sheet = sheet.with(facts(supplier, standing)).with(new Paragraph(texts.get("register.public.foot")));
        for (var part : parts.orderedStream().toList()) {
            for (var component : part.parts(supplier)) sheet = sheet.with(component);
        }
        model.addAttribute("sheet", sheet);
        return Sheet.VIEW;
    }

    private SummaryList facts(SupplierView supplier, SupplierStanding standing) {
        var rows = new ArrayList<SummaryList.Row>();
        var scheme = supplier.identifierScheme();
        if (scheme != null && supplier.identifier() != null) {
            boolean proved = standing.proofs().stream()
                    .anyMatch(proof -> proof.identifier().scheme().equals(scheme)
                            && proof.identifier().identifier().equals(supplier.identifier()));
            rows.add(row(
                    "number",
                    scheme + " " + supplier.identifier() + " "
                            + texts.get(proved ? "register.profile.isProved" : "register.profile.isNotProved")));
        }
        if (supplier.size() != SizeClass.UNKNOWN) {
            rows.add(row(
                    "size",
                    texts.of("register.size", supplier.size()) + ", "
                            + texts.get(supplier.sme() ? "register.profile.sme" : "register.profile.notSme")));
        }
        if (supplier.vcse()) rows.add(row("nature", texts.get("register.profile.nature.vcse")));
        if (supplier.startup()) rows.add(row("nature", texts.get("register.profile.nature.startup")));
        return SummaryList.of(rows);
    }

    private SummaryList.Row row(String key, String value) {
        return SummaryList.Row.of(texts.get("register.public." + key), value);
    }
}

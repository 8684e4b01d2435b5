package org.commonlot.marketplace.web.calloff;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.calloff.OfferMethod;
import org.commonlot.marketplace.calloff.OfferRoute;
import org.commonlot.marketplace.calloff.Offering;
import org.commonlot.marketplace.organisation.AuthorityKind;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForBuyers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a procurement offers to others: set by the author of a draft, for the notice. */
@Controller
@ForBuyers
@RequestMapping("/desk/procurements/{id}/framework-offer")
class OfferController {

    private final Offering offering;
    private final OrganisationDirectory organisations;
    private final Forms forms;
    private final Texts texts;

    OfferController(Offering offering, OrganisationDirectory organisations, Forms forms, Texts texts) {
        this.offering = offering;
        this.organisations = organisations;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String offer(@PathVariable UUID id, Actor actor, Model model) {
        var draft = draft(id, actor);
        var terms = draft.terms().orElse(null);
        var names = terms == null ? Map.<OrganisationId, String>of() : organisations.names(terms.bodies());
        var form = OfferForm.of(draft.details().version(), terms, names);
        return ask(draft, forms.fields("calloff.offer", form), model);
    }

    @PostMapping
    String offer(
            @PathVariable UUID id,
            @ModelAttribute("form") OfferForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var draft = draft(id, actor);
        form.terms(authorities(), errors)
                .ifPresent(terms ->
                        forms.attempt(errors, () -> offering.set(draft.details().id(), form.version(), terms, actor)));
        return errors.hasErrors()
                ? ask(draft, forms.fields("calloff.offer", errors), model)
                : "redirect:" + DeskPages.path(id);
    }

    @PostMapping("/drop")
    String drop(@PathVariable UUID id, @RequestParam(defaultValue = "-1") long version, Actor actor) {
        offering.drop(new ProcurementId(id), version, actor);
        return "redirect:" + DeskPages.path(id);
    }

    private Map<String, OrganisationId> authorities() {
        var named = new HashMap<String, OrganisationId>();
        organisations.authorities().forEach(one -> named.putIfAbsent(OfferForm.key(one.name()), one.id()));
        return named;
    }

    private String ask(Offering.Draft draft, Fields fields, Model model) {
        var kinds = Arrays.stream(AuthorityKind.values())
                .map(kind -> Choice.of(kind.name(), texts.of("register.kind", kind)))
                .toList();
        var path = DeskPages.path(draft.details());
        var ask = Ask.of(
                        texts.get("calloff.offer.title"),
                        path + "/framework-offer",
                        texts.get("procurement.save"),
                        fields.radios("route", Arrays.asList(OfferRoute.values())),
                        fields.input("ceiling").asMoney(),
                        fields.date("starts"),
                        fields.date("ends"),
                        fields.textarea("longerBecause").withRows(3),
                        fields.input("fee").withWidth(5),
                        fields.radios("method", Arrays.asList(OfferMethod.values())),
                        fields.textarea("mechanism").withRows(4),
                        fields.textarea("bodies").withRows(5),
                        fields.checkboxes("kinds", kinds),
                        fields.yesNo("leadAgrees"),
                        fields.hidden("version"))
                .withCaption(draft.details().opportunity().title())
                .withIntro(texts.get("calloff.offer.intro"));
        return DeskPages.ask(ask, fields, path, model);
    }

    private Offering.Draft draft(UUID id, Actor actor) {
        return offering.draft(new ProcurementId(id), actor);
    }
}

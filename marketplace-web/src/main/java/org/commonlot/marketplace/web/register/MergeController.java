package org.commonlot.marketplace.web.register;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.organisation.SupplierMerging;
import org.commonlot.marketplace.organisation.SupplierRegister;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Prose;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Typed;
import org.commonlot.marketplace.web.components.WarningText;
import org.commonlot.marketplace.web.security.ForAdministrators;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An administrator merges two suppliers that are one firm, after seeing what that does. */
@Controller
@ForAdministrators
@RequestMapping(SuppliersController.HOME + "/{id}/merge")
class MergeController {

    private final SupplierMerging merging;
    private final SupplierRegister register;
    private final SupplierPages pages;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    MergeController(
            SupplierMerging merging,
            SupplierRegister register,
            SupplierPages pages,
            Forms forms,
            Texts texts,
            Clock clock) {
        this.merging = merging;
        this.register = register;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    /** Why the two are one firm. */
    public record ReasonForm(@Nullable String reason) {}

    @GetMapping
    String choose(@PathVariable UUID id, Actor actor, Model model) {
        return choose(id, forms.fields("register.merge", new IdentifierForm(null, null)), actor, model);
    }

    @PostMapping
    String choose(
            @PathVariable UUID id,
            @ModelAttribute("form") IdentifierForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        form.check(errors);
        var other = new OrganisationId[1];
        forms.attempt(errors, () -> other[0] = register.identified(form.typed(), actor));
        if (errors.hasErrors()) return choose(id, forms.fields("register.merge", errors), actor, model);
        return "redirect:" + here(id) + "/merge/" + other[0].value();
    }

    private String choose(UUID id, Fields fields, Actor actor, Model model) {
        var supplier = register.profile(new OrganisationId(id), actor);
        model.addAttribute(
                "ask",
                Ask.of(
                                texts.get("register.merge.other"),
                                here(id) + "/merge",
                                texts.get("register.merge.show"),
                                fields.select("scheme", Choices.schemes(texts, Choices.SUPPLIERS)),
                                fields.input("identifier").withWidth(20))
                        .withCaption(supplier.name()));
        model.addAttribute("fields", fields);
        model.addAttribute("back", BackLink.to(here(id)));
        return Ask.VIEW;
    }

    @GetMapping("/{other}")
    String preview(@PathVariable UUID id, @PathVariable UUID other, Actor actor, Model model) {
        return preview(id, other, forms.fields("register.merge", new ReasonForm(null)), actor, model);
    }

    @PostMapping("/{other}")
    String merge(
            @PathVariable UUID id,
            @PathVariable UUID other,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var reason = Typed.text(form.reason());
        Typed.required(errors, "reason", reason, 1_000);
        forms.attempt(
                errors,
                () -> merging.merge(new OrganisationId(id), new OrganisationId(other), reason, actor, clock.instant()));
        if (errors.hasErrors()) return preview(id, other, forms.fields("register.merge", errors), actor, model);
        redirect.addFlashAttribute("done", "register.merge.done");
        return "redirect:" + here(other);
    }

    private String preview(UUID id, UUID other, Fields fields, Actor actor, Model model) {
        var preview = merging.preview(new OrganisationId(id), new OrganisationId(other), actor);
        var today = UkTime.date(clock.instant());
        var goes = preview.goes().name();
        var remains = preview.remains().name();
        var ask = Ask.of(
                        texts.get("register.merge.title"),
                        here(id) + "/merge/" + other,
                        texts.get("register.merge.button"),
                        fields.textarea("reason"))
                .withIntro(Heading.second(texts.get("register.merge.goes", goes)))
                .withIntro(pages.facts(preview.goes(), today))
                .withIntro(Heading.second(texts.get("register.merge.remains", remains)))
                .withIntro(pages.facts(preview.remains(), today))
                .withIntro(Heading.second(texts.get("register.merge.effects")))
                .withIntro(new Prose(Html.list(List.of(
                        texts.get("register.merge.effect.nothingNew", goes),
                        texts.get("register.merge.effect.kept", goes),
                        texts.get(
                                "register.merge.effect.people",
                                preview.people().size(),
                                remains,
                                String.join(", ", preview.people())),
                        texts.get("register.merge.effect.bids")))));
        if (preview.goes().verified() && !preview.remains().verified()) {
            ask = ask.withIntro(WarningText.of(texts.get("register.merge.lessProved", goes, remains)));
        }
        model.addAttribute("ask", ask);
        model.addAttribute("fields", fields);
        model.addAttribute("back", BackLink.to(here(id)));
        return Ask.VIEW;
    }

    private static String here(UUID id) {
        return SuppliersController.HOME + "/" + id;
    }
}

package org.commonlot.marketplace.web.coalition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.coalition.CoalitionRegister;
import org.commonlot.marketplace.coalition.CoalitionView;
import org.commonlot.marketplace.coalition.Founding;
import org.commonlot.marketplace.coalition.InvitationStanding;
import org.commonlot.marketplace.coalition.Tier;
import org.commonlot.marketplace.organisation.AuthorityLine;
import org.commonlot.marketplace.organisation.AuthorityRegister;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Select;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How authorities come, in which tier they are, who leads, and how they go. */
@Controller
@ForAuthorityStaff
@RequestMapping(CoalitionPages.DESK + "/{id}")
class MembersController {

    private static final int MOST_NAMED = 5;

    private final CoalitionRegister register;
    private final Founding founding;
    private final AuthorityRegister authorities;
    private final Forms forms;
    private final Texts texts;

    MembersController(
            CoalitionRegister register, Founding founding, AuthorityRegister authorities, Forms forms, Texts texts) {
        this.register = register;
        this.founding = founding;
        this.authorities = authorities;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/invite")
    String invite(@PathVariable UUID id, Actor actor, Model model) {
        return invite(led(id, actor), forms.fields("coalition.invite", new InviteForm(null, null)), model);
    }

    @PostMapping("/invite")
    String invite(
            @PathVariable UUID id,
            @ModelAttribute("form") InviteForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = led(id, actor);
        var tier = form.check(errors);
        var authority = errors.hasErrors() ? null : named(form.authority(), errors);
        if (authority != null) forms.attempt(errors, () -> founding.invite(view.id(), authority, tier, actor));
        if (errors.hasErrors()) return invite(view, forms.fields("coalition.invite", errors), model);
        return DeskPages.done(CoalitionPages.desk(view.id()), "coalition.done.invited", redirect);
    }

    /** The one authority that is called so, or else the one whose name has these words in it. */
    private @Nullable OrganisationId named(String words, Errors errors) {
        var found = authorities.list(words, null);
        var exact = found.stream()
                .filter(line -> line.name().equalsIgnoreCase(words))
                .toList();
        var fitting = exact.isEmpty() ? found : exact;
        if (fitting.size() == 1) return fitting.getFirst().id();
        if (fitting.isEmpty()) {
            errors.rejectValue("authority", "unknown");
        } else {
            var names =
                    fitting.stream().limit(MOST_NAMED).map(AuthorityLine::name).collect(Collectors.joining(", "));
            errors.rejectValue("authority", "several", new Object[] {names}, null);
        }
        return null;
    }

    private String invite(CoalitionView view, Fields fields, Model model) {
        return ask(
                "invite",
                view,
                fields,
                model,
                fields.input("authority"),
                fields.radios("tier", List.of(Tier.values())));
    }

    @PostMapping("/invitations/{invitation}/withdraw")
    String withdraw(@PathVariable UUID id, @PathVariable UUID invitation, Actor actor, RedirectAttributes redirect) {
        founding.withdrawInvitation(new CoalitionId(id), invitation, actor);
        return DeskPages.done(path(id), "coalition.done.withdrawn", redirect);
    }

    @GetMapping("/answer")
    String answer(@PathVariable UUID id, Actor actor, Model model) {
        return answer(asked(id, actor), forms.fields("coalition.answer", new AnswerForm(null, null)), model);
    }

    @PostMapping("/answer")
    String answer(
            @PathVariable UUID id,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = asked(id, actor);
        form.check(errors);
        forms.attempt(errors, () -> {
            if (form.accepts()) founding.accept(view.id(), actor);
            else founding.decline(view.id(), form.reason(), actor);
        });
        if (errors.hasErrors()) return answer(view, forms.fields("coalition.answer", errors), model);
        return form.accepts()
                ? DeskPages.done(path(id), "coalition.done.joined", redirect)
                : DeskPages.done(CoalitionPages.DESK, "coalition.done.declined", redirect);
    }

    private CoalitionView asked(UUID id, Actor actor) {
        var view = register.details(new CoalitionId(id), actor);
        if (view.invitations().stream()
                .noneMatch(invitation -> invitation.standing() == InvitationStanding.OPEN
                        && actor.may(Right.BIND_AUTHORITY, invitation.authority()))) {
            throw new NotFound();
        }
        return view;
    }

    private String answer(CoalitionView view, Fields fields, Model model) {
        return ask(
                "answer",
                view,
                fields,
                model,
                fields.radios("answer", List.of("ACCEPT", "DECLINE")),
                fields.textarea("reason"));
    }

    @GetMapping("/tier")
    String tier(@PathVariable UUID id, Actor actor, Model model) {
        return tier(led(id, actor), forms.fields("coalition.tier", new TierForm(null, null)), model);
    }

    @PostMapping("/tier")
    String tier(
            @PathVariable UUID id,
            @ModelAttribute("form") TierForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = led(id, actor);
        var tier = form.check(errors);
        var member = member(view, form.authority(), errors);
        forms.attempt(errors, () -> founding.changeTier(view.id(), member, tier, actor));
        if (errors.hasErrors()) return tier(view, forms.fields("coalition.tier", errors), model);
        return DeskPages.done(path(id), "coalition.done.tier", redirect);
    }

    private String tier(CoalitionView view, Fields fields, Model model) {
        return ask(
                "tier",
                view,
                fields,
                model,
                fields.select("authority", options(view)),
                fields.radios("tier", List.of(Tier.values())));
    }

    @GetMapping("/lead")
    String lead(@PathVariable UUID id, Actor actor, Model model) {
        return lead(led(id, actor), forms.fields("coalition.lead", new LeadForm(null, null)), model);
    }

    @PostMapping("/lead")
    String lead(
            @PathVariable UUID id,
            @ModelAttribute("form") LeadForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = led(id, actor);
        form.check(errors);
        var member = member(view, form.authority(), errors);
        forms.attempt(errors, () -> founding.handOver(view.id(), member, form.reason(), actor));
        if (errors.hasErrors()) return lead(view, forms.fields("coalition.lead", errors), model);
        return DeskPages.done(path(id), "coalition.done.lead", redirect);
    }

    private String lead(CoalitionView view, Fields fields, Model model) {
        return ask("lead", view, fields, model, fields.select("authority", options(view)), fields.textarea("reason"));
    }

    @GetMapping("/leave")
    String leave(@PathVariable UUID id, Actor actor, Model model) {
        var view = bound(id, actor);
        return leave(view, forms.fields("coalition.leave", new LeaveForm(null, null)), model);
    }

    @PostMapping("/leave")
    String leave(
            @PathVariable UUID id,
            @ModelAttribute("form") LeaveForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = bound(id, actor);
        var own = register.memberFor(view, Right.BIND_AUTHORITY, actor).orElseThrow(NotFound::new);
        var day = form.check(errors).orElse(LocalDate.EPOCH);
        forms.attempt(errors, () -> founding.leave(view.id(), own.authority(), day, form.reason(), actor));
        if (errors.hasErrors()) return leave(view, forms.fields("coalition.leave", errors), model);
        return DeskPages.done(path(id), "coalition.done.left", redirect);
    }

    private CoalitionView bound(UUID id, Actor actor) {
        var view = register.asMember(new CoalitionId(id), actor);
        if (register.memberFor(view, Right.BIND_AUTHORITY, actor).isEmpty()) throw new NotFound();
        return view;
    }

    private String leave(CoalitionView view, Fields fields, Model model) {
        return ask("leave", view, fields, model, fields.date("day"), fields.textarea("reason"));
    }

    private CoalitionView led(UUID id, Actor actor) {
        var view = register.details(new CoalitionId(id), actor);
        if (!view.ledBy(actor)) throw new NotFound();
        return view;
    }

    private static OrganisationId member(CoalitionView view, String chosen, Errors errors) {
        var member = view.members().stream()
                .filter(one -> one.authority().value().toString().equals(chosen))
                .findFirst();
        if (member.isEmpty()) errors.rejectValue("authority", "NotBlank");
        return member.orElse(view.lead()).authority();
    }

    private List<Select.Option> options(CoalitionView view) {
        var options = new ArrayList<Select.Option>();
        options.add(Select.Option.of("", texts.get("coalition.choose")));
        for (var member : view.members()) {
            options.add(Select.Option.of(member.authority().value().toString(), member.name()));
        }
        return options;
    }

    private String ask(String page, CoalitionView view, Fields fields, Model model, Component... questions) {
        var here = CoalitionPages.desk(view.id());
        var ask = Ask.of(
                        texts.get("coalition." + page + ".title"),
                        here + "/" + page,
                        texts.get("coalition." + page + ".button"),
                        questions)
                .withCaption(view.name())
                .withIntro(texts.get("coalition." + page + ".intro"));
        return DeskPages.ask(ask, fields, here, model);
    }

    private static String path(UUID id) {
        return CoalitionPages.DESK + "/" + id;
    }
}

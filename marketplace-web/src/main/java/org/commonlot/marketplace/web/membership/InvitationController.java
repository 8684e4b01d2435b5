package org.commonlot.marketplace.web.membership;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.commonlot.marketplace.membership.InvitationView;
import org.commonlot.marketplace.membership.Inviting;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ActingFor;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.commonlot.marketplace.web.security.PasswordHashing;
import org.commonlot.marketplace.web.security.PasswordPolicy;
import org.commonlot.marketplace.web.security.SignedInPerson;
import org.commonlot.marketplace.web.security.SigningIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the link of an invitation leads: to accepting, to signing in first, or to an account of one's own. */
@Controller
@OpenToAll
@RequestMapping("/invitations/{secret}")
class InvitationController {

    private static final String WORDS = "membership.newcomer";

    private final Inviting inviting;
    private final ActingFor actingFor;
    private final SigningIn signingIn;
    private final PasswordHashing hashing;
    private final PasswordPolicy policy;
    private final RoleWords roles;
    private final Forms forms;
    private final Texts texts;
    private final boolean local;

    InvitationController(
            Inviting inviting,
            ActingFor actingFor,
            SigningIn signingIn,
            PasswordHashing hashing,
            PasswordPolicy policy,
            RoleWords roles,
            Forms forms,
            Texts texts,
            @Value("${commonlot.identity:local}") String identity) {
        this.inviting = inviting;
        this.actingFor = actingFor;
        this.signingIn = signingIn;
        this.hashing = hashing;
        this.policy = policy;
        this.roles = roles;
        this.forms = forms;
        this.texts = texts;
        this.local = identity.equals("local");
    }

    @GetMapping
    String invitation(@PathVariable String secret, Optional<Actor> actor, Model model) {
        var invitation = inviting.read(secret);
        if (invitation.good() && local && actor.isEmpty() && !invitation.hasAccount()) {
            return newcomer(secret, invitation, forms.fields(WORDS, new NewPersonForm(null, null)), model);
        }
        var sheet = told(invitation);
        if (!invitation.good()) {
            sheet = sheet.with(new Paragraph(texts.get("membership.invitation.over")));
        } else if (actor.isEmpty()) {
            sheet = stranger(sheet, secret, invitation);
        } else {
            sheet = sheet.with(Sheet.Act.of(texts.get("membership.invitation.accept"), "/invitations/" + secret));
        }
        model.addAttribute("sheet", sheet);
        return Sheet.VIEW;
    }

    /** Who has an account signs in with it; who has none gets to here only where accounts are made elsewhere. */
    private Sheet stranger(Sheet sheet, String secret, InvitationView invitation) {
        var signIn = "/invitations/" + secret + "/sign-in";
        if (invitation.hasAccount()) {
            return sheet.with(new Paragraph(texts.get("membership.invitation.sign-in", invitation.email())))
                    .with(Links.of(Links.Link.to(signIn, texts.get("membership.invitation.to-sign-in"))));
        }
        return sheet.with(new Paragraph(texts.get("membership.invitation.account", invitation.email())))
                .with(Links.of(
                        Links.Link.to(signIn + "?newcomer=true", texts.get("membership.invitation.make-account")),
                        Links.Link.to(signIn, texts.get("membership.invitation.have-account"))));
    }

    /** By way of signing in, or of making an account where accounts are kept, and back to the invitation. */
    @GetMapping("/sign-in")
    String signIn(
            @PathVariable String secret,
            @RequestParam(defaultValue = "false") boolean newcomer,
            Optional<Actor> actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var invitation = inviting.read(secret);
        if (actor.isPresent()) return "redirect:/invitations/" + secret;
        signingIn.leadTo("/invitations/" + secret, request, response);
        if (newcomer) redirect.addAttribute("newcomer", invitation.email());
        return "redirect:/sign-in";
    }

    private Sheet told(InvitationView invitation) {
        return Sheet.of(texts.get("membership.invitation.title", invitation.organisation()))
                .with(new Paragraph(
                        texts.get("membership.invitation.by", invitation.by(), roles.all(invitation.roles()))));
    }

    /** Accepts, for whoever is signed in; the rules see to it that it is who was invited. */
    @PostMapping
    String accept(
            @PathVariable String secret,
            Optional<Actor> actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        if (actor.isEmpty()) return "redirect:/invitations/" + secret;
        actingFor.choose(inviting.accept(secret, actor.get()), request);
        return DeskPages.done("/", "membership.done.joined", redirect);
    }

    @PostMapping("/register")
    String register(
            @PathVariable String secret,
            @ModelAttribute("form") NewPersonForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        if (!local) throw new NotFound();
        var invitation = inviting.read(secret);
        form.check(errors, policy, invitation.email());
        forms.attempt(errors, () -> {
            var person = inviting.acceptAsNewPerson(secret, form.name(), hashing.encode(form.password()));
            signIn(person, request, response);
        });
        if (errors.hasErrors()) return newcomer(secret, invitation, forms.fields(WORDS, errors), model);
        return DeskPages.done("/", "membership.done.joined", redirect);
    }

    private void signIn(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        signingIn.remember(SignedInPerson.authenticated(person), request, response);
    }

    private String newcomer(String secret, InvitationView invitation, Fields fields, Model model) {
        model.addAttribute(
                "ask",
                Ask.of(
                                texts.get("membership.invitation.title", invitation.organisation()),
                                "/invitations/" + secret + "/register",
                                texts.get("membership.newcomer.button"),
                                fields.input("name"),
                                fields.password("password"))
                        .withIntro(
                                texts.get("membership.invitation.by", invitation.by(), roles.all(invitation.roles())))
                        .withIntro(texts.get("membership.newcomer.email", invitation.email())));
        model.addAttribute("fields", fields);
        return Ask.VIEW;
    }
}

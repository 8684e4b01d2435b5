package org.commonlot.marketplace.web.adoption;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.commonlot.marketplace.adoption.Adopting;
import org.commonlot.marketplace.adoption.AdoptionId;
import org.commonlot.marketplace.adoption.AdoptionRegister;
import org.commonlot.marketplace.adoption.AdoptionState;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Hidden;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How far one's authorities have got with solutions that others have proved, said anew or confirmed with one click. */
@Controller
@ForAuthorityStaff
class AdoptionController {

    private static final String HOME = "/desk/adoptions";

    private final Adopting adopting;
    private final AdoptionRegister register;
    private final OrganisationDirectory organisations;
    private final AdoptionTables tables;
    private final Forms forms;
    private final Texts texts;

    AdoptionController(
            Adopting adopting,
            AdoptionRegister register,
            OrganisationDirectory organisations,
            AdoptionTables tables,
            Forms forms,
            Texts texts) {
        this.adopting = adopting;
        this.register = register;
        this.organisations = organisations;
        this.tables = tables;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping(HOME)
    String own(Actor actor, Model model) {
        var own = register.own(actor);
        var sheet = Sheet.of(texts.get("adoption.own")).with(new Paragraph(texts.get("adoption.own.intro")));
        return DeskPages.sheet(
                sheet.with(own.isEmpty() ? new Paragraph(texts.get("adoption.own.none")) : tables.own(own)),
                "/desk",
                model);
    }

    /** Where a reminder leads. */
    @GetMapping(HOME + "/{adoption}")
    String one(@PathVariable UUID adoption, Actor actor, Model model) {
        var own = register.own(new AdoptionId(adoption), actor);
        var said = own.said();
        var sheet = Sheet.of(own.title())
                .withCaption(said.name())
                .withTag(tables.state(said.state()))
                .with(InsetText.of(texts.get("adoption.since", Wording.day(said.answeredAt()))));
        if (said.state() != AdoptionState.RETIRED) {
            sheet = sheet.with(
                    Sheet.Act.of(texts.get("adoption.confirm." + said.state()), HOME + "/" + adoption + "/confirm"));
        }
        sheet = sheet.with(Links.of(
                Links.Link.to("/desk/solutions/" + own.solution().value() + "/adopt", texts.get("adoption.mark.again")),
                Links.Link.to(AdoptionTables.path(own.solution()), texts.get("adoption.read"))));
        return DeskPages.sheet(sheet, HOME, model);
    }

    @PostMapping(HOME + "/{adoption}/confirm")
    String confirm(@PathVariable UUID adoption, Actor actor, RedirectAttributes redirect) {
        adopting.confirm(new AdoptionId(adoption), actor);
        return DeskPages.done(HOME + "/" + adoption, "adoption.done.confirmed", redirect);
    }

    @GetMapping("/desk/solutions/{contract}/adopt")
    String mark(@PathVariable UUID contract, Actor actor, Model model) {
        var solution = solution(contract);
        var own = speaking(actor);
        var form = new AdoptionForm(own.size() == 1 ? own.getFirst().value().toString() : null, null, null);
        return mark(solution, own, forms.fields("adoption.adopt", form), model);
    }

    @PostMapping("/desk/solutions/{contract}/adopt")
    String mark(
            @PathVariable UUID contract,
            @ModelAttribute("form") AdoptionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var solution = solution(contract);
        var own = speaking(actor);
        var authority = form.toAuthority(own, errors);
        var state = form.toState(errors);
        var marked = new AtomicReference<AdoptionId>();
        forms.attempt(
                errors,
                () -> marked.set(adopting.mark(
                        solution.id(), authority.orElseThrow(), state.orElseThrow(), form.note(), actor)));
        var made = marked.get();
        if (made == null) return mark(solution, own, forms.fields("adoption.adopt", errors), model);
        return DeskPages.done(HOME + "/" + made.value(), "adoption.done.marked", redirect);
    }

    private String mark(AdoptionRegister.Solution solution, List<OrganisationId> own, Fields fields, Model model) {
        var questions = new ArrayList<Component>();
        if (own.size() == 1) {
            questions.add(new Hidden("authority", own.getFirst().value().toString()));
        } else {
            var names = organisations.names(Set.copyOf(own));
            questions.add(fields.radios(
                    "authority",
                    own.stream()
                            .map(id -> Choice.of(id.value().toString(), names.getOrDefault(id, "")))
                            .toList()));
        }
        questions.add(fields.radios("state", next(solution, own)));
        questions.add(fields.textarea("note").withRows(4));
        var ask = Ask.of(
                        texts.get("adoption.mark"),
                        "/desk/solutions/" + solution.id().value() + "/adopt",
                        texts.get("adoption.mark.button"))
                .withQuestions(questions)
                .withCaption(solution.title())
                .withIntro(texts.get("adoption.mark.intro"));
        return DeskPages.ask(ask, fields, AdoptionTables.path(solution.id()), model);
    }

    /** What can be said next; all of it where somebody speaks for several that have got to different states. */
    private static List<AdoptionState> next(AdoptionRegister.Solution solution, List<OrganisationId> own) {
        if (own.size() > 1) return List.of(AdoptionState.values());
        var possible = solution.adopters().stream()
                .filter(adopter -> own.contains(adopter.authority()))
                .map(adopter -> adopter.state().next())
                .findFirst()
                .orElse(AdoptionState.first());
        return Stream.of(AdoptionState.values()).filter(possible::contains).toList();
    }

    private AdoptionRegister.Solution solution(UUID contract) {
        return register.solution(new ContractId(contract)).orElseThrow(NotFound::new);
    }

    private static List<OrganisationId> speaking(Actor actor) {
        var own = Adopting.speaksFor(actor);
        if (own.isEmpty()) throw new NotFound();
        return own;
    }
}

package org.commonlot.marketplace.web.coalition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.commonlot.marketplace.coalition.BallotView;
import org.commonlot.marketplace.coalition.Balloting;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.coalition.CoalitionRegister;
import org.commonlot.marketplace.coalition.CoalitionView;
import org.commonlot.marketplace.coalition.Priorities;
import org.commonlot.marketplace.coalition.ProblemView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Button;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Prose;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Problems that the members share, and how they rank them. */
@Controller
@ForAuthorityStaff
@RequestMapping(CoalitionPages.DESK + "/{id}")
class BallotsController {

    private final CoalitionRegister register;
    private final Priorities priorities;
    private final Balloting balloting;
    private final BallotParts parts;
    private final Forms forms;
    private final Texts texts;

    BallotsController(
            CoalitionRegister register,
            Priorities priorities,
            Balloting balloting,
            BallotParts parts,
            Forms forms,
            Texts texts) {
        this.register = register;
        this.priorities = priorities;
        this.balloting = balloting;
        this.parts = parts;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/problems")
    String list(@PathVariable UUID id, Actor actor, Model model) {
        var view = register.asMember(new CoalitionId(id), actor);
        var here = CoalitionPages.desk(view.id());
        var sheet = Sheet.of(texts.get("coalition.problems")).withCaption(view.name());
        if (register.memberFor(view, Right.TAKE_PART_IN_COALITIONS, actor).isPresent()) {
            sheet = sheet.with(Button.link(texts.get("coalition.problem.propose"), here + "/problems/new"));
        }
        var problems = priorities.problems(view.id(), actor);
        if (leads(view, actor) && problems.stream().filter(ProblemView::open).count() > 1) {
            sheet = sheet.with(Links.of(Links.Link.to(here + "/ballots/new", texts.get("coalition.ballot.open"))));
        }
        var ballots = priorities.ballots(view.id(), actor);
        if (!ballots.isEmpty()) sheet = sheet.with(ballots(view, ballots));
        if (problems.isEmpty()) sheet = sheet.with(new Paragraph(texts.get("coalition.problems.none")));
        boolean buys = register.memberFor(view, Right.WRITE_PROCUREMENTS, actor).isPresent();
        for (var problem : problems) {
            sheet = sheet.with(Heading.second(problem.title()))
                    .with(new Paragraph(texts.get(
                            "coalition.problem.by", problem.authorityName(), Wording.day(problem.proposedAt()))))
                    .with(Prose.of(problem.wording()));
            if (!problem.open()) {
                sheet = sheet.with(new Paragraph(texts.get("coalition.problem.started")));
                continue;
            }
            var path = here + "/problems/" + problem.id();
            if (buys) {
                sheet = sheet.with(
                        Sheet.Act.secondary(texts.get("coalition.problem.start", problem.title()), path + "/start"));
            }
            if (actor.may(Right.TAKE_PART_IN_COALITIONS, problem.authority())) {
                sheet = sheet.with(Sheet.Act.secondary(
                        texts.get("coalition.problem.withdraw", problem.title()), path + "/withdraw"));
            }
        }
        return DeskPages.sheet(sheet, here, model);
    }

    private Table ballots(CoalitionView view, List<BallotView> ballots) {
        var head = List.of(
                Table.Cell.of(texts.get("coalition.ballot")),
                Table.Cell.of(texts.get("coalition.ballot.end")),
                Table.Cell.of(texts.get("coalition.ballot.turnout")));
        var rows = ballots.stream()
                .map(ballot -> List.of(
                        Table.Cell.of(
                                Html.link(CoalitionPages.desk(view.id()) + "/ballots/" + ballot.id(), ballot.title())),
                        Table.Cell.of(Wording.moment(ballot.closes())),
                        Table.Cell.of(parts.turnout(ballot))))
                .toList();
        return Table.of(texts.get("coalition.ballots"), head, rows);
    }

    @GetMapping("/problems/new")
    String propose(@PathVariable UUID id, Actor actor, Model model) {
        return propose(speaking(id, actor), forms.fields("coalition.problem", new ProblemForm(null, null)), model);
    }

    @PostMapping("/problems/new")
    String propose(
            @PathVariable UUID id,
            @ModelAttribute("form") ProblemForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = speaking(id, actor);
        form.check(errors);
        forms.attempt(errors, () -> balloting.propose(view.id(), form.title(), form.wording(), actor));
        if (errors.hasErrors()) return propose(view, forms.fields("coalition.problem", errors), model);
        return DeskPages.done(problems(view), "coalition.done.proposed", redirect);
    }

    private String propose(CoalitionView view, Fields fields, Model model) {
        var ask = Ask.of(
                        texts.get("coalition.problem.propose"),
                        problems(view) + "/new",
                        texts.get("coalition.problem.button"),
                        fields.input("title"),
                        fields.textarea("wording"))
                .withCaption(view.name())
                .withIntro(texts.get("coalition.problem.intro"));
        return DeskPages.ask(ask, fields, problems(view), model);
    }

    private CoalitionView speaking(UUID id, Actor actor) {
        var view = register.asMember(new CoalitionId(id), actor);
        if (register.memberFor(view, Right.TAKE_PART_IN_COALITIONS, actor).isEmpty()) throw new NotFound();
        return view;
    }

    @PostMapping("/problems/{problem}/withdraw")
    String withdraw(@PathVariable UUID id, @PathVariable UUID problem, Actor actor, RedirectAttributes redirect) {
        balloting.withdraw(problem, actor);
        return DeskPages.done(
                CoalitionPages.DESK + "/" + id + "/problems", "coalition.done.problem-withdrawn", redirect);
    }

    @PostMapping("/problems/{problem}/start")
    String start(@PathVariable UUID id, @PathVariable UUID problem, Actor actor, RedirectAttributes redirect) {
        var procurement = balloting.start(problem, actor);
        return DeskPages.done(DeskPages.path(procurement.value()), "coalition.done.started", redirect);
    }

    @GetMapping("/ballots/new")
    String open(@PathVariable UUID id, Actor actor, Model model) {
        var view = led(id, actor);
        var all = choosable(view, actor).stream()
                .map(problem -> problem.id().toString())
                .toList();
        return open(view, actor, forms.fields("coalition.ballot", BallotForm.of(all)), model);
    }

    @PostMapping("/ballots/new")
    String open(
            @PathVariable UUID id,
            @ModelAttribute("form") BallotForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = led(id, actor);
        var closes = form.check(errors).orElse(Instant.EPOCH);
        var points = Numbers.whole(form.points()).orElse(0);
        var chosen = choosable(view, actor).stream()
                .map(ProblemView::id)
                .filter(problem -> form.problems().contains(problem.toString()))
                .toList();
        var opened = new AtomicReference<UUID>();
        forms.attempt(errors, () -> opened.set(balloting.open(view.id(), form.title(), chosen, points, closes, actor)));
        var ballot = opened.get();
        if (ballot == null) return open(view, actor, forms.fields("coalition.ballot", errors), model);
        return DeskPages.done(CoalitionPages.desk(view.id()) + "/ballots/" + ballot, "coalition.done.ballot", redirect);
    }

    private List<ProblemView> choosable(CoalitionView view, Actor actor) {
        return priorities.problems(view.id(), actor).stream()
                .filter(ProblemView::open)
                .toList();
    }

    private String open(CoalitionView view, Actor actor, Fields fields, Model model) {
        var choices = choosable(view, actor).stream()
                .map(problem -> Choice.of(problem.id().toString(), problem.title()))
                .toList();
        var questions = new ArrayList<Component>();
        questions.add(fields.input("title"));
        if (!choices.isEmpty()) questions.add(fields.checkboxes("problems", choices));
        questions.add(fields.input("points").withWidth(4));
        questions.add(fields.date("closes"));
        questions.add(fields.input("closesAt").withWidth(5));
        var ask = Ask.of(
                        texts.get("coalition.ballot.open"),
                        CoalitionPages.desk(view.id()) + "/ballots/new",
                        texts.get("coalition.ballot.button"))
                .withCaption(view.name())
                .withIntro(texts.get("coalition.ballot.intro"))
                .withQuestions(questions);
        return DeskPages.ask(ask, fields, problems(view), model);
    }

    /** Open, it asks those who vote; closed, it shows everybody the result. */
    @GetMapping("/ballots/{ballot}")
    String ballot(@PathVariable UUID id, @PathVariable UUID ballot, Actor actor, Model model) {
        var view = register.asMember(new CoalitionId(id), actor);
        var found = priorities.ballot(ballot, actor);
        if (!found.coalition().equals(view.id())) throw new NotFound();
        if (!found.closed() && votes(view, actor)) {
            return vote(view, found, forms.fields("coalition.vote", VoteForm.from(found)), model);
        }
        var sheet = Sheet.of(found.title())
                .withCaption(view.name())
                .with(new Paragraph(texts.get(
                        found.closed() ? "coalition.ballot.over" : "coalition.ballot.runs",
                        Wording.moment(found.closes()))))
                .with(new Paragraph(parts.turnout(found)));
        if (found.closed()) sheet = sheet.with(parts.ranking(found));
        return DeskPages.sheet(sheet, problems(view), model);
    }

    @PostMapping("/ballots/{ballot}")
    String ballot(
            @PathVariable UUID id,
            @PathVariable UUID ballot,
            @ModelAttribute("form") VoteForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = speaking(id, actor);
        var found = priorities.ballot(ballot, actor);
        if (!found.coalition().equals(view.id())) throw new NotFound();
        var points = form.toPoints(errors, found);
        forms.attempt(errors, () -> balloting.vote(ballot, points, actor));
        if (errors.hasErrors()) return vote(view, found, forms.fields("coalition.vote", errors), model);
        return DeskPages.done(problems(view), "coalition.done.voted", redirect);
    }

    private boolean votes(CoalitionView view, Actor actor) {
        return register.memberFor(view, Right.TAKE_PART_IN_COALITIONS, actor)
                .map(member -> member.tier().signs())
                .orElse(false);
    }

    private String vote(CoalitionView view, BallotView ballot, Fields fields, Model model) {
        var questions = new ArrayList<Component>();
        for (int i = 0; i < ballot.ranking().size(); i++) {
            var problem = ballot.ranking().get(i).problem();
            questions.add(Heading.second(problem.title()));
            questions.add(Prose.of(problem.wording()));
            questions.add(fields.input("votes[" + i + "].points").withWidth(4));
        }
        var ask = Ask.of(
                        ballot.title(),
                        CoalitionPages.desk(view.id()) + "/ballots/" + ballot.id(),
                        texts.get("coalition.vote.button"))
                .withCaption(view.name())
                .withIntro(texts.get("coalition.vote.intro", ballot.points(), Wording.moment(ballot.closes())))
                .withQuestions(questions);
        return DeskPages.ask(ask, fields, problems(view), model);
    }

    private CoalitionView led(UUID id, Actor actor) {
        var view = register.details(new CoalitionId(id), actor);
        if (!leads(view, actor)) throw new NotFound();
        return view;
    }

    private static boolean leads(CoalitionView view, Actor actor) {
        return view.ledBy(actor);
    }

    private static String problems(CoalitionView view) {
        return CoalitionPages.desk(view.id()) + "/problems";
    }
}

package org.commonlot.marketplace.web.market;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.commonlot.marketplace.market.ImportHistory;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.security.ForAdministrators;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An administrator imports a file and watches it come in. */
@Controller
@ForAdministrators
class ImportController {

    private static final String HOME = "/administration/import";
    private static final String REFRESH_SECONDS = "3";

    private final Uploads uploads;
    private final ImportHistory history;
    private final ImportPages pages;
    private final Forms forms;

    ImportController(Uploads uploads, ImportHistory history, ImportPages pages, Forms forms) {
        this.uploads = uploads;
        this.history = history;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping(HOME)
    String choose(Locale locale, Model model) {
        return form(new ImportForm(null), null, locale, model);
    }

    @PostMapping(HOME)
    String upload(@ModelAttribute("form") ImportForm form, BindingResult bound, Actor actor, Locale locale, Model model)
            throws IOException {
        form.check(uploads.most(), bound);
        if (bound.hasErrors()) return form(form, bound, locale, model);
        return "redirect:" + HOME + "/" + uploads.take(form, actor);
    }

    private String form(ImportForm form, @Nullable BindingResult bound, Locale locale, Model model) {
        var prefix = "market.import";
        model.addAttribute("fields", bound == null ? forms.fields(prefix, form) : forms.fields(prefix, bound));
        model.addAttribute("runs", pages.runs(history.latest(), locale));
        return "market/import";
    }

    @GetMapping(HOME + "/{id}")
    String progress(@PathVariable UUID id, HttpServletResponse response, Locale locale, Model model) {
        var run = history.one(id);
        if (run.finished() == null) response.setHeader("Refresh", REFRESH_SECONDS);
        model.addAttribute("page", pages.run(run, history.rejections(id), locale));
        return "market/import-run";
    }
}

package org.commonlot.marketplace.web.administration;

import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.security.ForAdministrators;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@ForAdministrators
class AdministrationController {

    private final ObjectProvider<AdministrationPart> parts;
    private final Texts texts;

    AdministrationController(ObjectProvider<AdministrationPart> parts, Texts texts) {
        this.parts = parts;
        this.texts = texts;
    }

    @GetMapping("/administration")
    String desk(Model model) {
        var links = parts.orderedStream()
                .map(part -> new Links.Link(texts.get(part.title()), part.path(), texts.get(part.hint())))
                .toList();
        model.addAttribute("sheet", Sheet.of(texts.get("administration.title")).with(new Links(links)));
        return Sheet.VIEW;
    }
}

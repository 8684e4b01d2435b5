package org.commonlot.marketplace.web.systems;

import org.commonlot.marketplace.systems.DataForm;
import org.commonlot.marketplace.systems.DataQuality;
import org.commonlot.marketplace.systems.HoldingFacts;
import org.commonlot.marketplace.systems.HoldingView;
import org.commonlot.marketplace.systems.Known;
import org.commonlot.marketplace.systems.Sharing;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Data that is held, as somebody types it. */
public record HoldingForm(
        long version,
        String title,
        String description,
        String keeper,
        String dataForm,
        String quality,
        String licence,
        String sharing,
        String personalData,
        String link) {

    static final int LONGEST_WORDS = 2_000;

    public HoldingForm(
            long version,
            @Nullable String title,
            @Nullable String description,
            @Nullable String keeper,
            @Nullable String dataForm,
            @Nullable String quality,
            @Nullable String licence,
            @Nullable String sharing,
            @Nullable String personalData,
            @Nullable String link) {
        this.version = version;
        this.title = Typed.text(title);
        this.description = Typed.text(description);
        this.keeper = Typed.text(keeper);
        this.dataForm = Typed.text(dataForm);
        this.quality = Typed.text(quality);
        this.licence = Typed.text(licence);
        this.sharing = Typed.text(sharing);
        this.personalData = Typed.text(personalData);
        this.link = Typed.text(link);
    }

    static HoldingForm empty() {
        return new HoldingForm(
                0,
                null,
                null,
                null,
                null,
                DataQuality.UNKNOWN.name(),
                null,
                Sharing.UNKNOWN.name(),
                Known.UNKNOWN.name(),
                null);
    }

    static HoldingForm from(HoldingView holding) {
        var facts = holding.facts();
        return new HoldingForm(
                holding.version(),
                facts.title(),
                facts.description(),
                facts.keeper(),
                facts.dataForm().name(),
                facts.quality().name(),
                facts.licence(),
                facts.sharing().name(),
                facts.personalData().name(),
                facts.link());
    }

    /** Only to be used when it found no error. */
    HoldingFacts toFacts(Errors errors) {
        Typed.required(errors, "title", title, SystemForm.LONGEST);
        Typed.limited(errors, "description", description, LONGEST_WORDS);
        Typed.limited(errors, "keeper", keeper, SystemForm.LONGEST);
        Typed.limited(errors, "licence", licence, SystemForm.LONGEST);
        return new HoldingFacts(
                title,
                description,
                keeper,
                Picked.one(errors, "dataForm", dataForm, DataForm.class, DataForm.OTHER),
                Picked.one(errors, "quality", quality, DataQuality.class, DataQuality.UNKNOWN),
                licence,
                Picked.one(errors, "sharing", sharing, Sharing.class, Sharing.UNKNOWN),
                Picked.one(errors, "personalData", personalData, Known.class, Known.UNKNOWN),
                WebLink.read(errors, "link", link));
    }
}

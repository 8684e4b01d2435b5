package org.commonlot.marketplace.web.procurement;

import java.util.List;
import org.commonlot.marketplace.procurement.Scale;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What each number of points means for one criterion. */
public record ScaleForm(
        long version, String points0, String points1, String points2, String points3, String points4, String points5) {

    static final List<String> FIELDS = List.of("points0", "points1", "points2", "points3", "points4", "points5");

    public ScaleForm(
            long version,
            @Nullable String points0,
            @Nullable String points1,
            @Nullable String points2,
            @Nullable String points3,
            @Nullable String points4,
            @Nullable String points5) {
        this.version = version;
        this.points0 = Typed.text(points0);
        this.points1 = Typed.text(points1);
        this.points2 = Typed.text(points2);
        this.points3 = Typed.text(points3);
        this.points4 = Typed.text(points4);
        this.points5 = Typed.text(points5);
    }

    static ScaleForm from(long version, List<String> words) {
        return new ScaleForm(
                version, words.get(0), words.get(1), words.get(2), words.get(3), words.get(4), words.get(5));
    }

    Scale toScale(Errors errors) {
        var scale = new Scale(points0, points1, points2, points3, points4, points5);
        for (int points = 0; points <= Scale.MOST_POINTS; points++) {
            Typed.required(errors, FIELDS.get(points), scale.words(points), Scale.LONGEST);
        }
        return scale;
    }
}

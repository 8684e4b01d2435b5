package org.commonlot.marketplace.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.commonlot.marketplace.terms.Refused;

/**
 * What each number of points means, in words that everybody reads before they bid: how tenders are assessed is set out
 * with the award criteria (Procurement Act 2023, s.23(5)(a)), in the same words for whoever scores.
 */
@Embeddable
public record Scale(
        @Column(name = "points_0") String none,
        @Column(name = "points_1") String one,
        @Column(name = "points_2") String two,
        @Column(name = "points_3") String three,
        @Column(name = "points_4") String four,
        @Column(name = "points_5") String five) {

    public static final int MOST_POINTS = 5;
    public static final int LONGEST = 300;

    /** @param words for 0 to 5 points, in that order */
    public static Scale of(List<String> words) {
        if (words.size() != MOST_POINTS + 1) throw new IllegalArgumentException("A scale has words for 0 to 5 points");
        return new Scale(words.get(0), words.get(1), words.get(2), words.get(3), words.get(4), words.get(5));
    }

    /** For 0 to 5 points, in that order. */
    public List<String> words() {
        return List.of(none, one, two, three, four, five);
    }

    public String words(int points) {
        return words().get(points);
    }

    /** Each number of points has words, and no two have the same: nobody could tell them apart. */
    void check() {
        var missing = words().stream().filter(String::isBlank).count();
        if (missing > 0) throw new Refused(ProcurementRefusal.SCALE_WORDS_MISSING, missing);
        if (words().stream().map(String::strip).distinct().count() <= MOST_POINTS) {
            throw new Refused(ProcurementRefusal.SCALE_WORDS_TWICE);
        }
    }
}

package org.commonlot.marketplace.maturity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A framework that an authority writes itself. What was written once stays: each saving is a version. */
@Entity
class OwnFramework {

    static final String PREFIX = "own-";

    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_CODE = 40;

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private UUID authorityId = id;
    private String title = "";
    private int number;
    private boolean shared;
    private boolean retired;

    @ElementCollection
    @CollectionTable(name = "own_framework_version", joinColumns = @JoinColumn(name = "framework_id"))
    @MapKeyColumn(name = "number")
    @BatchSize(size = 50)
    private Map<Integer, WrittenVersion> versions = new HashMap<>();

    protected OwnFramework() {}

    static OwnFramework write(OrganisationId authority, WriteFramework words, Actor by, Instant now) {
        var framework = new OwnFramework();
        framework.authorityId = authority.value();
        framework.add(words, by, now);
        return framework;
    }

    /** @param seen the number of the version that the person read */
    void revise(long seen, WriteFramework words, Actor by, Instant now) {
        requireInUse();
        if (number != seen) throw new Refused(MaturityRefusal.CHANGED_MEANWHILE);
        add(words, by, now);
    }

    /** Nobody begins an assessment by it any more; those that were made keep it. */
    void retire() {
        requireInUse();
        retired = true;
    }

    private void requireInUse() {
        if (retired) throw new Refused(MaturityRefusal.FRAMEWORK_RETIRED);
    }

    private void add(WriteFramework words, Actor by, Instant now) {
        var framework = framework(words, number + 1);
        number = framework.version();
        title = framework.title();
        shared = words.shared();
        versions.put(
                number,
                new WrittenVersion(
                        FrameworkText.write(framework), now, by.person().value(), by.name()));
    }

    private Framework framework(WriteFramework words, int next) {
        if (words.title().isBlank() || words.title().length() > LONGEST_TITLE) {
            throw new Refused(MaturityRefusal.TITLE_EMPTY, LONGEST_TITLE);
        }
        if (words.summary().isBlank()) throw new Refused(MaturityRefusal.SUMMARY_EMPTY);
        if (words.source().isBlank()) throw new Refused(MaturityRefusal.SOURCE_EMPTY);
        return new Framework(
                code(),
                next,
                words.title().strip(),
                words.summary().strip(),
                List.of(new Framework.Source(words.source().strip(), null)),
                levels(words.levels()),
                dimensions(words.dimensions(), words.levels().size()));
    }

    private static List<Framework.Level> levels(List<WriteFramework.LevelWords> typed) {
        if (typed.size() < Framework.FEWEST_LEVELS || typed.size() > Framework.MOST_LEVELS) {
            throw new Refused(MaturityRefusal.LEVELS_WRONG, Framework.FEWEST_LEVELS, Framework.MOST_LEVELS);
        }
        var levels = new ArrayList<Framework.Level>();
        for (var words : typed) {
            if (words.name().isBlank() || words.meaning().isBlank()) {
                throw new Refused(MaturityRefusal.LEVELS_WRONG, Framework.FEWEST_LEVELS, Framework.MOST_LEVELS);
            }
            levels.add(new Framework.Level(
                    levels.size() + 1, words.name().strip(), words.meaning().strip()));
        }
        return levels;
    }

    private List<Framework.Dimension> dimensions(List<WriteFramework.DimensionWords> typed, int levels) {
        if (typed.isEmpty() || typed.size() > Framework.MOST_DIMENSIONS) {
            throw new Refused(MaturityRefusal.DIMENSIONS_WRONG, Framework.MOST_DIMENSIONS);
        }
        var known = codes();
        var taken = new HashSet<String>();
        typed.stream()
                .map(WriteFramework.DimensionWords::code)
                .filter(known::contains)
                .forEach(taken::add);
        var names = new HashSet<String>();
        var seen = new HashSet<String>();
        var dimensions = new ArrayList<Framework.Dimension>();
        for (var words : typed) {
            if (words.name().isBlank()
                    || words.prompt().isBlank()
                    || words.evidence().isBlank()) {
                throw new Refused(MaturityRefusal.DIMENSION_INCOMPLETE);
            }
            if (words.target() < 1 || words.target() > levels) throw new Refused(MaturityRefusal.TARGET_WRONG, levels);
            if (!names.add(words.name().strip().toLowerCase(Locale.UK))) {
                throw new Refused(MaturityRefusal.DIMENSION_TWICE, words.name().strip());
            }
            boolean keeps = known.contains(words.code()) && seen.add(words.code());
            dimensions.add(new Framework.Dimension(
                    keeps ? words.code() : newCode(words.name(), taken),
                    words.name().strip(),
                    words.prompt().strip(),
                    words.evidence().strip(),
                    words.target(),
                    words.actions()));
        }
        return dimensions;
    }

    /** Of all versions: a code that was used once means the same dimension for ever. */
    private Set<String> codes() {
        var codes = new HashSet<String>();
        versions.values()
                .forEach(written -> FrameworkText.read(written.definition())
                        .dimensions()
                        .forEach(dimension -> codes.add(dimension.code())));
        return codes;
    }

    private String newCode(String name, Set<String> taken) {
        var plain = Normalizer.normalize(name.strip().toLowerCase(Locale.UK), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var base = plain.isEmpty() ? "dimension" : plain;
        if (base.length() > LONGEST_CODE) base = base.substring(0, LONGEST_CODE).replaceAll("-$", "");
        var used = codes();
        used.addAll(taken);
        var code = base;
        for (int i = 2; used.contains(code); i++) code = base + "-" + i;
        taken.add(code);
        return code;
    }

    UUID id() {
        return id;
    }

    String code() {
        return PREFIX + id;
    }

    OrganisationId authority() {
        return new OrganisationId(authorityId);
    }

    int number() {
        return number;
    }

    boolean isShared() {
        return shared;
    }

    boolean isRetired() {
        return retired;
    }

    Framework current() {
        var written = versions.get(number);
        if (written == null) throw new IllegalStateException("A framework without its version " + number);
        return FrameworkText.read(written.definition());
    }

    OwnFrameworkView view() {
        return new OwnFrameworkView(id, authority(), current(), shared, retired);
    }
}

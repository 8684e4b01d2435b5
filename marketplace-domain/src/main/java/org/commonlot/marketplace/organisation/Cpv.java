package org.commonlot.marketplace.organisation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The Common Procurement Vocabulary of 2008, by which notices classify what is bought (Procurement Regulations 2024, reg 3). */
@Component
public class Cpv {

    private static final int DIGITS = 8;
    private static final Pattern TYPED = Pattern.compile("([0-9]{8})(-[0-9])?");

    private final TreeMap<String, Code> codes = read();

    public Cpv() {}

    /**
     * One code of it.
     *
     * @param digits eight of them
     * @param check the digit after the dash, which the vocabulary gives
     */
    public record Code(String digits, String check, String label) {

        /** As notices write it: {@code 72000000-5}. */
        public String full() {
            return digits + "-" + check;
        }

        /** How many digits say something: two for a division, three for a group, and so on. */
        int depth() {
            return Math.max(2, digits.replaceFirst("0+$", "").length());
        }
    }

    /** The code that was typed, with its check digit or without; nothing for what the vocabulary does not hold. */
    public Optional<Code> find(String typed) {
        var match = TYPED.matcher(typed.strip());
        if (!match.matches()) return Optional.empty();
        return Optional.ofNullable(codes.get(match.group(1)))
                .filter(code -> match.group(2) == null || match.group(2).equals("-" + code.check()));
    }

    /** What a code means; the code itself if the vocabulary does not hold it. */
    public String label(String digits) {
        var code = codes.get(digits);
        return code == null ? digits : code.label();
    }

    /**
     * The codes whose label has words that begin with every word, or that begin with the digits: the broadest first.
     *
     * @param words nothing is found for none
     */
    public List<Code> search(String words, int most) {
        var wanted = Stream.of(words.toLowerCase(Locale.UK).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (wanted.isEmpty()) return List.of();
        return codes.values().stream()
                .filter(code -> wanted.stream().allMatch(word -> matches(code, word)))
                .sorted(Comparator.comparingInt(Code::depth).thenComparing(Code::digits))
                .limit(most)
                .toList();
    }

    private static boolean matches(Code code, String word) {
        if (Character.isDigit(word.charAt(0))) return code.digits().startsWith(word);
        return Stream.of(code.label().toLowerCase(Locale.UK).split("[^\\p{L}\\p{N}]+"))
                .anyMatch(own -> own.startsWith(word));
    }

    private static TreeMap<String, Code> read() {
        var codes = new TreeMap<String, Code>();
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Cpv.class.getResourceAsStream("/cpv/cpv-2008.tsv")), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var parts = line.split("\t");
                var digits = parts[0].substring(0, DIGITS);
                codes.put(digits, new Code(digits, parts[0].substring(DIGITS + 1), parts[1]));
            });
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.commonlot.marketplace.maturity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The frameworks that everybody has: files, read once, at start, where a wrong one stops it. */
@Component
class ShippedFrameworks {

    private static final String FOLDER = "/maturity/";

    private final List<Framework> all;

    ShippedFrameworks() {
        this.all = text("index.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(ShippedFrameworks::read)
                .toList();
    }

    private static Framework read(String code) {
        try {
            var framework = FrameworkText.read(text(code + ".json"));
            if (!framework.code().equals(code))
                throw new IllegalArgumentException("It calls itself " + framework.code());
            return framework;
        } catch (RuntimeException e) {
            throw new IllegalStateException("The framework " + code + " can't be read", e);
        }
    }

    private static String text(String file) {
        try (var stream = ShippedFrameworks.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) throw new IllegalStateException("There is no " + file);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of the index. */
    List<Framework> all() {
        return all;
    }

    Optional<Framework> find(String code) {
        return all.stream().filter(framework -> framework.code().equals(code)).findFirst();
    }
}

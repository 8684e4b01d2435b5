package org.commonlot.marketplace.web.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonlot.marketplace.web.components.Select;
import org.commonlot.marketplace.web.components.Texts;

/** Long lists to choose from, with the words that the register's pages use. */
final class Choices {

    /** Registers that a supplier may be in. */
    static final List<String> SUPPLIERS =
            List.of("GB-COH", "GB-PPON", "GB-CHC", "GB-SC", "GB-NIC", "GB-MPR", "GB-UKPRN", "GB-NHS");

    private Choices() {}

    /** The values of an enumeration, after a line that is no choice yet. */
    static List<Select.Option> of(Texts texts, String words, Enum<?>... values) {
        var options = new ArrayList<Select.Option>();
        options.add(Select.Option.of("", texts.get("register.choose")));
        Arrays.stream(values).forEach(value -> options.add(Select.Option.of(value.name(), texts.of(words, value))));
        return options;
    }

    static List<Select.Option> schemes(Texts texts, List<String> schemes) {
        return schemes.stream()
                .map(scheme -> Select.Option.of(scheme, texts.get("register.scheme." + scheme)))
                .toList();
    }
}

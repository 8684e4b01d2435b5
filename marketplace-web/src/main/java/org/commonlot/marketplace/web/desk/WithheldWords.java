package org.commonlot.marketplace.web.desk;

import java.util.Set;
import java.util.stream.Collectors;
import org.commonlot.marketplace.contract.Withheld;
import org.commonlot.marketplace.web.components.Texts;
import org.springframework.stereotype.Component;

/** How a copy of a contract is marked: whether parts of it are redacted, and on which grounds (Procurement Act 2023, s.94). */
@Component
public class WithheldWords {

    private final Texts texts;

    WithheldWords(Texts texts) {
        this.texts = texts;
    }

    public String of(Set<Withheld> grounds) {
        if (grounds.isEmpty()) return texts.get("contract.withheld.nothing");
        return texts.get(
                "contract.withheld.parts",
                grounds.stream().sorted().map(this::ground).collect(Collectors.joining("; ")));
    }

    private String ground(Withheld ground) {
        return texts.get("contract.withheld.ground", texts.of("contract.withheld", ground), ground.legalReference());
    }
}

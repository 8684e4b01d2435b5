package org.commonlot.marketplace.web.ledger;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.web.commands.Command;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code verify-ledger}: reads the whole log and proves that it is what was recorded. */
@Component
class VerifyLedgerCommand implements Command {

    private final LedgerInspection ledger;
    private final MessageSource messages;

    VerifyLedgerCommand(LedgerInspection ledger, MessageSource messages) {
        this.ledger = ledger;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "verify-ledger";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!arguments.isEmpty()) {
            out.println(message("ledger.verify.usage"));
            return USAGE;
        }
        var finding = ledger.verify();
        out.println(message("ledger.verify.read", finding.entries()));
        out.println(message("ledger.verify.root", finding.root()));
        var fault = finding.fault();
        out.println(fault == null ? message("ledger.verify.whole") : message("ledger.verify.fault", fault));
        return finding.whole() ? DONE : WRONG;
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }
}

package org.commonlot.marketplace;

import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.web.commands.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** The marketplace: one module per capability, the outside world in {@code infra}, people and programs in {@code web}. */
@Modulithic(systemName = "Commonlot", sharedModules = "terms")
@SpringBootApplication
public class Commonlot {

    public static void main(String[] args) {
        if (Commands.isNamedBy(args)) Commands.exit(Commonlot.class, args);
        else SpringApplication.run(Commonlot.class, args);
    }

    /** The one clock of the application. Only the demo and tests ever move it. */
    @Bean
    MarketClock clock() {
        return MarketClock.system();
    }
}

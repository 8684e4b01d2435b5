package org.commonlot.marketplace.web.desk;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes the lot of an address an argument of handlers. */
@Configuration(proxyBeanMethods = false)
class LotArguments implements WebMvcConfigurer {

    private final LotArgument argument;

    LotArguments(LotArgument argument) {
        this.argument = argument;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(argument);
    }
}

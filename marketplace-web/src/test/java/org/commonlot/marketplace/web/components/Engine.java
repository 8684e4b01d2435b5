package org.commonlot.marketplace.web.components;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** The pages' template engine without an application around it. */
final class Engine {

    static final MessageSource MESSAGES = messages();

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Engine() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        files.setCheckExistence(true);
        files.setOrder(1);
        var texts = new StringTemplateResolver();
        texts.setTemplateMode(TemplateMode.HTML);
        texts.setOrder(2);
        engine.addTemplateResolver(files);
        engine.addTemplateResolver(texts);
        engine.addDialect(new ComponentDialect());
        engine.setTemplateEngineMessageSource(MESSAGES);
        engine.setEnableSpringELCompiler(true);
    }

    SpringTemplateEngine engine() {
        return engine;
    }

    String show(Component component) {
        return render(
                "<div th:replace=\"~{components/field :: field(${component})}\"></div>",
                Map.of("component", component));
    }

    String render(String template, Map<String, Object> model) {
        return engine.process(template, new Context(Locale.UK, model));
    }

    private static MessageSource messages() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames("messages/common", "messages/components", "messages/home", "messages/example");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}

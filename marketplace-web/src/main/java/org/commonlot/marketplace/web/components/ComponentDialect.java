package org.commonlot.marketplace.web.components;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.AttributeValueQuotes;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeModelProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementModelStructureHandler;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.expression.Fragment;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * What the components' templates need beyond Thymeleaf's own: {@code cl:attributes} sets all attributes of a map,
 * {@code cl:content} fills an element with a {@link Content}, {@code cl:name} gives an element its name (a heading its
 * level), {@code cl:children} fills an element with the children of a fragment's one element.
 */
@Component
class ComponentDialect extends AbstractProcessorDialect {

    ComponentDialect() {
        super("Commonlot components", "cl", StandardDialect.PROCESSOR_PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Attributes(prefix), new Filling(prefix), new Name(prefix), new Children(prefix));
    }

    private static @Nullable Object evaluate(ITemplateContext context, String expression) {
        return StandardExpressions.getExpressionParser(context.getConfiguration())
                .parseExpression(context, expression)
                .execute(context);
    }

    /** After all of Thymeleaf's own attributes, so that none of them takes away what is set here. */
    private static final class Attributes extends AbstractAttributeTagProcessor {

        Attributes(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, "attributes", true, 1400, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName attribute,
                String expression,
                IElementTagStructureHandler structure) {
            if (evaluate(context, expression) instanceof Map<?, ?> attributes) {
                attributes.forEach((name, value) ->
                        structure.setAttribute(String.valueOf(name), HtmlEscape.escapeHtml4Xml(String.valueOf(value))));
            }
        }
    }

    private static final class Filling extends AbstractAttributeTagProcessor {

        Filling(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, "content", true, 1350, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName attribute,
                String expression,
                IElementTagStructureHandler structure) {
            structure.setBody(evaluate(context, expression) instanceof Content content ? markup(content) : "", false);
        }

        private static String markup(Content content) {
            return Markup.given(content.html())
                    ? Markup.or(content.html(), null)
                    : HtmlEscape.escapeHtml4Xml(Markup.or(content.text(), null));
        }
    }

    private static final class Name extends AbstractAttributeModelProcessor {

        Name(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, "name", true, 50, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IModel model,
                AttributeName attribute,
                String expression,
                IElementModelStructureHandler structure) {
            var name = String.valueOf(evaluate(context, expression));
            var factory = context.getModelFactory();
            if (model.get(0) instanceof IOpenElementTag open) {
                model.replace(
                        0,
                        factory.createOpenElementTag(name, open.getAttributeMap(), AttributeValueQuotes.DOUBLE, false));
                model.replace(model.size() - 1, factory.createCloseElementTag(name));
            }
        }
    }

    private static final class Children extends AbstractAttributeTagProcessor {

        Children(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, "children", true, 100, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName attribute,
                String expression,
                IElementTagStructureHandler structure) {
            if (evaluate(context, expression) instanceof Fragment fragment && fragment.getTemplateModel() != null) {
                structure.setBody(inner(fragment.getTemplateModel().cloneModel()), true);
            }
        }

        private static IModel inner(IModel model) {
            int first = 0;
            while (!(model.get(first) instanceof IOpenElementTag)) first++;
            int last = model.size() - 1;
            while (!(model.get(last) instanceof ICloseElementTag)) last--;
            for (int i = model.size() - 1; i >= 0; i--) {
                if (i <= first || i >= last) model.remove(i);
            }
            return model;
        }
    }
}

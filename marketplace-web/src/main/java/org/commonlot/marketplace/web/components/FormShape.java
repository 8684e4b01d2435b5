package org.commonlot.marketplace.web.components;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a form record's declaration says of a field path such as {@code criteria[0].weight}: its type and its place. */
final class FormShape {

    private FormShape() {}

    /** The declared type of the field, of an element where the path has an index; null where it can't be told. */
    static @Nullable Class<?> typeOf(Class<?> form, String path) {
        Class<?> type = form;
        for (var step : path.split("\\.", -1)) {
            var component = type == null ? null : component(type, name(step));
            if (component == null) return null;
            type = step.contains("[") ? element(component.getGenericType()) : component.getType();
        }
        return type;
    }

    /** A text that sorts fields in the order in which the form declares them. */
    static String placeOf(Class<?> form, String path) {
        var place = new StringBuilder();
        Class<?> type = form;
        for (var step : path.split("\\.", -1)) {
            var component = type == null ? null : component(type, name(step));
            place.append(digits(component == null ? 9999 : position(type, component)))
                    .append(digits(index(step)))
                    .append('.');
            if (component == null) break;
            type = step.contains("[") ? element(component.getGenericType()) : component.getType();
        }
        return place.append(path).toString();
    }

    private static String digits(int number) {
        return String.format(Locale.ROOT, "%04d", number);
    }

    private static String name(String step) {
        return step.contains("[") ? step.substring(0, step.indexOf('[')) : step;
    }

    private static int index(String step) {
        var inside = step.replaceAll("^[^\\[]*\\[?|].*$", "");
        return inside.matches("[0-9]{1,4}") ? Integer.parseInt(inside) : 0;
    }

    private static int position(@Nullable Class<?> type, RecordComponent component) {
        if (type == null) return 0;
        var components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            if (components[i].getName().equals(component.getName())) return i;
        }
        return components.length;
    }

    private static @Nullable RecordComponent component(Class<?> type, String name) {
        if (!type.isRecord()) return null;
        for (var component : type.getRecordComponents()) {
            if (component.getName().equals(name)) return component;
        }
        return null;
    }

    private static @Nullable Class<?> element(Type type) {
        if (!(type instanceof ParameterizedType generic)) return null;
        var arguments = generic.getActualTypeArguments();
        return arguments[arguments.length - 1] instanceof Class<?> element ? element : null;
    }
}

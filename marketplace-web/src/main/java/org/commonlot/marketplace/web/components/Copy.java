package org.commonlot.marketplace.web.components;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Copies of records that differ in one component: the withers of the options, which the language doesn't have yet. */
final class Copy {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private Copy() {}

    /** The same record with one component replaced. */
    @SuppressWarnings("unchecked")
    static <R> R with(R original, String component, @Nullable Object value) {
        return (R) SHAPES.get(original.getClass()).copy(original, component, value);
    }

    private record Shape(RecordComponent[] components, Constructor<?> constructor) {

        static Shape of(Class<?> type) {
            var components = type.getRecordComponents();
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new Shape(components, type.getConstructor(types));
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException(type + " is no public record", e);
            }
        }

        Object copy(Object original, String component, @Nullable Object value) {
            var values = new @Nullable Object[components.length];
            boolean replaced = false;
            try {
                for (int i = 0; i < values.length; i++) {
                    boolean here = components[i].getName().equals(component);
                    values[i] = here ? value : components[i].getAccessor().invoke(original);
                    replaced |= here;
                }
                if (!replaced) throw new IllegalArgumentException(original.getClass() + " has no " + component);
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

package org.commonlot.marketplace.web.components;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.NotReadablePropertyException;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * The bridge from a form to the components that ask it: each method makes the options of one question, with its label
 * and hint from the messages, what the person typed, and what is wrong with it.
 *
 * <p>For the field {@code criteria[0].weight} of the prefix {@code procurement.draft} the label is {@code
 * procurement.draft.criteria.weight.label}, the hint {@code ….hint} where that exists, an error with the code {@code
 * Min} the first of {@code procurement.draft.criteria.weight.Min} and {@code error.Min}, with the label as argument 0
 * and the error's own arguments after it.
 *
 * <p>Form records hold what can be typed: texts, lists of texts, {@link DateForm}; what they mean is the business of
 * their {@code toCommand}. A component of another type works too, but where a value can't be converted the controller
 * gets no whole form, and has to add errors by {@link #reject}.
 */
public final class Fields {

    private final String prefix;
    private final BindingResult bound;
    private final MessageSource messages;
    private final Locale locale;
    private final Map<String, String[]> sent;

    private Fields(
            String prefix, BindingResult bound, MessageSource messages, Locale locale, Map<String, String[]> sent) {
        this.prefix = prefix;
        this.bound = bound;
        this.messages = messages;
        this.locale = locale;
        this.sent = sent;
    }

    /** A form that was sent. */
    public static Fields of(String prefix, BindingResult bound, MessageSource messages, Locale locale) {
        return new Fields(prefix, bound, messages, locale, Map.of());
    }

    /**
     * A form that was sent, with all that was sent: where a value could not be converted to the type of its record's
     * component there is no form to ask.
     */
    static Fields of(
            String prefix, BindingResult bound, MessageSource messages, Locale locale, Map<String, String[]> sent) {
        return new Fields(prefix, bound, messages, locale, sent);
    }

    /** A form that nobody has sent yet. */
    public static Fields of(String prefix, Object form, MessageSource messages, Locale locale) {
        return new Fields(prefix, new BeanPropertyBindingResult(form, "form"), messages, locale, Map.of());
    }

    /** Adds an error to a field; unlike {@code rejectValue} also to a form that could not be made whole. */
    public static void reject(Errors errors, String field, String code, Object... arguments) {
        if (errors instanceof BindingResult bound && bound.getTarget() == null) {
            bound.addError(
                    new FieldError(bound.getObjectName(), field, null, true, new String[] {code}, arguments, null));
        } else {
            errors.rejectValue(field, code, arguments, null);
        }
    }

    public TextInput input(String field) {
        return described(
                TextInput.of(field, label(field)).withId(id(field)).withValue(value(field)), field, error(field));
    }

    public Textarea textarea(String field) {
        return described(
                Textarea.of(field, label(field)).withId(id(field)).withValue(value(field)), field, error(field));
    }

    /** A textarea that counts words. */
    public CharacterCount textarea(String field, int maxWords) {
        var counted = CharacterCount.words(field, label(field), maxWords);
        return described(counted.withId(id(field)).withValue(value(field)), field, error(field));
    }

    /** A textarea that counts characters. */
    public CharacterCount characters(String field, int maxCharacters) {
        var counted = CharacterCount.characters(field, label(field), maxCharacters);
        return described(counted.withId(id(field)).withValue(value(field)), field, error(field));
    }

    public PasswordInput password(String field) {
        return described(PasswordInput.of(field, label(field)).withId(id(field)), field, error(field));
    }

    public FileUpload file(String field) {
        return described(FileUpload.of(field, label(field)).withId(id(field)), field, error(field));
    }

    public Hidden hidden(String field) {
        return new Hidden(field, value(field));
    }

    /** Radios; items are choices, or values whose text is the message {@code prefix.field.value}. */
    public Radios radios(String field, Collection<?> items) {
        var radios = Radios.of(field, label(field), choices(field, items));
        return described(radios.withId(id(field)).withValue(value(field)), field, error(field));
    }

    /** Yes or no, sent as {@code true} or {@code false}. */
    public Radios yesNo(String field) {
        var items = List.of(Choice.of("true", message("components.yes")), Choice.of("false", message("components.no")));
        return radios(field, items).inline();
    }

    /** Checkboxes; items as for radios. */
    public Checkboxes checkboxes(String field, Collection<?> items) {
        var boxes = Checkboxes.of(field, label(field), choices(field, items));
        return described(boxes.withId(id(field)).withValues(values(field)), field, error(field));
    }

    /** One box to tick, sent as {@code true}. */
    public Checkboxes checkbox(String field) {
        var box = Checkboxes.single(field, Choice.of("true", label(field)));
        return described(box.withId(id(field)).withValues(values(field)), field, error(field));
    }

    /** A list to choose from; items are options, or values whose text is the message {@code prefix.field.value}. */
    public Select select(String field, Collection<?> items) {
        var options = new ArrayList<Select.Option>();
        for (var item : items) {
            if (item instanceof Select.Option option) options.add(option);
            else options.add(Select.Option.of(plain(item), message(key(field) + "." + plain(item))));
        }
        var select = Select.of(field, label(field), options);
        return described(select.withId(id(field)).withValue(value(field)), field, error(field));
    }

    /** Day, month and year of a {@link DateForm}. */
    public DateInput date(String field) {
        var items = new ArrayList<DateInput.Item>();
        for (var part : DateForm.Part.values()) {
            var name = field + "." + part.input();
            boolean wrong = bound.hasFieldErrors(name) || bound.hasFieldErrors(field);
            var classes = Markup.words(
                    part == DateForm.Part.YEAR ? "govuk-input--width-4" : "govuk-input--width-2",
                    Markup.when(wrong, "govuk-input--error"));
            var label = message("components.date." + part.input());
            items.add(new DateInput.Item(id(name), name, label, value(name), null, null, null, classes, null));
        }
        var date = new DateInput(id(field), null, items, null, null, null, Fieldset.of(label(field)), null, null);
        return described(date, field, dateError(field));
    }

    public boolean hasErrors() {
        return bound.hasErrors();
    }

    /** All that is wrong, in the order in which the form asks, each with a link to the first input of its field. */
    public ErrorSummary errorSummary() {
        var items = new ArrayList<ErrorSummary.Item>();
        for (var error : bound.getGlobalErrors()) items.add(ErrorSummary.Item.of(text(error), null));
        bound.getFieldErrors().stream()
                .sorted(Comparator.comparing(error -> place(error.getField())))
                .map(error -> ErrorSummary.Item.of(text(error), "#" + firstInput(error.getField())))
                .distinct()
                .forEach(items::add);
        return ErrorSummary.of(message("components.errors"), items);
    }

    /** Whether it was refused because somebody else saved a change since the form was opened. */
    boolean changedMeanwhile() {
        return bound.getGlobalErrors().stream()
                .anyMatch(error -> Markup.or(error.getCode(), "").endsWith(".CHANGED_MEANWHILE"));
    }

    /** The label of a field. */
    public String label(String field) {
        return message(key(field) + ".label");
    }

    /** What was typed, as it was typed. */
    public @Nullable String value(String field) {
        var value = typed(field);
        return value == null ? null : plain(value);
    }

    private List<String> values(String field) {
        // Not formatted, as that would make one text of them all.
        var value =
                bound.getTarget() == null || bound.hasFieldErrors(field) ? typed(field) : bound.getRawFieldValue(field);
        if (value == null) return List.of();
        if (value instanceof Collection<?> several)
            return several.stream().map(Fields::plain).toList();
        if (value instanceof Object[] several)
            return Arrays.stream(several).map(Fields::plain).toList();
        return List.of(plain(value));
    }

    private @Nullable Object typed(String field) {
        if (bound.getTarget() == null) {
            var values = sent.get(field);
            return values != null && values.length == 1 ? values[0] : values;
        }
        try {
            return bound.getFieldValue(field);
        } catch (NotReadablePropertyException e) {
            throw e;
        } catch (InvalidPropertyException e) {
            return null; // a row that is not there yet
        }
    }

    private <Q extends Question<Q>> Q described(Q question, String field, @Nullable String error) {
        var hint = messages.getMessage(key(field) + ".hint", null, null, locale);
        var hinted = hint == null ? question : question.withHint(hint);
        return error == null ? hinted : hinted.withError(error);
    }

    private List<Choice> choices(String field, Collection<?> items) {
        var choices = new ArrayList<Choice>();
        for (var item : items) {
            if (item instanceof Choice choice) choices.add(choice);
            else choices.add(choice(key(field) + "." + plain(item), plain(item)));
        }
        return choices;
    }

    private Choice choice(String key, String value) {
        var choice = Choice.of(value, message(key));
        var hint = messages.getMessage(key + ".hint", null, null, locale);
        return hint == null ? choice : choice.withHint(hint);
    }

    private @Nullable String error(String field) {
        var error = bound.getFieldError(field);
        return error == null ? null : text(error);
    }

    private @Nullable String dateError(String field) {
        return bound.getFieldErrors().stream()
                .filter(error ->
                        error.getField().equals(field) || error.getField().startsWith(field + "."))
                .map(this::text)
                .distinct()
                .findFirst()
                .orElse(null);
    }

    private String text(ObjectError error) {
        var code = Markup.or(error.getCode(), "unknown");
        var field = error instanceof FieldError ofField ? ofField.getField() : null;
        boolean ofDate = field != null && isPartOfDate(field);
        var asked = ofDate && field != null ? parent(field) : field;
        // A hidden field has no label: whoever changed it has to look after it.
        if (asked != null && messages.getMessage(key(asked) + ".label", null, null, locale) == null) {
            return message("error.unknown");
        }
        var arguments = new ArrayList<@Nullable Object>();
        if (asked != null) arguments.add(label(asked));
        arguments.addAll(ownArguments(error));
        var key = asked == null ? prefix : key(asked);
        var own = messages.getMessage(key + "." + code, arguments.toArray(), null, locale);
        if (own != null) return own;
        return Markup.or(
                messages.getMessage("error." + code, arguments.toArray(), error.getDefaultMessage(), locale),
                message("error.unknown"));
    }

    /** The error's arguments without the field's name, which Bean Validation puts first. */
    private static List<?> ownArguments(ObjectError error) {
        var arguments = error.getArguments();
        if (arguments == null) return List.of();
        return Arrays.stream(arguments)
                .filter(argument -> !(argument instanceof DefaultMessageSourceResolvable))
                .toList();
    }

    private String firstInput(String field) {
        return isDate(field) ? id(field + ".day") : id(field);
    }

    private boolean isDate(String field) {
        return DateForm.class.equals(type(field)) || sent.containsKey(field + ".day");
    }

    private boolean isPartOfDate(String field) {
        return field.indexOf('.') > 0 && isDate(parent(field));
    }

    private static String parent(String field) {
        return field.substring(0, field.lastIndexOf('.'));
    }

    private @Nullable Class<?> type(String field) {
        var target = bound.getTarget();
        return target == null ? null : FormShape.typeOf(target.getClass(), field);
    }

    /** Where the form asks for a field: the order of the record's components. */
    private String place(String field) {
        var target = bound.getTarget();
        if (target != null) return FormShape.placeOf(target.getClass(), field);
        int position = new ArrayList<>(sent.keySet()).indexOf(field);
        return String.format(Locale.ROOT, "%04d", position < 0 ? 9999 : position);
    }

    private String key(String field) {
        return prefix + "." + field.replaceAll("\\[[^]]*]", "");
    }

    private static String id(String field) {
        return field.replaceAll("]", "").replaceAll("[^A-Za-z0-9_-]", "-");
    }

    private String message(String key) {
        return messages.getMessage(key, null, locale);
    }

    private static String plain(@Nullable Object value) {
        return value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
    }
}

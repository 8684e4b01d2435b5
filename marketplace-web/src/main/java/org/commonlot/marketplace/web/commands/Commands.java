package org.commonlot.marketplace.web.commands;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Chooses a command by the first argument and runs it. */
public final class Commands {

    /** Quiet, and beside a running server: the output is the command's own. */
    private static final Map<String, Object> SETTINGS = Map.of(
            "spring.main.banner-mode", "off",
            "spring.main.log-startup-info", "false",
            "logging.level.root", "error");

    private Commands() {}

    /** Whether the arguments name a command: options of the server begin with a dash. */
    public static boolean isNamedBy(String... arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    /** Runs the command that the first argument names, with those that follow and are not settings ({@code --a=b}). */
    public static int run(Class<?> application, PrintStream out, String... arguments) {
        var settings = Arrays.stream(arguments).filter(Commands::isSetting).toArray(String[]::new);
        var words = Arrays.stream(arguments)
                .filter(argument -> !isSetting(argument))
                .toList();
        try (var context = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .properties(SETTINGS)
                .initializers(new WithoutWeb())
                .run(settings)) {
            var commands = context.getBeansOfType(Command.class).values().stream()
                    .collect(Collectors.toMap(Command::name, command -> command));
            return run(commands, words, out);
        }
    }

    private static int run(Map<String, Command> commands, List<String> words, PrintStream out) {
        var command = commands.get(words.getFirst());
        if (command != null) return command.run(words.subList(1, words.size()), out);
        out.println(
                words.getFirst() + "? " + commands.keySet().stream().sorted().collect(Collectors.joining(" | ")));
        return Command.USAGE;
    }

    private static boolean isSetting(String argument) {
        return argument.startsWith("--");
    }

    /** Runs a command and ends the JVM with its exit code. */
    public static void exit(Class<?> application, String... arguments) {
        int code = run(application, System.out, arguments);
        System.exit(code);
    }
}

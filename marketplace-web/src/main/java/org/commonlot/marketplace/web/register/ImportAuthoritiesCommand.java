package org.commonlot.marketplace.web.register;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.commonlot.marketplace.register.RegisterImport;
import org.commonlot.marketplace.register.RegisterImporting;
import org.commonlot.marketplace.register.RegisterImports;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.commands.Command;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code import-authorities FILE…}: brings in files of authorities, in the order in which they are named. */
@Component
class ImportAuthoritiesCommand implements Command {

    private static final Actor ACTOR = Actor.system("import-authorities");

    private final RegisterImporting importing;
    private final RegisterImports imports;
    private final MessageSource messages;

    ImportAuthoritiesCommand(RegisterImporting importing, RegisterImports imports, MessageSource messages) {
        this.importing = importing;
        this.imports = imports;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "import-authorities";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var missing = arguments.stream()
                .filter(name -> !Files.isReadable(Path.of(name)) || Files.isDirectory(Path.of(name)))
                .toList();
        missing.forEach(name -> out.println(message("register.command.missing", name)));
        if (arguments.isEmpty() || !missing.isEmpty()) {
            out.println(message("register.command.usage"));
            return USAGE;
        }
        boolean whole = true;
        for (var name : arguments) whole &= run(Path.of(name), out);
        return whole ? DONE : WRONG;
    }

    private boolean run(Path file, PrintStream out) {
        try {
            var run = importing.importFile(file, String.valueOf(file.getFileName()), ACTOR);
            out.println(file);
            out.println("  " + message("register.command.counts", counts(run)));
            imports.rejections(run.id())
                    .forEach(rejection -> out.println("  " + RejectionWords.of(rejection, messages, Locale.UK)));
            return run.counts().rejected() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object[] counts(RegisterImport run) {
        var counts = run.counts();
        return new Object[] {
            counts.read(), counts.added(), counts.changed(), counts.unchanged(), counts.tied(), counts.rejected()
        };
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }
}

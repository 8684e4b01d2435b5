package org.commonlot.marketplace.web.market;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.market.ImportRun;
import org.commonlot.marketplace.market.Importing;
import org.commonlot.marketplace.terms.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Takes uploaded files, and imports them while the administrator waits or goes away. */
@Component
class Uploads {

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    private final Importing importing;
    private final TaskExecutor background;
    private final DataSize most;

    Uploads(
            Importing importing,
            TaskExecutor applicationTaskExecutor,
            @Value("${commonlot.import.largest-upload}") DataSize most) {
        this.importing = importing;
        this.background = applicationTaskExecutor;
        this.most = most;
    }

    long most() {
        return most.toBytes();
    }

    /** Puts the file aside, records the run and starts it. */
    UUID take(ImportForm form, Actor actor) throws IOException {
        var aside = Files.createTempFile("commonlot-import", ".upload");
        try {
            Objects.requireNonNull(form.file()).transferTo(aside);
            var run = importing.begin(aside, form.name(), actor);
            background.execute(() -> run(run, aside, actor));
            return run.id();
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(aside);
            throw e;
        }
    }

    private void run(ImportRun run, Path aside, Actor actor) {
        try {
            importing.run(run, aside, actor, progress -> {});
        } finally {
            delete(aside);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("An uploaded file stays behind: {}", file, e);
        }
    }
}

package org.commonlot.marketplace.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/** The jar that the build has just made, running in a process of its own on a port that was free. */
final class PackagedJar implements AutoCloseable {

    private static final Pattern LISTENS = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LOOK_EVERY = 100;

    /** 128 and the number of the signal by which a process is asked to end. */
    private static final int ENDED_BY_REQUEST = 143;

    private final Process process;
    private final Path log;
    private String address = "";

    private PackagedJar(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param home the folder where it keeps everything */
    static PackagedJar start(Path home, String... options) throws IOException, InterruptedException {
        var log = home.resolve("said.log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                built().toString(),
                "--server.port=0",
                "--commonlot.home=" + home));
        command.addAll(List.of(options));
        var jar = new PackagedJar(
                new ProcessBuilder(command)
                        .directory(home.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                log);
        try {
            jar.await();
            return jar;
        } catch (IllegalStateException e) {
            jar.close();
            throw e;
        }
    }

    private static Path built() throws IOException {
        try (Stream<Path> made = Files.list(Path.of("target"))) {
            var jars = made.filter(
                            file -> file.getFileName().toString().matches("marketplace-web-[0-9.]+(-SNAPSHOT)?\\.jar"))
                    .toList();
            if (jars.size() != 1) throw new IllegalStateException("One packaged jar is wanted in target: " + jars);
            return jars.getFirst().toAbsolutePath();
        }
    }

    private void await() throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!said().contains("Started Commonlot in ")) {
            if (System.nanoTime() > until || process.waitFor(LOOK_EVERY, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The packaged jar did not start:\n" + said());
            }
        }
        var listens = LISTENS.matcher(said());
        if (!listens.find()) throw new IllegalStateException("It tells no port:\n" + said());
        address = "http://localhost:" + listens.group(1);
    }

    String address() {
        return address;
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends in good order, as a service manager lets it end. */
    void stopsWhenAsked() throws InterruptedException {
        process.destroy();
        Assertions.assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("stops when asked")
                .isTrue();
        Assertions.assertThat(process.exitValue()).isEqualTo(ENDED_BY_REQUEST);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

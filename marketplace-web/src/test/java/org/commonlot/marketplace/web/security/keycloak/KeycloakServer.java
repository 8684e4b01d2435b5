package org.commonlot.marketplace.web.security.keycloak;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The one Keycloak of this JVM: the distribution as it is on Maven Central, on a free port and in memory, with the realm
 * as it is committed. It goes when the JVM goes.
 */
public final class KeycloakServer {

    static final String ADMINISTRATOR = "test-administrator";
    static final String PASSWORD = "only for this test run";
    static final String WEB_SECRET = "the web client's secret of this test run";
    static final String ADMIN_SECRET = "the admin client's secret of this test run";

    private static final Path REALM = Path.of("..", "infra", "deploy", "keycloak", "commonlot-realm.json");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final String address;
    private final String site;
    private final Path log;
    private final GreenMail post;

    private KeycloakServer(Process process, String address, String site, Path log, GreenMail post) {
        this.post = post;
        this.process = process;
        this.address = address;
        this.site = site;
        this.log = log;
    }

    /** Starts the server, without waiting for it, and tells the application where it will be. */
    static final class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var server = Only.ONE;
            TestPropertyValues.of(
                            "server.port=" + server.site.replaceFirst(".*:", ""),
                            "commonlot.public-url=" + server.site,
                            "commonlot.identity=keycloak",
                            "commonlot.keycloak.issuer=" + server.issuer(),
                            "commonlot.keycloak.client-secret=" + WEB_SECRET,
                            "commonlot.keycloak.admin-secret=" + ADMIN_SECRET)
                    .applyTo(context);
        }
    }

    private static final class Only {
        private static final KeycloakServer ONE = start();
    }

    /** The server, once it answers. */
    public static KeycloakServer ready() {
        Only.ONE.await();
        return Only.ONE;
    }

    String address() {
        return address;
    }

    /** Where the application is. */
    public String site() {
        return site;
    }

    public String issuer() {
        return address + "/realms/commonlot";
    }

    /** Where the link leads in the newest letter that Keycloak itself wrote to this address. */
    public String linkTo(String email) {
        var letters = Stream.of(post.getReceivedMessages())
                .filter(letter -> isTo(letter, email))
                .toList();
        if (letters.isEmpty()) throw new AssertionError("No letter of Keycloak to " + email);
        return Objects.requireNonNull(Jsoup.parse(html(letters.getLast())).selectFirst("a[href]"))
                .attr("href");
    }

    private static boolean isTo(MimeMessage letter, String email) {
        try {
            return List.of(letter.getAllRecipients()).contains(new InternetAddress(email));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String html(MimeMessage letter) {
        try {
            var parts = (MimeMultipart) letter.getContent();
            return String.valueOf(parts.getBodyPart(parts.getCount() - 1).getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets it hang, as a server that is overloaded or cut off does. */
    public void freeze() {
        signal("-STOP");
    }

    public void thaw() {
        signal("-CONT");
    }

    private void signal(String signal) {
        run(new ProcessBuilder("kill", signal, String.valueOf(process.pid())));
    }

    private static KeycloakServer start() {
        var home = home();
        try {
            build(home);
            var imports = Files.createDirectories(home.resolve("data").resolve("import"));
            Files.copy(REALM, imports.resolve("commonlot-realm.json"), StandardCopyOption.REPLACE_EXISTING);
            var address = "http://localhost:" + freePort();
            var site = "http://localhost:" + freePort();
            var log = home.resolve("test.log");
            var post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            post.start();
            var starting = new ProcessBuilder(java(
                            home,
                            "start",
                            "--optimized",
                            "--http-enabled=true",
                            "--http-port=" + address.replaceFirst(".*:", ""),
                            "--hostname=" + address,
                            "--cache=local",
                            "--import-realm"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            var settings = starting.environment();
            settings.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
            settings.put("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
            settings.put("COMMONLOT_URL", site);
            settings.put("COMMONLOT_WEB_SECRET", WEB_SECRET);
            settings.put("COMMONLOT_ADMIN_SECRET", ADMIN_SECRET);
            settings.put("COMMONLOT_SMTP_PORT", String.valueOf(post.getSmtp().getPort()));
            var process = starting.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            SpringApplication.getShutdownHandlers().add(process::destroyForcibly);
            SpringApplication.getShutdownHandlers().add(post::stop);
            return new KeycloakServer(process, address, site, log, post);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once for each unpacked distribution: it takes longer than starting. */
    private static void build(Path home) throws IOException {
        var done = home.resolve("built-for-tests");
        if (Files.exists(done)) return;
        run(new ProcessBuilder(java(home, "build", "--db=dev-mem"))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("build.log").toFile()));
        Files.createFile(done);
    }

    /** Without the script around it, so that ending the process ends the server. Compiled in a hurry: it lives shortly. */
    private static List<String> java(Path home, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dquarkus-log-max-startup-records=10000",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "-cp",
                home.resolve("lib").resolve("quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(List.of(arguments));
        return command;
    }

    private void await() {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            var said = said();
            if (said.contains("Listening on:")) return;
            try {
                if (process.waitFor(200, TimeUnit.MILLISECONDS)) break;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("Keycloak did not start:\n" + said());
    }

    private String said() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home() {
        var unpacked = Path.of(System.getProperty("commonlot.keycloak.unpacked", "target/keycloak"));
        try (Stream<Path> inside = Files.list(unpacked)) {
            return inside.filter(path -> Files.isDirectory(path.resolve("providers")))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No Keycloak in " + unpacked))
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException("The build unpacks Keycloak before integration tests", e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void run(ProcessBuilder command) {
        try {
            var process = command.start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("Failed: " + String.join(" ", command.command()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

import com.sass_lang.embedded_protocol.OutputStyle;
import de.larsgrefer.sass.embedded.SassCompilerFactory;
import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarFile;

/**
 * Compiles the style sheet from GOV.UK Frontend's Sass, and copies its one script; run by the build with the
 * toolchain's java. Nothing else of the webjar ships: no font, no crest, no image.
 *
 * <p>Arguments: the .scss file, the folder for the results.
 */
class CompileStyles {

    public static void main(String[] args) throws Exception {
        var source = Path.of(args[0]);
        var target = Files.createDirectories(Path.of(args[1]));
        var webjar = webjar();
        var unpacked = Files.createTempDirectory("govuk-frontend");
        var dist = unpacked.resolve(unpack(webjar, unpacked));
        Files.copy(
                dist.resolve("govuk/govuk-frontend.min.js"),
                target.resolve("govuk-frontend.min.js"),
                StandardCopyOption.REPLACE_EXISTING);
        try (var compiler = SassCompilerFactory.bundled()) {
            compiler.setLoadPaths(List.of(dist.toFile()));
            compiler.setQuietDeps(true);
            compiler.setOutputStyle(OutputStyle.COMPRESSED);
            Files.writeString(
                    target.resolve("commonlot.css"),
                    compiler.compileFile(source.toFile()).getCss());
        }
    }

    private static JarFile webjar() throws IOException {
        var root = CompileStyles.class.getClassLoader().getResource("META-INF/resources/webjars/govuk-frontend");
        return ((JarURLConnection) root.openConnection()).getJarFile();
    }

    /** Unpacks the Sass and the minified script, and returns the path of the dist folder inside the jar. */
    private static String unpack(JarFile jar, Path into) throws IOException {
        String dist = null;
        for (var entry : jar.stream().toList()) {
            var name = entry.getName();
            if (!name.endsWith(".scss") && !name.endsWith("/govuk-frontend.min.js")) continue;
            var file = into.resolve(name);
            Files.createDirectories(file.getParent());
            try (var in = jar.getInputStream(entry)) {
                Files.copy(in, file);
            }
            int at = name.indexOf("/dist/");
            if (at > 0) dist = name.substring(0, at + "/dist".length());
        }
        return dist;
    }
}

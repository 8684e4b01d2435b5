package org.commonlot.marketplace.web.publication;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonlot.marketplace.publication.ReleasePage;
import org.commonlot.marketplace.publication.Releases;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Releases and records in the Open Contracting Data Standard. */
@OpenToAll
@RestController
class OcdsController {

    private static final int MOST = 100;
    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]?|100");

    /** What never changes again may be kept for a day; everything else is asked for again, and costs a 304. */
    private static final CacheControl LASTING =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic().immutable();

    private static final CacheControl CURRENT = CacheControl.noCache().cachePublic();

    private final Releases releases;
    private final Packages packages;
    private final MessageSource messages;

    OcdsController(Releases releases, Packages packages, MessageSource messages) {
        this.releases = releases;
        this.packages = packages;
        this.messages = messages;
    }

    @GetMapping(Packages.RELEASES)
    ResponseEntity<?> releases(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit,
            Locale locale) {
        if (limit != null && !LIMIT.matcher(limit).matches()) {
            return problem(HttpStatus.BAD_REQUEST, "limit", locale, limit, MOST);
        }
        int most = limit == null ? MOST : Integer.parseInt(limit);
        var found = releases.page(cursor, most);
        return found.isEmpty()
                ? problem(HttpStatus.BAD_REQUEST, "cursor", locale, String.valueOf(cursor))
                : page(found.get(), path(cursor, most), most);
    }

    private ResponseEntity<?> page(ReleasePage page, String path, int most) {
        if (page.releases().isEmpty())
            return open(ResponseEntity.status(HttpStatus.NO_CONTENT), CURRENT).build();
        var next = page.more() ? path(page.releases().getLast().id(), most) : null;
        return answer(packages.ofReleases(path, page.releases(), next), page.more() ? LASTING : CURRENT);
    }

    private static String path(@Nullable String cursor, int limit) {
        return Packages.RELEASES + "?limit=" + limit + (cursor == null ? "" : "&cursor=" + cursor);
    }

    @GetMapping(Packages.RELEASES + "/{id}")
    ResponseEntity<?> release(@PathVariable String id, Locale locale) {
        var found = releases.byId(id);
        if (found.isEmpty()) return problem(HttpStatus.NOT_FOUND, "release", locale, id);
        return answer(packages.ofReleases(Packages.RELEASES + "/" + id, List.of(found.get()), null), LASTING);
    }

    @GetMapping(Packages.RECORDS + "/{ocid}")
    ResponseEntity<?> record(@PathVariable String ocid, Locale locale) {
        var found = releases.record(ocid);
        if (found.isEmpty()) return problem(HttpStatus.NOT_FOUND, "record", locale, ocid);
        return answer(packages.ofRecord(found.get()), CURRENT);
    }

    private static ResponseEntity<byte[]> answer(byte[] content, CacheControl keep) {
        return open(ResponseEntity.ok(), keep)
                .eTag(tag(content))
                .contentType(MediaType.APPLICATION_JSON)
                .body(content);
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, String what, Locale locale, Object... facts) {
        var detail = messages.getMessage("publication." + what + ".detail", facts, locale);
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(messages.getMessage("publication." + what + ".title", null, locale));
        return open(ResponseEntity.status(status), CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Pages of other sites may read it too: it is the same for everybody. */
    private static ResponseEntity.BodyBuilder open(ResponseEntity.BodyBuilder answer, CacheControl keep) {
        return answer.header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .cacheControl(keep);
    }

    private static String tag(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return "\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

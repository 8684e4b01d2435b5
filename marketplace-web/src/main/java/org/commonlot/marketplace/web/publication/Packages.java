package org.commonlot.marketplace.web.publication;

import java.time.Instant;
import java.util.List;
import org.commonlot.marketplace.publication.Extensions;
import org.commonlot.marketplace.publication.ProcessRecord;
import org.commonlot.marketplace.publication.PublishedRelease;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Packs releases and records with what OCDS wants to be said about them. The same content makes the same bytes. */
@Component
class Packages {

    static final String RELEASES = "/api/ocds/releases";
    static final String RECORDS = "/api/ocds/records";

    private static final String LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    private final JsonMapper json;
    private final String address;
    private final String publisher;

    Packages(
            JsonMapper json,
            @Value("${commonlot.public-url:http://localhost:8080}") String address,
            @Value("${commonlot.publisher:Commonlot}") String publisher) {
        this.json = json;
        this.address = address;
        this.publisher = publisher;
    }

    /**
     * A release package.
     *
     * @param path where it is read, below our own address
     * @param releases at least one
     * @param next where the following package is read; nothing at the end
     */
    byte[] ofReleases(String path, List<PublishedRelease> releases, @Nullable String next) {
        var content = about(path, releases.getLast().at());
        var list = content.putArray("releases");
        releases.forEach(release -> list.addRawValue(new RawValue(release.content())));
        if (next != null) content.putObject("links").put("next", address + next);
        return json.writeValueAsBytes(content);
    }

    /** A record package of one process: its releases in full, and what they come to. */
    byte[] ofRecord(ProcessRecord process) {
        var content = about(
                RECORDS + "/" + process.ocid(), process.releases().getLast().at());
        var packages = content.putArray("packages");
        process.releases().forEach(release -> packages.add(address + RELEASES + "/" + release.id()));
        var record = content.putArray("records").addObject();
        record.put("ocid", process.ocid());
        var releases = record.putArray("releases");
        process.releases().forEach(release -> releases.addRawValue(new RawValue(release.content())));
        record.putRawValue("compiledRelease", new RawValue(process.compiled()));
        return json.writeValueAsBytes(content);
    }

    /** @param changed when the newest of the content was released */
    private ObjectNode about(String path, Instant changed) {
        var content = json.createObjectNode();
        content.put("uri", address + path);
        content.put("version", "1.1");
        var extensions = content.putArray("extensions");
        Extensions.USED.forEach(extensions::add);
        content.put("publishedDate", changed.toString());
        content.putObject("publisher").put("name", publisher).put("uri", address + "/");
        content.put("license", LICENCE);
        content.put("publicationPolicy", address + "/open-data");
        return content;
    }
}

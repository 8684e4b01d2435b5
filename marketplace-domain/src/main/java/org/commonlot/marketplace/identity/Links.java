package org.commonlot.marketplace.identity;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.commonlot.marketplace.identity.OneTimeLink.Purpose;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.stereotype.Component;

/** Makes one-time links and finds them by their token; only its hash is stored, so nobody finds the token by the link. */
@Component
class Links {

    private final OneTimeLinks links;
    private final People people;
    private final Posting posting;

    Links(OneTimeLinks links, People people, Posting posting) {
        this.links = links;
        this.people = people;
        this.posting = posting;
    }

    /** The one link of this purpose that works from now on, in a letter to the person. */
    void send(PersonId person, Purpose purpose, String kind, String path, Instant now) {
        links.findByPersonIdAndPurposeAndSpentAtIsNull(person.value(), purpose).forEach(link -> link.replace(now));
        var token = Secrets.token();
        links.save(OneTimeLink.of(token, person, purpose, now));
        post(person, kind, path + token, now);
    }

    /** A letter to the person with a link that opens nothing but a page. */
    void post(PersonId person, String kind, String path, Instant now) {
        var to = people.person(person);
        posting.post(new Letter(kind, to.email(), Map.of("name", to.name(), "path", path)), now);
    }

    Optional<OneTimeLink> working(String token, Purpose purpose, Instant now) {
        return links.findById(Secrets.hash(token)).filter(link -> link.works(purpose, now));
    }

    PersonId spend(String token, Purpose purpose, Instant now) {
        return working(token, purpose, now)
                .orElseThrow(() -> new Refused(IdentityRefusal.LINK_NOT_VALID))
                .spend(purpose, now);
    }
}

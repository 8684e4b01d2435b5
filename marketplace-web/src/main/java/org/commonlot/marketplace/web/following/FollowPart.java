package org.commonlot.marketplace.web.following;

import java.util.Optional;
import org.commonlot.marketplace.following.Following;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.Portion;
import org.commonlot.marketplace.web.desk.PublicPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Follow, or stop following, on the public page. */
@Component
@Order(90)
class FollowPart implements PublicPart {

    private final Following following;
    private final Texts texts;

    FollowPart(Following following, Texts texts) {
        this.following = following;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(PublishedOpportunity published, Optional<Actor> actor) {
        var page = "/opportunities/" + published.opportunity().reference();
        var portion = Portion.of(texts.get("following.heading"));
        if (actor.isEmpty()) {
            var signIn = Links.of(Links.Link.to("/sign-in", texts.get("following.sign-in")));
            return Optional.of(portion.note(signIn));
        }
        if (following.follows(published.id(), actor.get())) {
            return Optional.of(portion.note(new Paragraph(texts.get("following.follows")))
                    .act(Sheet.Act.secondary(texts.get("following.stop"), page + "/unfollow")));
        }
        return Optional.of(portion.note(new Paragraph(texts.get("following.what")))
                .act(Sheet.Act.secondary(texts.get("following.follow"), page + "/follow")));
    }
}

package org.commonlot.marketplace.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PostedLetters extends Repository<PostedLetter, UUID> {

    PostedLetter save(PostedLetter letter);

    Optional<PostedLetter> findById(UUID id);

    @Query("""
        select l.id from PostedLetter l
        where l.state = org.commonlot.marketplace.notification.LetterState.WAITING and l.nextTryAt <= :now
        order by l.nextTryAt, l.id\
        """)
    List<UUID> due(Instant now, Limit limit);

    @Query("""
        select l from PostedLetter l
        where l.forgotten = false and l.postedAt < :before
        and l.state <> org.commonlot.marketplace.notification.LetterState.WAITING\
        """)
    List<PostedLetter> toForget(Instant before, Limit limit);

    @Query("select l from PostedLetter l where l.discreet = false order by l.postedAt desc, l.id")
    List<PostedLetter> latest(Limit limit);

    @Query("select l from PostedLetter l where l.recipient = :recipient order by l.postedAt desc, l.id")
    List<PostedLetter> latestTo(String recipient, Limit limit);
}

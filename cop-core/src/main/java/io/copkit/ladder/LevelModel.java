package io.copkit.ladder;

import static io.copkit.ParticipationLevel.ACTIVE;
import static io.copkit.ParticipationLevel.CORE;
import static io.copkit.ParticipationLevel.OUTSIDER;
import static io.copkit.ParticipationLevel.PERIPHERAL;

import com.google.common.collect.ImmutableList;
import io.copkit.Labelled;
import io.copkit.ParticipationLevel;
import io.copkit.internal.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Published models of participation, and what their levels are in the levels of this library: so what one model says can be
 * told in the words of another. A level that stands between two of ours maps to both.
 */
public enum LevelModel implements Labelled {

    /** Wenger, McDermott and Snyder 2002. */
    CULTIVATING(
            "cultivating",
            level("outsider", OUTSIDER),
            level("peripheral", PERIPHERAL),
            level("active", ACTIVE),
            level("core", CORE)),
    /** Wenger-Trayner, levels of participation. */
    LEVELS_OF_PARTICIPATION(
            "levels_of_participation",
            level("transactional", OUTSIDER),
            level("peripheral", PERIPHERAL),
            level("occasional", PERIPHERAL),
            level("active", ACTIVE),
            level("core", CORE)),
    /** Preece and Shneiderman 2009. */
    READER_TO_LEADER(
            "reader_to_leader",
            level("reader", OUTSIDER, PERIPHERAL),
            level("contributor", PERIPHERAL, ACTIVE),
            level("collaborator", ACTIVE, CORE),
            level("leader", CORE)),
    /** Kim 2000; the elder, who was a leader, lies across these levels. */
    MEMBERSHIP_LIFE(
            "membership_life",
            level("visitor", OUTSIDER),
            level("novice", PERIPHERAL),
            level("regular", ACTIVE),
            level("leader", CORE)),
    /** Trust levels of Discourse. */
    DISCOURSE(
            "discourse",
            level("tl0", PERIPHERAL),
            level("tl1", PERIPHERAL),
            level("tl2", ACTIVE),
            level("tl3", CORE),
            level("tl4", CORE)),
    /** The Orbit model. */
    ORBIT(
            "orbit",
            level("audience", OUTSIDER),
            level("exploring", PERIPHERAL),
            level("participating_3", PERIPHERAL),
            level("participating", ACTIVE),
            level("contributing_3", ACTIVE),
            level("contributing", CORE),
            level("leading", CORE));

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // a level copies its set
    private final ImmutableList<Level> levels;

    LevelModel(String code, Level... levels) {
        this.code = code;
        this.levels = ImmutableList.copyOf(levels);
    }

    /**
     * A level of a model.
     *
     * @param code its code within the model
     * @param canonical what it is in the levels of this library, one or two neighbours
     */
    public record Level(String code, Set<ParticipationLevel> canonical) implements Labelled {

        /** Copies the set. */
        public Level {
            canonical = Set.copyOf(canonical);
        }

        @Override
        public String label(Locale locale) {
            return Messages.text("model-level." + code, locale);
        }
    }

    private static Level level(String code, ParticipationLevel... canonical) {
        return new Level(code, Set.of(canonical));
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("level-model." + code, locale);
    }

    /** Its levels, from the outside in. */
    public List<Level> levels() {
        return levels;
    }

    /** The level with this code, if it has one. */
    public Optional<Level> find(String level) {
        return levels.stream().filter(each -> each.code().equals(level)).findFirst();
    }

    /** What a level of this library is in this model; nothing where the model does not look. */
    public List<Level> of(ParticipationLevel canonical) {
        return levels.stream()
                .filter(level -> level.canonical().contains(canonical))
                .toList();
    }

    /**
     * What a level of this model is in another.
     *
     * @throws IllegalArgumentException if this model has no such level
     */
    public List<Level> in(LevelModel other, String level) {
        Level found = find(level).orElseThrow(() -> new IllegalArgumentException(code + " has no level " + level));
        return Stream.of(ParticipationLevel.values())
                .filter(found.canonical()::contains)
                .flatMap(canonical -> other.of(canonical).stream())
                .distinct()
                .toList();
    }
}

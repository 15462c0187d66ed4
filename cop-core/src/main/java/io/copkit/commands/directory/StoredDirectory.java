package io.copkit.commands.directory;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.NotUnderstoodException;
import io.copkit.Page;
import io.copkit.commands.CommunityMapping;
import io.copkit.commands.Desk;
import io.copkit.commands.SlugClaims;
import io.copkit.community.CommunityType;
import io.copkit.community.Slug;
import io.copkit.directory.Census;
import io.copkit.directory.Directory;
import io.copkit.directory.Listing;
import io.copkit.directory.Search;
import io.copkit.internal.Codes;
import io.copkit.lifecycle.Stage;
import io.copkit.storage.CensusQuery;
import io.copkit.storage.CensusQuery.Group;
import io.copkit.storage.CensusRow;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateStore;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The directory, read from the storage through somebody's eyes. */
public final class StoredDirectory implements Directory {

    private final Desk desk;
    private final StateStore state;
    private final Eye eye;

    private StoredDirectory(Desk desk, Eye eye) {
        this.desk = desk;
        this.state = desk.storage().state();
        this.eye = eye;
    }

    /** As the host itself sees it. */
    public static Directory ofHost(Desk desk) {
        return new StoredDirectory(desk, new Eye.Host());
    }

    /** As somebody whom the host does not know sees it. */
    public static Directory ofStranger(Desk desk) {
        return new StoredDirectory(desk, new Eye.Stranger());
    }

    /** As a member sees it. */
    public static Directory ofMember(Desk desk, MemberId member) {
        return new StoredDirectory(desk, new Eye.Member(desk, member));
    }

    @Override
    public Page<Listing> list(Search search, int limit) {
        return list(search, limit, Optional.empty());
    }

    @Override
    public Page<Listing> list(Search search, int limit, String next) {
        return list(search, limit, Optional.of(next));
    }

    private Page<Listing> list(Search search, int limit, Optional<String> next) {
        PageRequest first = PageRequest.first(limit);
        return Question.of(desk, search)
                .map(question -> new MergedPages(state, question, eye, first).page(next))
                .map(page -> new Page<>(shown(page.items(), Optional.empty()), page.next()))
                .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
    }

    @Override
    public Census census(Search search) {
        PageRequest unused = PageRequest.first(1);
        List<CensusRow> rows = Question.of(desk, search).stream()
                .flatMap(question -> Stream.concat(
                        Stream.of(question.inTheOpen(eye, unused)), question.hidden(eye.hidden()).stream()))
                .flatMap(query -> state.census(CensusQuery.of(query, Group.TYPE, Group.STAGE)).stream())
                .toList();
        Map<CommunityType, Long> types = new EnumMap<>(CommunityType.class);
        Map<Stage, Long> stages = new EnumMap<>(Stage.class);
        long all = 0;
        for (CensusRow row : rows) {
            all += row.count();
            Codes.find(CommunityType.class, row.keys().getOrDefault(Group.TYPE, ""))
                    .ifPresent(type -> types.merge(type, row.count(), Long::sum));
            Codes.find(Stage.class, row.keys().getOrDefault(Group.STAGE, ""))
                    .ifPresent(stage -> stages.merge(stage, row.count(), Long::sum));
        }
        return new Census(all, types, stages);
    }

    @Override
    public Optional<Listing> find(CommunityId community) {
        return state.findCommunity(community.value())
                .filter(eye::sees)
                .flatMap(record ->
                        shown(List.of(record), Optional.of(community)).stream().findFirst());
    }

    @Override
    public Optional<Listing> find(String slug) {
        Optional<CommunityId> found = Slug.hiddenId(slug).or(() -> claimed(Slug.of(slug)));
        return found.flatMap(this::find);
    }

    private Optional<CommunityId> claimed(String slug) {
        return slug.isEmpty() ? Optional.empty() : SlugClaims.leadsTo(state, slug);
    }

    private List<Listing> shown(List<CommunityRecord> records, Optional<CommunityId> only) {
        List<Community> communities =
                records.stream().flatMap(record -> understood(record).stream()).toList();
        return communities.isEmpty()
                ? List.of()
                : communities.stream().map(eye.listings(only)).toList();
    }

    private static Optional<Community> understood(CommunityRecord record) {
        try {
            return Optional.of(CommunityMapping.read(record).value());
        } catch (NotUnderstoodException newer) {
            return Optional.empty();
        }
    }
}

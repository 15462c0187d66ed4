package io.copkit.report.git;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.FooterLine;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.util.RawParseUtils;
import org.jspecify.annotations.Nullable;

/**
 * What a commit says of itself, after what cannot be right has been put right.
 *
 * @param author who wrote it; the committer if no author can be read
 * @param committer who put it where it is; the author if no committer can be read
 * @param coauthors who wrote it with the author, each once
 * @param written when, by the author's clock, but never after it was committed
 * @param committed when, by the committer's clock
 * @param parents how many parents it names
 */
record CommitFacts(
        Signature author,
        Signature committer,
        List<Signature> coauthors,
        Instant written,
        Instant committed,
        int parents) {

    private static final String CO_AUTHOR = "Co-authored-by";
    private static final byte[] PARENT = {'p', 'a', 'r', 'e', 'n', 't', ' '};
    private static final int TREE_LINE = "tree ".length() + 40 + 1;
    private static final int PARENT_LINE = PARENT.length + 40 + 1;

    /** The facts of a commit whose body is there; none if it names nobody, or no date after 1970. */
    static Optional<CommitFacts> of(RevCommit commit) {
        PersonIdent author = commit.getAuthorIdent();
        PersonIdent committer = commit.getCommitterIdent();
        Optional<Signature> writes = signature(author).or(() -> signature(committer));
        Optional<Instant> committed = date(committer).or(() -> date(author));
        if (writes.isEmpty() || committed.isEmpty()) {
            return Optional.empty();
        }
        Instant written = date(author).filter(committed.get()::isAfter).orElse(committed.get());
        return Optional.of(new CommitFacts(
                writes.get(),
                signature(committer).orElse(writes.get()),
                coauthors(commit, writes.get()),
                written,
                committed.get(),
                parents(commit)));
    }

    /** Everybody who had a part in it. */
    Stream<Signature> people() {
        return Stream.concat(Stream.of(author, committer), coauthors.stream());
    }

    boolean isMerge() {
        return parents > 1;
    }

    private static Optional<Signature> signature(@Nullable PersonIdent ident) {
        return Optional.ofNullable(ident).map(Signature::of).filter(Signature::namesSomebody);
    }

    /** Broken tools leave dates of 1970 or before. */
    private static Optional<Instant> date(@Nullable PersonIdent ident) {
        return Optional.ofNullable(ident).map(PersonIdent::getWhenAsInstant).filter(Instant.EPOCH::isBefore);
    }

    private static List<Signature> coauthors(RevCommit commit, Signature author) {
        Map<String, Signature> each = new LinkedHashMap<>();
        for (FooterLine trailer : commit.getFooterLines()) {
            if (trailer.getKey().equalsIgnoreCase(CO_AUTHOR)) {
                Signature.parsed(trailer.getValue())
                        .filter(coauthor -> !coauthor.isSamePersonAs(author))
                        .ifPresent(coauthor -> each.putIfAbsent(coauthor.identity(), coauthor));
            }
        }
        return List.copyOf(each.values());
    }

    /** Counted in the raw commit: at the edge of a shallow clone JGit shows no parents at all. */
    private static int parents(RevCommit commit) {
        byte[] raw = commit.getRawBuffer();
        int parents = 0;
        while (RawParseUtils.match(raw, TREE_LINE + parents * PARENT_LINE, PARENT) >= 0) {
            parents++;
        }
        return parents;
    }
}

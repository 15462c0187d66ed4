package io.copkit.storage;

import java.util.Collection;
import java.util.Set;

/**
 * Which activities are looked at; retracted ones never count.
 *
 * @param scope of which communities
 * @param members done by these members; empty for any
 * @param exceptMembers not done by these, such as bots
 * @param kinds of these kinds; empty for any
 * @param window that occurred in this window
 */
public record ActivityFilter(
        ActivityScope scope, Set<String> members, Set<String> exceptMembers, Set<String> kinds, Window window) {

    /** Checks sizes ({@link Limits}), and copies the sets. */
    public ActivityFilter {
        members = Check.ids("members", members, Limits.FILTER_VALUES);
        exceptMembers = Check.ids("exceptMembers", exceptMembers, Limits.FILTER_VALUES);
        kinds = Check.ids("kinds", kinds, Limits.FILTER_VALUES);
    }

    /** All activities of a scope. */
    public static ActivityFilter of(ActivityScope scope) {
        return new ActivityFilter(scope, Set.of(), Set.of(), Set.of(), Window.ALWAYS);
    }

    /** Done by these members only. */
    public ActivityFilter by(Collection<String> memberIds) {
        return new ActivityFilter(scope, Set.copyOf(memberIds), exceptMembers, kinds, window);
    }

    /** Not done by these members. */
    public ActivityFilter exceptBy(Collection<String> memberIds) {
        return new ActivityFilter(scope, members, Set.copyOf(memberIds), kinds, window);
    }

    /** Of these kinds only. */
    public ActivityFilter ofKinds(Collection<String> codes) {
        return new ActivityFilter(scope, members, exceptMembers, Set.copyOf(codes), window);
    }

    /** That occurred in this window only. */
    public ActivityFilter during(Window span) {
        return new ActivityFilter(scope, members, exceptMembers, kinds, span);
    }
}

package io.copkit.storage.tck;

import io.copkit.storage.Ids;
import java.util.List;

/** The few words that random histories are made of, so that they meet often. */
final class Vocabulary {

    static final List<String> COMMUNITIES = List.of("c1", "c2", "C1");
    static final List<String> SCOPES = List.of("c1", "c2", "C1", Ids.TENANT_SCOPE);
    static final List<String> ANCESTORS = List.of("top", "root");
    static final List<String> WITHIN = List.of("c1", "c2", "top", "root");
    static final List<String> MEMBERS = List.of("ana", "bob", "zoé", "Ana");
    static final List<String> DOCUMENTS = List.of("plan", "note");
    static final List<String> NAMES = List.of("n1", "n2", "😀", "\uFFFD");
    static final List<String> STATUSES = List.of("open", "closed");
    static final List<String> TYPES = List.of("practice", "interest");
    static final List<String> STAGES = List.of("growing", "mature");
    static final List<String> LEVELS = List.of("core", "active");
    static final List<String> ROLES = List.of("lead", "member", "host");
    static final List<String> ORIGINS = List.of("asked", "invited");
    static final List<String> TERMS = List.of("t1", "t2", "T1");
    static final List<String> DISCOVERABILITIES = List.of("listed", "hidden");
    static final List<String> OPERATIONS = List.of("op-1", "op-2");
    static final List<String> KINDS = List.of("post", "reply", "like");
    static final List<String> LABELS = List.of("written", "post");
    static final List<String> THREADS = List.of("th1", "th2", "th3");
    static final List<String> SUBJECTS = List.of("s1", "s2");

    private Vocabulary() {}
}

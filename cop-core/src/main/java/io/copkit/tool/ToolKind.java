package io.copkit.tool;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What a tool is for. */
public enum ToolKind implements Labelled {

    /** Where the community works together. */
    COLLAB_PLATFORM("collab_platform"),
    /** Shared calendars, tasks and mail. */
    GROUPWARE("groupware"),
    /** Talking at the same time: calls, video, chat. */
    SYNC_COMM("sync_comm"),
    /** Talking at different times: forums, mailing lists. */
    ASYNC_COMM("async_comm"),
    /** Keeping documents. */
    DOC_MGMT("doc_mgmt"),
    /** Calling on everybody. */
    BROADCAST("broadcast"),
    /** Being seen, and meeting people outside. */
    SOCIAL_NETWORK("social_network"),
    /** Something else. */
    OTHER("other");

    private final String code;

    ToolKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("tool-kind." + code, locale);
    }
}

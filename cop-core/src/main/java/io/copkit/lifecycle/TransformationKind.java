package io.copkit.lifecycle;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What a community that transforms wants to become. */
public enum TransformationKind implements Labelled {

    /** The same, with new energy. */
    RENEW("renew"),
    /** Part of another, or one with it. */
    MERGE("merge"),
    /** Several. */
    SPLIT("split"),
    /** A unit of the organisation. */
    INSTITUTIONALISE("institutionalise"),
    /** The same on another charter. */
    RECHARTER("recharter"),
    /** A memory, in good order. */
    WIND_DOWN("wind_down");

    private final String code;

    TransformationKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("transformation_kind." + code, locale);
    }
}

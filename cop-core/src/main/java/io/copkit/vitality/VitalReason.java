package io.copkit.vitality;

import io.copkit.Coded;

/** Why a community has the activity status that it has. */
public enum VitalReason implements Coded {

    /** Enough members contributed lately. */
    SEVERAL_CONTRIBUTE("several_contribute"),
    /** Too few members contributed lately, but there was a sign of life. */
    FEW_CONTRIBUTE("few_contribute"),
    /** It comes back from dormancy, and too few weeks of the last were live. */
    COMING_BACK("coming_back"),
    /** It is meant to be silent. */
    PAUSED("paused"),
    /** There was no sign of life for too long. */
    SILENT("silent");

    private final String code;

    VitalReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

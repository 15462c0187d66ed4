/** Communities of practice as an embeddable library: the domain, on top of a storage that the host hands over. */
module io.copkit.core {
    requires transitive io.copkit.storage;
    requires transitive com.fasterxml.jackson.databind;
    requires com.google.common;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports io.copkit;
    exports io.copkit.community;
    exports io.copkit.consent;
    exports io.copkit.directory;
    exports io.copkit.disclosure;
    exports io.copkit.engagement;
    exports io.copkit.export;
    exports io.copkit.fold;
    exports io.copkit.health;
    exports io.copkit.history;
    exports io.copkit.journey;
    exports io.copkit.json;
    exports io.copkit.ladder;
    exports io.copkit.lifecycle;
    exports io.copkit.membership;
    exports io.copkit.metric;
    exports io.copkit.network;
    exports io.copkit.norm;
    exports io.copkit.onboarding;
    exports io.copkit.sponsorship;
    exports io.copkit.archive;
    exports io.copkit.charter;
    exports io.copkit.succession;
    exports io.copkit.tool;
    exports io.copkit.participation;
    exports io.copkit.role;
    exports io.copkit.blueprint;
    exports io.copkit.point;
    exports io.copkit.policy;
    exports io.copkit.portfolio;
    exports io.copkit.space;
    exports io.copkit.structure;
    exports io.copkit.theme;
    exports io.copkit.transformation;
    exports io.copkit.playbook;
    exports io.copkit.principle;
    exports io.copkit.renewal;
    exports io.copkit.vitality;
    exports io.copkit.warning;

    provides com.fasterxml.jackson.databind.Module with
            io.copkit.json.CopJacksonModule;
}

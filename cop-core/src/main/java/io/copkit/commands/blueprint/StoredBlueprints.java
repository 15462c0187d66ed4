package io.copkit.commands.blueprint;

import io.copkit.BlueprintId;
import io.copkit.BlueprintVersion;
import io.copkit.CommunityId;
import io.copkit.Page;
import io.copkit.blueprint.Blueprint;
import io.copkit.blueprint.BlueprintDiff;
import io.copkit.blueprint.BlueprintPages;
import io.copkit.blueprint.Template;
import io.copkit.commands.Desk;
import io.copkit.commands.Documents;
import io.copkit.commands.Reads;
import io.copkit.storage.Ids;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;
import java.util.Optional;

/** Blueprints, read back from their documents. */
public final class StoredBlueprints implements BlueprintPages {

    private final Documents<Blueprint> latest;
    private final Documents<Blueprint> each;
    private final Reads reads;

    /** Reads from the desk's storage. */
    public StoredBlueprints(Desk desk) {
        this.latest = new Documents<>(desk, BlueprintMapping.LATEST);
        this.each = new Documents<>(desk, BlueprintMapping.EACH);
        this.reads = new Reads(desk);
    }

    @Override
    public Optional<Blueprint> find(BlueprintId blueprint) {
        return latest.find(Ids.TENANT_SCOPE, blueprint.value());
    }

    @Override
    public Optional<Blueprint> find(BlueprintVersion version) {
        return each.find(Ids.TENANT_SCOPE, BlueprintMapping.id(version));
    }

    @Override
    public Page<Blueprint> list(int limit) {
        return list(PageRequest.first(limit));
    }

    @Override
    public Page<Blueprint> list(int limit, String next) {
        return list(new PageRequest(limit, next));
    }

    @Override
    public Optional<BlueprintDiff> diff(CommunityId community, BlueprintId blueprint) {
        return find(blueprint)
                .flatMap(known -> reads.community(community)
                        .map(Template::of)
                        .map(like ->
                                new BlueprintDiff(known, like, known.template().differences(like))));
    }

    private Page<Blueprint> list(PageRequest page) {
        return latest.page(
                latest.query(StateFilter.ANY.inCommunity(Ids.TENANT_SCOPE)).onPage(page));
    }
}

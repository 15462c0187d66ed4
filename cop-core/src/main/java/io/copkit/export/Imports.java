package io.copkit.export;

import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Reads back what was exported, row by row: however long a file is, a thousand rows are held. Importing again changes nothing,
 * so whoever was interrupted imports the whole file again.
 *
 * <p>Activities come back from {@link ExportFormat#JSON} and {@link ExportFormat#JSON_LINES} of
 * {@link ExportSchemas#activities}, which are told apart by what they hold. CSV and {@link XapiStatements} are written for other
 * programs and are not read back; neither are figures, which follow from activities, nor the history.
 */
public interface Imports {

    /**
     * Records activities as they were exported: with the time when they were recorded, and taken back if they had been. So an
     * export of the community gives the same rows again; whoever follows its stream of activities starts anew. The file is of one
     * community, which may have had another id; fields that are not known are passed over, as later versions of the library
     * only add some.
     *
     * <p>Reading ends at the first row that cannot be taken: then {@link Imported#stopped} says which and why, all rows before
     * it are recorded, and none behind it. An activity that is stored with other content is left out, and reading goes on.
     *
     * @param into the community in which to record
     * @param stream the file in UTF-8; not closed
     * @param leftOut is told {@code activity_mismatch} of each activity that is stored with other content
     * @return how far it got; refused with {@code community_unknown} or {@code stage_forbids} before anything is read
     * @throws java.io.UncheckedIOException if the stream breaks off; what was recorded until then stays
     */
    Outcome<Imported> activities(CommunityId into, InputStream stream, Consumer<? super Refusal> leftOut);
}

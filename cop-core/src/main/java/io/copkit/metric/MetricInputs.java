package io.copkit.metric;

import io.copkit.network.Grouping;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What only the host knows, as far as it lets metrics ask for it: one port for each thing. A metric whose port is missing is
 * not applicable. Each port is asked at most once for each sheet of figures. Immutable; as safe for use by several threads as
 * the ports are.
 *
 * <pre>{@code
 * MetricInputs inputs = MetricInputs.NONE.organisations(directory::employer).gatherings(agenda::during);
 * List<Reading> sheet = cop.metrics(club).with(inputs).over(quarter);
 * }</pre>
 */
public final class MetricInputs {

    /** No port at all. */
    public static final MetricInputs NONE = new MetricInputs(Map.of());

    private final Map<Input, Object> ports;

    private MetricInputs(Map<Input, Object> ports) {
        this.ports = ports;
    }

    /** The same with the organisation of each member. */
    public MetricInputs organisations(Grouping port) {
        return with(Input.ORGANISATIONS, port);
    }

    /** The same with the unit of each member, such as a department or a site. */
    public MetricInputs units(Grouping port) {
        return with(Input.UNITS, port);
    }

    /** The same with the repertoire. */
    public MetricInputs repertoire(Repertoire port) {
        return with(Input.REPERTOIRE, port);
    }

    /** The same with the contributions to each theme. */
    public MetricInputs themedContributions(ThemedContributions port) {
        return with(Input.THEMED_CONTRIBUTIONS, port);
    }

    /** The same with gatherings. */
    public MetricInputs gatherings(Gatherings port) {
        return with(Input.GATHERINGS, port);
    }

    /** The same with mentoring. */
    public MetricInputs mentoring(Mentoring port) {
        return with(Input.MENTORING, port);
    }

    /** The same with requests for help. */
    public MetricInputs helpRequests(HelpRequests port) {
        return with(Input.HELP_REQUESTS, port);
    }

    /** The same with cases of conflict. */
    public MetricInputs conflicts(ConflictCases port) {
        return with(Input.CONFLICTS, port);
    }

    /** The same with recognitions. */
    public MetricInputs recognitions(Recognitions port) {
        return with(Input.RECOGNITIONS, port);
    }

    /** The same with the plan of the sponsors. */
    public MetricInputs sponsorPlan(SponsorPlan port) {
        return with(Input.SPONSOR_PLAN, port);
    }

    /** Which ports there are. */
    public Set<Input> given() {
        return ports.keySet();
    }

    <T> T port(Input input, Class<T> type) {
        return Objects.requireNonNull(type.cast(ports.get(input)), input.code());
    }

    private MetricInputs with(Input input, Object port) {
        Map<Input, Object> more = new EnumMap<>(Input.class);
        more.putAll(ports);
        more.put(input, port);
        return new MetricInputs(Collections.unmodifiableMap(more));
    }
}

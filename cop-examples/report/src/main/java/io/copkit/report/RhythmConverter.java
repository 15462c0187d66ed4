package io.copkit.report;

import io.copkit.structure.Cadence;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how often a community says that it meets: by the library's code, and what comes round on demand is no rhythm. */
final class RhythmConverter implements ITypeConverter<Cadence> {

    @Override
    public Cadence convert(String code) {
        return Stream.of(Cadence.values())
                .filter(cadence ->
                        cadence != Cadence.ON_DEMAND && cadence.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(code));
    }
}

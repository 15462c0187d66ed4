package io.copkit.report.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.copkit.report.log.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * A CSV file with a header (RFC 4180, UTF-8), read row by row. Whatever is wrong with it is told with the file, the line
 * on which the row begins, and the column.
 */
final class CsvTable {

    /** The longest field that is looked at; everything that is meant to be read is far shorter. */
    private static final int LONGEST_FIELD = 1 << 16;

    private static final int HEADER = 1;

    private final Path file;
    private final List<String> columns;

    /** A file of which these columns are needed; they may stand in any order, and beside others. */
    CsvTable(Path file, List<String> columns) {
        this.file = file;
        this.columns = List.copyOf(columns);
    }

    /** Hands on every row, of which there must be one at least, in the order of the file. */
    void read(Consumer<CsvRow> sink) {
        LongAdder count = new LongAdder();
        CsvHandler handler = new CsvHandler(file, columns);
        try (InputStream in = open();
                CsvReader<CsvRow> rows = CsvReader.builder()
                        .allowUnclosedQuote(false)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .maxBufferSize(LONGEST_FIELD)
                        .build(handler, utf8(in))) {
            rows.stream().skip(HEADER).forEachOrdered(row -> {
                count.increment();
                sink.accept(row);
            });
        } catch (CsvParseException e) {
            throw e.getCause() instanceof BadInputException bad ? bad : handler.fault("bad-field");
        } catch (UncheckedIOException | IOException e) {
            throw isEncodingFault(e)
                    ? EncodingFault.in(file)
                    : new BadInputException("unreadable-file", file.toString());
        }
        if (count.sum() == 0) {
            throw new BadInputException(handler.headerRead() ? "no-rows" : "empty-file", file.toString());
        }
    }

    private InputStream open() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BadInputException(Files.exists(file) ? "not-a-file" : "no-such-file", file.toString());
        }
        return Files.newInputStream(file);
    }

    private static Reader utf8(InputStream in) {
        return new InputStreamReader(
                in, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
    }

    private static boolean isEncodingFault(Exception e) {
        return e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException;
    }
}

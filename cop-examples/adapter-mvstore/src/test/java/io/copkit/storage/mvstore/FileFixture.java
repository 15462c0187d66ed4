package io.copkit.storage.mvstore;

import io.copkit.storage.CopStorage;
import io.copkit.storage.tck.StorageFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A database in a folder of its own. */
class FileFixture implements StorageFixture {

    private final Path folder;
    private MvDatabase database;

    FileFixture() throws IOException {
        folder = Files.createTempDirectory("copkit-mvstore-");
    }

    Path file() {
        return folder.resolve("communities.mv");
    }

    @Override
    public CopStorage open() {
        database = MvDatabase.open(file());
        return database.tenant("ours");
    }

    @Override
    public Optional<CopStorage> secondNode() {
        return Optional.of(database.tenant("ours"));
    }

    @Override
    public Optional<CopStorage> otherTenant() {
        return Optional.of(database.tenant("theirs"));
    }

    @Override
    public Optional<List<byte[]>> rawScan() throws IOException {
        List<byte[]> contents = new ArrayList<>();
        for (Path file : files()) {
            contents.add(Files.readAllBytes(file));
        }
        return Optional.of(contents);
    }

    @Override
    public void close() throws IOException {
        database.close();
        for (Path file : files()) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}

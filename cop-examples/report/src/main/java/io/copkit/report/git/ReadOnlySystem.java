package io.copkit.report.git;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Lets JGit see the repository and nothing else of the machine. Left to itself it runs the git program, measures the
 * file system for some seconds and keeps what it found in a file in the user's home.
 */
final class ReadOnlySystem extends SystemReader.Delegate {

    private static final long COARSEST_CLOCK_SECONDS = 2;

    private ReadOnlySystem(SystemReader system) {
        super(system);
    }

    static synchronized void install() {
        if (!(SystemReader.getInstance() instanceof ReadOnlySystem)) {
            SystemReader.setInstance(new ReadOnlySystem(SystemReader.getInstance()));
        }
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new NoFile(parent, fs);
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new NoFile(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new NoFile(parent, fs);
    }

    /** A configuration that says nothing but how coarse the clock of a file system may be. */
    private static final class NoFile extends FileBasedConfig {

        NoFile(Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public void load() {}

        @Override
        public void save() {}

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(String section, String subsection, String name, long otherwise, TimeUnit unit) {
            return section.equals("filesystem")
                    ? unit.convert(COARSEST_CLOCK_SECONDS, TimeUnit.SECONDS)
                    : super.getTimeUnit(section, subsection, name, otherwise, unit);
        }
    }
}

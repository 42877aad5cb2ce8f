package id.sinergi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** The folders of the embedded server: nobody but the owner reads its data or changes its programs. */
final class ServerFiles {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FOREIGN_WRITES =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private ServerFiles() {}

    /** The folder to unpack into, shut to others until what lies in it is right. */
    static Path prepare(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, OWNER_ONLY);
        return folder;
    }

    /** The folder of the data, whose server starts in none that others may read; a copy may have lost its modes. */
    static void close(Path cluster) throws IOException {
        if (Files.exists(cluster)) {
            Files.setPosixFilePermissions(cluster, OWNER_ONLY);
        }
    }

    static void protect(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                var rights = EnumSet.copyOf(Files.getPosixFilePermissions(file));
                if (rights.removeAll(FOREIGN_WRITES)) {
                    Files.setPosixFilePermissions(file, rights);
                }
            }
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}

package answerprint.storage.disk;

import answerprint.storage.MediaAddress;
import answerprint.storage.MediaStore;
import answerprint.storage.StorageConfig;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** {@link MediaStore} as files {@code ab/cd/abcd…}; what is not yet whole stands in {@code incoming/}. */
@ApplicationScoped
@Unremovable
public class DiskMediaStore implements MediaStore {
    private static final int BUFFER = 1 << 18;

    private final Path root;

    public DiskMediaStore(StorageConfig config) {
        this.root = config.directory().toAbsolutePath().normalize();
    }

    @Override
    public MediaAddress put(InputStream in) throws IOException {
        Path draft = draft();
        try {
            MessageDigest digest = sha256();
            try (OutputStream out = Files.newOutputStream(draft)) {
                byte[] buffer = new byte[BUFFER];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                    out.write(buffer, 0, read);
                }
            }
            return shelve(draft, address(digest));
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    @Override
    public MediaAddress takeOwnershipOf(Path finished) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(finished), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return shelve(finished, address(digest));
    }

    @Override
    public Path draft() throws IOException {
        Path incoming = Files.createDirectories(root.resolve("incoming"));
        return Files.createTempFile(incoming, "draft-", ".part");
    }

    @Override
    public InputStream open(MediaAddress address) throws IOException {
        return Files.newInputStream(existing(address));
    }

    @Override
    public Path path(MediaAddress address) {
        try {
            return existing(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean holds(MediaAddress address) {
        return Files.isRegularFile(place(address));
    }

    @Override
    public void delete(MediaAddress address) throws IOException {
        Files.deleteIfExists(place(address));
    }

    private MediaAddress shelve(Path whole, MediaAddress address) throws IOException {
        Path place = place(address);
        if (Files.isRegularFile(place)) {
            Files.deleteIfExists(whole);
            return address;
        }
        try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.createDirectories(place.getParent());
        Files.move(whole, place, StandardCopyOption.ATOMIC_MOVE);
        place.toFile().setReadOnly();
        return address;
    }

    private Path existing(MediaAddress address) throws IOException {
        Path place = place(address);
        if (!Files.isRegularFile(place)) {
            throw new NoSuchFileException("no stored media " + address);
        }
        return place;
    }

    private Path place(MediaAddress address) {
        String hex = address.sha256();
        return root.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
    }

    private static MediaAddress address(MessageDigest digest) {
        return new MediaAddress(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

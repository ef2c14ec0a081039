package answerprint.delivery;

import answerprint.storage.MediaAddress;
import answerprint.storage.MediaStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A media store in one folder, for tests. */
final class FolderStore implements MediaStore {
    private final Path folder;

    FolderStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public MediaAddress put(InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        MediaAddress address = addressOf(bytes);
        Files.write(path(address), bytes);
        return address;
    }

    @Override
    public MediaAddress takeOwnershipOf(Path finished) throws IOException {
        MediaAddress address = put(new ByteArrayInputStream(Files.readAllBytes(finished)));
        Files.delete(finished);
        return address;
    }

    @Override
    public Path draft() throws IOException {
        return Files.createTempFile(folder, "draft", "");
    }

    @Override
    public InputStream open(MediaAddress address) throws IOException {
        return Files.newInputStream(path(address));
    }

    @Override
    public Path path(MediaAddress address) {
        return folder.resolve(address.sha256());
    }

    @Override
    public boolean holds(MediaAddress address) {
        return Files.exists(path(address));
    }

    @Override
    public void delete(MediaAddress address) throws IOException {
        Files.deleteIfExists(path(address));
    }

    static MediaAddress addressOf(byte[] bytes) {
        try {
            return new MediaAddress(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package answerprint.picture;

import com.google.errorprone.annotations.MustBeClosed;

/** Opens media, in the box only. */
public interface FrameSources {
    /**
     * @throws MediaException when it cannot be opened
     */
    @MustBeClosed
    FrameSource open(MediaRef media);
}

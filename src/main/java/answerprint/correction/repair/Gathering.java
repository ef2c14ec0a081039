package answerprint.correction.repair;

import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Gathers, for the holes of one frame, every idea of what lies behind: neighbours brought into place, and fills from around. */
final class Gathering {
    /** Near frames for likeness, far ones for coverage: a wire that hardly moves uncovers the background late. */
    static final int[] OFFSETS = {1, -1, 2, -2, 3, -3, 6, -6, 12, -12, 24, -24};

    static final int REACH = 24;

    /** Flow is not trusted this near to a hole, proxy pixels: its patches reach over the edge. */
    private static final int DISTRUST = 9;

    private static final int MARGIN = 24;

    private final Views views;
    private final Proxies proxies;
    private final Aligning aligning;

    Gathering(Views views) {
        this.views = views;
        proxies = new Proxies(views);
        aligning = new Aligning(proxies, new CameraPath(proxies::at, views.memory()), views);
    }

    /** Tiles with their candidates; empty when the frame has no hole. */
    List<Tile> tiles(int frame) {
        try (Scratch scratch = new Scratch(views.memory())) {
            Mat picture = views.picture(frame, scratch);
            Mat hole = views.hole(frame, scratch);
            var cutting = new TileCutting(picture, hole, scratch);
            List<Tile> tiles = cutting.tiles(scratch);
            if (!tiles.isEmpty()) {
                neighbours(frame, tiles, hole, cutting.band(), scratch);
                tiles.forEach(SpatialFills::add);
            }
            return tiles;
        }
    }

    private void neighbours(int frame, List<Tile> tiles, Mat hole, Mat band, Scratch scratch) {
        Proxy proxy = proxies.at(frame);
        Region box = box(tiles, proxy);
        byte[] holes = small(hole, proxy, box, DISTRUST, scratch);
        byte[] bands = small(band, proxy, box, 0, scratch);
        for (int offset : OFFSETS) {
            int source = frame + offset;
            if (source < views.first() || source > views.last() || !views.lends(source)) {
                continue;
            }
            Motion motion = aligning.motion(frame, source, box, holes, bands);
            try (Scratch inner = new Scratch(views.memory())) {
                Mat picture = views.picture(source, inner);
                Mat blocked = views.hole(source, inner);
                for (Tile tile : tiles) {
                    tile.candidates.add(Warping.warp(tile, motion, proxy.scale(), picture, blocked, inner));
                }
            }
        }
    }

    private static Region box(List<Tile> tiles, Proxy proxy) {
        Region all = Region.NONE;
        for (Tile tile : tiles) {
            all = all.union(tile.whole);
        }
        int left = (int) Math.floor(all.x() * proxy.scale());
        int top = (int) Math.floor(all.y() * proxy.scale());
        int right = (int) Math.ceil(all.right() * proxy.scale());
        int bottom = (int) Math.ceil(all.bottom() * proxy.scale());
        return new Region(left, top, right - left, bottom - top)
                .grow(MARGIN)
                .clip(new Region(0, 0, proxy.width(), proxy.height()));
    }

    private static byte[] small(Mat mask, Proxy proxy, Region box, int more, Scratch scratch) {
        Mat small = scratch.mat(proxy.height(), proxy.width(), CvType.CV_8UC1);
        Imgproc.resize(mask, small, new Size(proxy.width(), proxy.height()), 0, 0, Imgproc.INTER_AREA);
        Imgproc.threshold(small, small, 8, 255, Imgproc.THRESH_BINARY);
        if (more > 0) {
            Size size = new Size(2 * more + 1, 2 * more + 1);
            Imgproc.dilate(small, small, scratch.keep(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, size)));
        }
        Mat part = scratch.mat(box.height(), box.width(), CvType.CV_8UC1);
        scratch.keep(small.submat(box.rect())).copyTo(part);
        return Bytes.of(part);
    }
}

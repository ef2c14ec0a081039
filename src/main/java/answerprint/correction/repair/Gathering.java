package answerprint.correction.repair;

import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** Frames to which a layer that moves by itself is followed: performers turn and bend. */
    private static final int FARTHEST_OWN = 12;

    /** Flow beyond its own way that is still a layer's, proxy pixels. */
    private static final double OWN = 3;

    private static final int NEAR_OWN = 5;

    /** Uncovered pixels of a tile from which other takes are looked at. */
    private static final int BARE = 16;

    private final Views views;
    private final Proxies proxies;
    private final CameraPath path;
    private final Aligning aligning;
    private @Nullable OtherTakes others;

    Gathering(Views views) {
        this.views = views;
        proxies = new Proxies(views);
        path = new CameraPath(proxies::at, views.memory());
        aligning = new Aligning(proxies, path, views);
    }

    /** Also looks in other takes of the set-up, where this one leaves something uncovered. */
    void borrowFrom(OtherTakes takes) {
        others = takes;
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
                tiles.forEach(tile -> LentWire.refuse(tile, SpatialFills.alongSlopes(tile)));
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
        layers(frame, tiles, hole, band, scratch);
        List<Tile> bare =
                tiles.stream().filter(tile -> tile.uncovered() >= BARE).toList();
        if (others != null && !bare.isEmpty()) {
            lent(frame, bare, others, box, holes, bands);
        }
    }

    /** What moves by itself beside a hole lends along its own way: a performer's pixels come from the performer. */
    private void layers(int frame, List<Tile> tiles, Mat hole, Mat band, Scratch scratch) {
        Proxy proxy = proxies.at(frame);
        var scene = new OwnLayers.Scene(proxies, path, views.memory(), views.first(), views.last());
        List<Region> parts =
                tiles.stream().map(tile -> box(List.of(tile), proxy)).toList();
        OwnLayers layers = new OwnLayers(frame, parts, FARTHEST_OWN, scene);
        for (int t = 0; t < parts.size(); t++) {
            Region part = parts.get(t);
            Optional<OwnLayers.Layer> layer = layers.in(part);
            if (layer.isPresent()) {
                byte[] holes = small(hole, proxy, part, NEAR_OWN, scratch);
                byte[] bands = small(band, proxy, part, 0, scratch);
                alongLayer(frame, tiles.get(t), layer.get(), part, holes, bands);
            }
        }
    }

    private void alongLayer(int frame, Tile tile, OwnLayers.Layer layer, Region box, byte[] holes, byte[] bands) {
        Proxy proxy = proxies.at(frame);
        for (int offset : OFFSETS) {
            int source = frame + offset;
            Optional<PlaneMap> way =
                    Math.abs(offset) <= FARTHEST_OWN && views.lends(source) ? layer.to(source) : Optional.empty();
            if (way.isPresent()) {
                Motion motion = aligning.motion(proxy, proxies.at(source), way.get(), box, holes, bands, OWN);
                try (Scratch inner = new Scratch(views.memory())) {
                    Mat picture = views.picture(source, inner);
                    Mat blocked = views.hole(source, inner);
                    tile.candidates.add(Warping.warp(tile, motion, proxy.scale(), picture, blocked, inner));
                }
            }
        }
    }

    private void lent(int frame, List<Tile> bare, OtherTakes from, Region box, byte[] holes, byte[] bands) {
        int anchor = OtherTakes.anchor(frame, views.last());
        PlaneMap toAnchor = path.between(frame, anchor);
        Proxy proxy = proxies.at(frame);
        for (OtherTakes.Lender lender : from.lenders(anchor, proxies.at(anchor))) {
            PlaneMap plane = lender.plane().after(toAnchor);
            Motion motion = aligning.motion(proxy, lender.proxy(), plane, box, holes, bands);
            try (Scratch inner = new Scratch(views.memory())) {
                Mat picture = lender.picture(inner);
                Mat blocked = lender.blocked(inner);
                List<Tile.Candidate> lent = new ArrayList<>();
                for (Tile tile : bare) {
                    int source = -1 - lender.number();
                    lent.add(Warping.warp(tile, motion, source, proxy.scale(), picture, blocked, inner));
                }
                LightGain.match(bare, lent);
                for (int t = 0; t < lent.size(); t++) {
                    bare.get(t).candidates.add(lent.get(t));
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

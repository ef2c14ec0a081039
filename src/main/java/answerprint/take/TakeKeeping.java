package answerprint.take;

import answerprint.access.NotFoundHere;
import answerprint.access.Permission;
import answerprint.access.ProductionAccess;
import answerprint.colour.Cdl;
import answerprint.colour.Encoding;
import answerprint.picture.AssumedEncoding;
import answerprint.rows.Rows;
import answerprint.storage.MediaAddress;
import answerprint.work.Bulletins;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Logs takes and keeps them: circles, renames, retires, says their encoding. What was recorded is never changed. */
@ApplicationScoped
public class TakeKeeping {
    private final Rows rows;
    private final ProductionAccess access;
    private final Bulletins bulletins;
    private final Event<TakeLogged> logged;
    private final TakeRows writing;
    private final InstantSource clock;

    public TakeKeeping(
            Rows rows,
            ProductionAccess access,
            Bulletins bulletins,
            Event<TakeLogged> logged,
            ObjectMapper json,
            InstantSource clock) {
        this.rows = rows;
        this.access = access;
        this.bulletins = bulletins;
        this.logged = logged;
        this.writing = new TakeRows(json);
        this.clock = clock;
    }

    /**
     * Logs a take; the same plate is logged once in a production.
     *
     * @return its id: of the take that was there already when the plate is known
     */
    @Transactional
    public TakeId log(NewTake take) {
        access.require(take.production(), Permission.IMPORT_DAILIES);
        TakeId id = TakeId.random();
        if (insert(id, take) == 0) {
            return rows.one(
                            "SELECT id FROM take_take WHERE production = ? AND sha256 = ?",
                            row -> new TakeId(row.uuid("id")),
                            take.production().value(),
                            take.sha256())
                    .orElseThrow();
        }
        logged.fire(new TakeLogged(take.production(), id));
        bulletins.post(take.production().value(), "take", id.toString());
        return id;
    }

    /** Rings the take number, or takes the ring away. */
    @Transactional
    public void circle(Take take, boolean circled) {
        change(take, "circled = ?", circled);
    }

    /** Corrects what stands on the slate. */
    @Transactional
    public void rename(Take take, Slate slate) {
        change(take, "scene = ?, take_number = ?", slate.scene(), slate.take());
    }

    /**
     * Says what the plate's numbers mean, where the file did not or said it wrongly; the question about it is settled. Everything
     * made from now on reads the plate so; what was judged before is bound to the reading it had and is not handed on as
     * something else: its frames no longer come out as they were signed.
     */
    @Transactional
    public void sayEncoding(Take take, Encoding encoding) {
        change(
                take,
                "encoding = ?, warnings = ?",
                encoding.id(),
                take.warnings().stream()
                        .filter(warning -> !AssumedEncoding.asks(warning))
                        .toArray(String[]::new));
    }

    /**
     * Replaces what a long take was first logged with, once all of it was read: its pictures, and the frames that could be
     * decoded.
     */
    @Transactional
    public void complete(TakeId id, NewTake whole) {
        access.require(whole.production(), Permission.IMPORT_DAILIES);
        TakePictures pictures = whole.pictures();
        rows.run(
                """
                UPDATE take_take SET version = version + 1, frames = ?, facts = ?::jsonb, proxy = ?, poster = ?, strip = ?,
                    strip_tiles = ?, sound = ?, warnings = ? WHERE id = ? AND production = ?""",
                whole.frames(),
                whole.facts(),
                pictures.proxy().sha256(),
                address(pictures.poster()),
                address(pictures.strip()),
                pictures.tiles(),
                whole.sound(),
                whole.warnings().toArray(String[]::new),
                id.value(),
                whole.production().value());
        bulletins.post(whole.production().value(), "take", id.toString());
    }

    /** Writes down what a log says that came after the recording. */
    @Transactional
    public void note(Take take, Slate slate, boolean circled, Origin origin, @Nullable Cdl cdl) {
        access.require(take.production(), Permission.IMPORT_DAILIES);
        rows.run(
                """
                UPDATE take_take SET version = version + 1, scene = ?, take_number = ?, circled = ?, shooting_day = ?::date,
                    unit = ?, roll = ?, clip = ?, camera = ?, lens = ?, cdl = ?::jsonb WHERE id = ? AND production = ?""",
                slate.scene(),
                slate.take(),
                circled,
                origin.day() == null ? null : origin.day().toString(),
                origin.unit(),
                origin.roll(),
                origin.clip(),
                origin.camera(),
                origin.lens(),
                writing.write(cdl),
                take.id().value(),
                take.production().value());
        bulletins.post(take.production().value(), "take", take.id().toString());
    }

    /** Takes it out of use; proposals and deliveries made from it stay. */
    @Transactional
    public void retire(Take take) {
        change(take, "retired = ?", clock.instant());
    }

    private void change(Take take, String assignment, Object... values) {
        access.require(take.production(), Permission.KEEP_TAKES);
        Object[] all = new Object[values.length + 2];
        System.arraycopy(values, 0, all, 0, values.length);
        all[values.length] = take.id().value();
        all[values.length + 1] = take.production().value();
        int changed = rows.run(
                "UPDATE take_take SET version = version + 1, " + assignment + " WHERE id = ? AND production = ?", all);
        if (changed == 0) {
            throw new NotFoundHere();
        }
        bulletins.post(take.production().value(), "take", take.id().toString());
    }

    private int insert(TakeId id, NewTake take) {
        Origin origin = take.origin();
        TakePictures pictures = take.pictures();
        return rows.run(
                """
                INSERT INTO take_take (id, version, production, scene, take_number, circled, shooting_day, unit, roll, clip,
                    camera, lens, width, height, encoding, rate_numerator, rate_denominator, frames, start_frame, start_base,
                    start_drop, sound, file_name, bytes, sha256, files, facts, proxy, poster, strip, strip_tiles, cdl,
                    warnings, logged)
                VALUES (?, 0, ?, ?, ?, ?, ?::date, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?,
                    ?, ?::jsonb, ?, ?)
                ON CONFLICT (production, sha256) DO NOTHING""",
                id.value(),
                take.production().value(),
                take.slate().scene(),
                take.slate().take(),
                take.circled(),
                origin.day() == null ? null : origin.day().toString(),
                origin.unit(),
                origin.roll(),
                origin.clip(),
                origin.camera(),
                origin.lens(),
                take.width(),
                take.height(),
                take.encoding(),
                take.rate().numerator(),
                take.rate().denominator(),
                take.frames(),
                take.start() == null ? null : take.start().frame(),
                take.start() == null ? null : take.start().base(),
                take.start() == null ? null : take.start().dropFrame(),
                take.sound(),
                take.fileName(),
                take.bytes(),
                take.sha256(),
                take.files().stream().map(MediaAddress::sha256).toArray(String[]::new),
                take.facts(),
                pictures.proxy().sha256(),
                address(pictures.poster()),
                address(pictures.strip()),
                pictures.tiles(),
                writing.write(take.cdl()),
                take.warnings().toArray(String[]::new),
                clock.instant());
    }

    private static @Nullable String address(@Nullable MediaAddress address) {
        return address == null ? null : address.sha256();
    }
}

package answerprint.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DpxFileTest {

    @ParameterizedTest
    @ValueSource(ints = {10, 16})
    void everyCodeComesBack(int bits) {
        int most = (1 << bits) - 1;
        DpxFile written = DpxFile.ofSize(64, 32, bits);
        for (int y = 0; y < 32; y++) {
            written.put(0, y, 64, line(y, most), 0);
        }

        DpxFile read = DpxFile.over(written.bytes());

        assertThat(new int[] {read.width(), read.height(), read.bits()}).containsExactly(64, 32, bits);
        assertThat(read.code(63, 31, 2)).isEqualTo(code(63, 31, 2) % (most + 1));
        assertThat(read.code(7, 3, 0)).isEqualTo(code(7, 3, 0) % (most + 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 16})
    void oneChangedPixelChangesNoOtherByte(int bits) {
        byte[] plate = DpxFile.ofSize(16, 8, bits)
                .describing("a scanner", "film")
                .at(9, 41, 7, 11, 24)
                .bytes();
        byte[] given = plate.clone();
        int bytes = bits == 10 ? 4 : 6;

        DpxFile.over(given).put(5, 2, 1, new float[] {1, 0.5f, 0.25f}, 0);

        int at = 2048 + bytes * (2 * 16 + 5);
        assertThat(Arrays.copyOf(given, at)).isEqualTo(Arrays.copyOf(plate, at));
        assertThat(Arrays.copyOfRange(given, at + bytes, given.length))
                .isEqualTo(Arrays.copyOfRange(plate, at + bytes, plate.length));
        assertThat(given).isNotEqualTo(plate);
    }

    @Test
    void aLittleEndianPlateStaysLittleEndian() {
        byte[] big = DpxFile.ofSize(2, 1, 10).bytes();
        ByteBuffer from = ByteBuffer.wrap(big).order(ByteOrder.BIG_ENDIAN);
        ByteBuffer little = ByteBuffer.allocate(big.length).order(ByteOrder.LITTLE_ENDIAN);
        little.put(big);
        for (int at : new int[] {0, 4, 16, 772, 776, 808, 812}) {
            little.putInt(at, from.getInt(at));
        }
        for (int at : new int[] {770, 804, 806}) {
            little.putShort(at, from.getShort(at));
        }

        DpxFile plate = DpxFile.over(little.array());
        plate.put(1, 0, 1, new float[] {1, 0, 0}, 0);

        assertThat(plate.code(1, 0, 0)).isEqualTo(1023);
        assertThat(little.getInt(2048 + 4)).isEqualTo(1023 << 22);
    }

    @Test
    void whatIsNotPlainRgbIsRefusedInWords() {
        byte[] plate = DpxFile.ofSize(4, 4, 10).bytes();
        plate[800] = 6;

        assertThatThrownBy(() -> DpxFile.over(plate)).isInstanceOf(UnreadableDocument.class);
        assertThatThrownBy(() -> DpxFile.over(new byte[3000])).isInstanceOf(UnreadableDocument.class);
        assertThatThrownBy(() ->
                        DpxFile.over(Arrays.copyOf(DpxFile.ofSize(4, 4, 16).bytes(), 2060)))
                .isInstanceOf(UnreadableDocument.class);
    }

    private static int code(int x, int y, int c) {
        return x * 977 + y * 613 + c * 331;
    }

    private static float[] line(int y, int most) {
        float[] rgb = new float[3 * 64];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = code(i / 3, y, i % 3) % (most + 1) / (float) most;
        }
        return rgb;
    }
}

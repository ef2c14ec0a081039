package answerprint.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import answerprint.sample.NewTake;
import answerprint.sample.SampleTruth;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * One production travels the whole path in a real browser, beside the packaged product: dailies in, proposals judged, signed
 * frames out. Screenshots of every page stay in {@code target/screenshots}.
 */
class WholePathE2E {
    private static final Path SHOTS = Path.of("target/screenshots");
    private static final String CLOUDED = "A012C003_261012_R1RG";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder = Path.of("");

    private String address = "";
    private String production = "";

    @Test
    void onlyWhatIsSignedComesOut() throws Exception {
        Files.createDirectories(SHOTS);
        try (ProductUnderTest product =
                        new ProductUnderTest(folder.resolve("home")).with("ANSWERPRINT_SAMPLE_LEARNING", "none");
                Chromium chromium = new Chromium()) {
            product.start();
            address = product.address();
            shoot(chromium.stranger(address), "login");
            try (Api vfx = api("vfx@ridge.example")) {
                production = address + "/productions/"
                        + vfx.get("/api/productions").get(0).get("id").asText();
                walk(chromium, vfx);
            }
            assertThat(chromium.complaints()).as("no page wrote an error").isEmpty();
            assertThat(product.stop()).as("stops with all that it started").isTrue();
            Path said = folder.resolve("verify.txt");
            assertThat(product.command(said, "verify-ledger"))
                    .as(Files.readString(said))
                    .isZero();
        }
    }

    private void walk(Chromium chromium, Api vfx) throws Exception {
        Page director = person(chromium, "director@ridge.example");
        director.navigate(production + "/room");
        Page editor = person(chromium, "editor@ridge.example");
        bringDailiesAndAsk(editor);
        String wire = proposal(vfx, "wire-removal", NewTake.FRAMES);
        String light = proposal(vfx, "lighting-match", 60);
        String unloved = proposal(vfx, "lighting-match", 72);
        new RoomPage(director).hear("Wire removal");
        shoot(director, "room-queue");

        Page dp = person(chromium, "dp@ridge.example");
        noteGivesDarkerVersion(dp, director, vfx, light);
        lightIsSigned(dp, director, light);
        Page supervisor = person(chromium, "vfx@ridge.example");
        wireIsSigned(director, supervisor, wire);
        new RoomPage(director).open(room(unloved), "v001").reject("Changes mood", "The warmth of the evening stays");
        new RoomPage(director).hear("Rejected");
        shoot(director, "room-rejected");

        assertRefused(vfx, unloved);
        JsonNode delivery = deliver(editor, vfx, unloved);
        assertWireIsGone(vfx, delivery, wire);
        assertLightIsAsSigned(vfx, delivery);
        consentIsPutOnFile(chromium, editor);
        lookAtEveryPage(chromium);
    }

    private void consentIsPutOnFile(Chromium chromium, Page reader) {
        Page producer = person(chromium, "producer@ridge.example");
        new PolicyPage(producer, production).agrees("Ines Caro", "Wardrobe", "41A");
        shoot(producer, "policy-register");
        assertThat(new PolicyPage(reader, production).tells("Ines Caro", "Wardrobe", "41A"))
                .as("who may not change the register reads it in words")
                .isTrue();
        shoot(reader, "policy-register-read");
    }

    /** A clip of one's own by upload; a wire shown by two taps; the machine looks through two takes for light. */
    private void bringDailiesAndAsk(Page editor) throws Exception {
        Path clip = folder.resolve("A014C009_261014_R1RG.mov");
        new NewTake().record(clip);
        DailiesPage dailies = new DailiesPage(editor, production);
        dailies.upload(clip, "11:24:00:00");
        shoot(editor, "dailies-import");
        dailies.open("11:24:00:00", "A014");
        dailies.slate("41A / 3");
        dailies.tapWire(NewTake.WIDTH, NewTake.HEIGHT, onWire(10), onWire(NewTake.HEIGHT - 10));
        shoot(editor, "dailies-take");
        dailies.open("09:52:18:20", "A012C003");
        dailies.lookThrough();
        dailies.open("14:09:31;06", "B003C012");
        dailies.lookThrough();
    }

    /** Where the wire is in row y of the first frame. */
    private static double[] onWire(int y) {
        float[] matte = new NewTake().wire(0);
        int x = IntStream.range(0, NewTake.WIDTH)
                .boxed()
                .max((a, b) -> Float.compare(matte[y * NewTake.WIDTH + a], matte[y * NewTake.WIDTH + b]))
                .orElseThrow();
        return new double[] {x, y};
    }

    private void noteGivesDarkerVersion(Page dp, Page director, Api vfx, String light) throws Exception {
        new RoomPage(director).open(room(light), "v001");
        RoomPage room = new RoomPage(dp).open(room(light), "v001").askForExposure("-0.5");
        shoot(dp, "room-lighting-note");
        room.write("Half a stop down, the cloud may stay heavy.");
        new RoomPage(director).hear("the cloud may stay heavy");
        room.sendLight();
        room.hear("v002");
        new RoomPage(director).hear("v002");
        for (int n : List.of(0, 30, 59)) {
            Measured first = still(vfx, light, n, "proposal&version=1");
            Measured second = still(vfx, light, n, "proposal&version=2");
            assertThat(second.stopsOver(first.rgb()))
                    .as("frame %d of version 2 against version 1, stops", n)
                    .isBetween(-0.55, -0.45);
        }
    }

    private void lightIsSigned(Page dp, Page director, String light) {
        new RoomPage(director).open(room(light), "v002").watch();
        RoomPage other = new RoomPage(dp).open(room(light), "v002").watch();
        new RoomPage(director).approve();
        long heard = other.hear("Leila Haddad approved it");
        assertThat(heard)
                .as("milliseconds until the other reviewer saw the verdict")
                .isLessThan(3_000);
        System.out.printf("whole path: the other reviewer saw the verdict after %d ms%n", heard);
        other.approve().hear("Final");
        shoot(dp, "room-final");
    }

    private void wireIsSigned(Page director, Page supervisor, String wire) {
        new RoomPage(director)
                .open(room(wire), "v001")
                .allowWhatIsHeld("Looked at it at 1:1 against the plate")
                .watch()
                .approve()
                .hear("Waiting for VFX supervisor");
        new RoomPage(supervisor).open(room(wire), "v001").watch();
        shoot(supervisor, "room-wire");
        new RoomPage(supervisor).approve().hear("Final");
    }

    private void assertRefused(Api vfx, String unloved) throws Exception {
        HttpResponse<String> refused = vfx.posted(
                "/api/productions/" + id() + "/deliveries", Map.of("proposals", List.of(unloved), "format", "exr"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Leila Haddad").contains("rejected");
    }

    private JsonNode deliver(Page editor, Api vfx, String unloved) throws Exception {
        editor.navigate(production + "/delivery");
        editor.getByText("What is missing").waitFor();
        Locator picks = editor.locator("vaadin-checkbox");
        int pickable = 0;
        for (int i = 0; i < picks.count(); i++) {
            if (picks.nth(i).getAttribute("disabled") == null) {
                picks.nth(i).locator("input").check();
                pickable++;
            }
        }
        assertThat(pickable).as("only the two final proposals can be picked").isEqualTo(2);
        assertThat(editor.locator("body").innerText()).contains("The warmth of the evening stays");
        editor.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName("Deliver").setExact(true))
                .click();
        editor.getByText("Delivered", new Page.GetByTextOptions().setExact(true))
                .first()
                .waitFor(new Locator.WaitForOptions().setTimeout(180_000));
        shoot(editor, "delivery");
        JsonNode delivery = vfx.get("/api/productions/" + id() + "/deliveries").get(0);
        assertThat(delivery.toString()).doesNotContain(unloved);
        return vfx.get("/api/deliveries/" + delivery.get("id").asText());
    }

    private void assertWireIsGone(Api vfx, JsonNode delivery, String wire) throws Exception {
        NewTake take = new NewTake();
        for (int n : List.of(0, 12, NewTake.FRAMES - 1)) {
            Measured delivered = delivered(vfx, delivery, "wire-removal_v001." + (1001 + n) + ".exr");
            Measured plate = Measured.floatExr(
                    vfx.bytes("/api/proposals/" + wire + "/frames/" + n + "?side=plate&format=exr"),
                    NewTake.WIDTH,
                    NewTake.HEIGHT);
            float[] matte = still(vfx, wire, n, "matte").rgb();
            float[] truth = take.truth(n);
            float[] covered = take.wire(n);
            double before = plate.decibel(truth, i -> covered[i] > 0.3);
            double after = delivered.decibel(truth, i -> covered[i] > 0.3);
            System.out.printf("whole path: frame %d on the wire %.2f dB before, %.2f dB delivered%n", n, before, after);
            assertThat(after)
                    .as("dB on the wire against the true plate")
                    .isGreaterThan(30)
                    .isGreaterThan(before + 15);
            assertThat(delivered.differingAsHalf(plate, i -> matte[i * 3] == 0))
                    .as("samples outside the matte that are not the plate's")
                    .isZero();
        }
    }

    /** The cloud is taken back, and then the half stop that the DP asked for. */
    private void assertLightIsAsSigned(Api vfx, JsonNode delivery) throws Exception {
        for (int n : List.of(0, 40)) {
            double stops = delivered(vfx, delivery, "lighting-match_v002." + (1001 + n) + ".exr")
                    .stopsOver(SampleTruth.frame(CLOUDED, n));
            System.out.printf("whole path: frame %d of the light is %+.3f stops against the true plate%n", n, stops);
            assertThat(stops).as("stops against the plate without the cloud").isBetween(-0.65, -0.35);
        }
    }

    private void lookAtEveryPage(Chromium chromium) {
        Page producer = person(chromium, "producer@ridge.example");
        shoot(producer, "productions");
        Map<String, String> pages = Map.of(
                "home",
                "",
                "inbox",
                "/inbox",
                "learned",
                "/learned",
                "policy",
                "/policy",
                "people",
                "/people",
                "ledger",
                "/ledger",
                "dailies",
                "/dailies");
        pages.forEach((name, path) -> {
            producer.navigate(production + path);
            producer.locator("h1").first().waitFor();
            shoot(producer, name);
        });
        producer.setViewportSize(760, 900);
        producer.navigate(production + "/dailies");
        producer.locator(".dailies-take").first().waitFor();
        shoot(producer, "dailies-narrow");
        assertThat((Integer) producer.evaluate("document.documentElement.scrollWidth"))
                .as("a narrow window does not scroll sideways")
                .isLessThanOrEqualTo(760);
        Page partner = person(chromium, "partner@cleanframe.example");
        partner.getByText("Productions").first().waitFor();
        shoot(partner, "partner");
    }

    private String proposal(Api vfx, String kind, int frames) {
        await(kind + " of " + frames + " frames is proposed")
                .atMost(Duration.ofMinutes(8))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> found(vfx, kind, frames).isPresent());
        try {
            return found(vfx, kind, frames).orElseThrow();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private java.util.Optional<String> found(Api vfx, String kind, int frames) throws Exception {
        JsonNode page = vfx.get("/api/productions/" + id() + "/proposals");
        return StreamSupport.stream(page.get("proposals").spliterator(), false)
                .filter(it -> it.get("kind").asText().equals(kind)
                        && it.at("/frames/last").asInt()
                                        - it.at("/frames/first").asInt()
                                        + 1
                                == frames)
                .map(it -> it.get("id").asText())
                .findFirst();
    }

    private static Measured still(Api vfx, String proposal, int n, String side) throws Exception {
        return Measured.png(vfx.bytes("/api/proposals/" + proposal + "/frames/" + n + "?side=" + side));
    }

    private static Measured delivered(Api vfx, JsonNode delivery, String ending) throws Exception {
        String path = StreamSupport.stream(delivery.get("files").spliterator(), false)
                .map(file -> file.get("path").asText())
                .filter(name -> name.endsWith(ending) && !name.contains("matte"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(ending + " is not among " + delivery));
        byte[] bytes = vfx.bytes("/api/deliveries/" + delivery.get("id").asText() + "/files/" + path);
        return Measured.halfExr(bytes, NewTake.WIDTH, NewTake.HEIGHT);
    }

    private Page person(Chromium chromium, String email) {
        return chromium.logIn(address, email, Api.SAMPLE_PASSWORD);
    }

    private Api api(String email) throws Exception {
        return Api.as(email, Api.SAMPLE_PASSWORD, address);
    }

    private String room(String proposal) {
        return production + "/room/" + proposal;
    }

    private String id() {
        return production.substring(production.lastIndexOf('/') + 1);
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }
}

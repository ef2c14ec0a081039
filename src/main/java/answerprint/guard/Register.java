package answerprint.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a production put on file: what it is made for, what its performers agreed to, and which scenes are flagged. What is not
 * on file is not allowed.
 *
 * @param performers by name, each once
 * @param scenes each once
 */
public record Register(ProductionType type, List<Consent> performers, List<FlaggedScene> scenes) {
    /** Nothing on file. */
    public static final Register EMPTY = new Register(ProductionType.COMMERCIAL, List.of(), List.of());

    private static final int MOST = 1000;

    /** @throws IllegalArgumentException in words, when someone or a scene stands there twice */
    public Register {
        performers = List.copyOf(performers);
        scenes = List.copyOf(scenes);
        if (performers.size() > MOST || scenes.size() > MOST) {
            throw new IllegalArgumentException("A register holds at most " + MOST + " performers and scenes.");
        }
        once(performers.stream().map(Consent::performer).toList());
        once(scenes.stream().map(FlaggedScene::scene).toList());
    }

    private static void once(List<String> names) {
        List<String> seen = new ArrayList<>();
        for (String name : names) {
            if (seen.contains(name)) {
                throw new IllegalArgumentException("“" + name + "” stands in the register twice.");
            }
            seen.add(name);
        }
    }

    /** The consents that count in a scene: of everybody who may be seen in it. */
    public List<Consent> consents(String scene) {
        return performers.stream().filter(one -> one.seenIn(scene)).toList();
    }

    /** What a scene is flagged with, in words. */
    public List<String> flags(String scene) {
        return scenes.stream()
                .filter(one -> FlaggedScene.covers(one.scene(), scene))
                .flatMap(one -> one.flags().stream())
                .map(SceneFlag::id)
                .distinct()
                .sorted()
                .toList();
    }

    /** For the ledger and the database. */
    Map<String, Object> facts() {
        return Map.of(
                "type",
                type.id(),
                "performers",
                performers.stream()
                        .map(one -> Map.of(
                                "performer",
                                one.performer(),
                                "allowed",
                                one.allowed().stream()
                                        .map(Operation::id)
                                        .sorted()
                                        .toList(),
                                "scenes",
                                List.copyOf(one.scenes())))
                        .toList(),
                "scenes",
                scenes.stream()
                        .map(one -> Map.of(
                                "scene",
                                one.scene(),
                                "flags",
                                one.flags().stream().map(SceneFlag::id).sorted().toList()))
                        .toList());
    }
}

package answerprint.review;

/** Something that came after what the person was shown. */
public sealed interface Newer {
    /** One sentence for the room. */
    String words();

    /** A frozen word for programs. */
    String what();

    /** The proposal has a newer version. */
    record Version(int version) implements Newer {
        @Override
        public String words() {
            return "There is a newer version, v%03d.".formatted(version);
        }

        @Override
        public String what() {
            return "version";
        }
    }

    /** Plate, result or evidence are not the bits that were shown. */
    record Bits(String side) implements Newer {
        @Override
        public String words() {
            return "The " + side + " is not the one that was shown to you.";
        }

        @Override
        public String what() {
            return side;
        }
    }

    /** The sign-off policy changed. */
    record Policy(int version, String sha256) implements Newer {
        @Override
        public String words() {
            return "The sign-off policy was changed; version " + version + " holds now.";
        }

        @Override
        public String what() {
            return "policy";
        }
    }

    /** Someone gave a verdict meanwhile. */
    record Decision(GivenVerdict verdict) implements Newer {
        @Override
        public String words() {
            return verdict.personName() + " (" + verdict.role().title() + ") "
                    + verdict.asVerdict().past() + " this version.";
        }

        @Override
        public String what() {
            return "verdict";
        }
    }
}

package answerprint.architecture.offenders.streams.take;

/** Prints instead of logging. */
class Shouts {
    void shout() {
        System.out.println("take");
    }
}

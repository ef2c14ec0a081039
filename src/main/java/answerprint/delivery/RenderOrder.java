package answerprint.delivery;

/** What a worker is told: which delivery to render. */
record RenderOrder(DeliveryId delivery) {
    static final String KIND = "delivery";
}

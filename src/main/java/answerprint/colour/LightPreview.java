package answerprint.colour;

/**
 * All that a browser needs to show a lighting note live on the proxy; its shader does the same arithmetic as the
 * engine:
 *
 * <pre>{@code
 * vec3 lin = decode(curve, code);                       // "rec709" or "srgb"
 * lin *= gains;
 * lin = mix(lin * contrast, pivot * pow(max(lin, 0.0) / pivot, vec3(contrast)), step(0.0, lin));
 * float luma = dot(lin, vec3(0.2126, 0.7152, 0.0722));
 * lin = vec3(luma) + saturation * (lin - luma);
 * lin = mix(plateLin, lin, matte);                      // matte 0..1; 1 everywhere for a whole-frame note
 * code = encode(curve, lin);
 * }</pre>
 *
 * @param curve id of the proxy's curve: {@code rec709} or {@code srgb}; other ids stand for proxies shown as they are
 * @param gains factors on linear red, green, blue of the proxy
 * @param contrast exponent round the pivot
 * @param pivot linear light that contrast leaves alone
 * @param saturation round Rec. 709 luma
 */
public record LightPreview(String curve, Triple gains, double contrast, double pivot, double saturation) {

    /** The preview of {@code note} on a proxy that carries {@code proxy}'s numbers. */
    public static LightPreview of(LightingNote note, Encoding proxy) {
        LightTrim trim = note.trim(proxy);
        return new LightPreview(proxy.curve().id(), trim.gains(), trim.contrast(), trim.pivot(), trim.saturation());
    }
}

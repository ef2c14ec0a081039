package answerprint.access;

import jakarta.ws.rs.core.Response;

/** The few pages that stand before the log-in: no script, the product's dark look. */
final class PlainPage {
    private PlainPage() {}

    /** @param body trusted HTML; what people typed goes through {@link #text} first */
    static Response of(int status, String title, String body) {
        String page = """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · Answerprint</title><link rel="stylesheet" href="/plain-page.css"></head>
                <body><main><p class="mark">Answerprint</p>
                %s
                </main></body></html>
                """.formatted(text(title), body);
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .entity(page)
                .build();
    }

    /** Makes any text harmless inside HTML, also in attributes. */
    static String text(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

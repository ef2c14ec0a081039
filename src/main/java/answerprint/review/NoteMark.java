package answerprint.review;

import java.util.List;

/**
 * One stroke of a drawing on the picture.
 *
 * @param tool {@code pen}, {@code arrow}, {@code box}, {@code ellipse}, {@code text} or {@code keep-out}
 * @param colour as {@code #rrggbb}
 * @param width of the stroke, as a share of the picture's width, above 0 to 0.2
 * @param points x, y, x, y … as shares of the picture's width and height from the top left; 2 to 4,000 numbers, -0.5 to 1.5
 * @param text for {@code text}; empty otherwise
 */
public record NoteMark(String tool, String colour, double width, List<Double> points, String text) {
    public NoteMark {
        points = List.copyOf(points);
        if (!tool.matches("pen|arrow|box|ellipse|text|keep-out")) {
            throw new IllegalArgumentException("“" + tool + "” is no drawing tool.");
        }
        if (!colour.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("A stroke's colour is written #rrggbb.");
        }
        if (!(width > 0 && width <= 0.2)) {
            throw new IllegalArgumentException("A stroke's width is a share of the picture's, up to 0.2.");
        }
        if (points.size() < 2 || points.size() > 4000 || points.size() % 2 != 0) {
            throw new IllegalArgumentException("A stroke has 1 to 2,000 points.");
        }
        if (points.stream().anyMatch(share -> !(share >= -0.5 && share <= 1.5))) {
            throw new IllegalArgumentException("A stroke's points are shares of the picture's width and height.");
        }
        if (text.length() > 500) {
            throw new IllegalArgumentException("A drawing's text is at most 500 characters.");
        }
    }
}

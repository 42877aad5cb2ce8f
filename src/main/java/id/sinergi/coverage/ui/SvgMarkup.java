package id.sinergi.coverage.ui;

import com.vaadin.flow.component.Svg;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Markup of one picture. Shapes carry class names, never colours; every text is escaped. */
final class SvgMarkup {

    /** A place in the picture. */
    record Point(double x, double y) {}

    private final StringBuilder markup = new StringBuilder();

    /** @param label what the picture shows, in words; {@code null} where the words stand beside it */
    SvgMarkup(double width, double height, boolean stretched, @Nullable String label) {
        markup.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append('"')
                .append(stretched ? " preserveAspectRatio=\"none\"" : "")
                .append(label == null ? " aria-hidden=\"true\"" : " role=\"img\" aria-label=\"" + escape(label) + "\"")
                .append('>');
    }

    SvgMarkup circle(Point centre, double radius, String css, @Nullable String title) {
        markup.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" class=\"%s\">"
                .formatted(number(centre.x()), number(centre.y()), number(radius), css));
        if (title != null) {
            markup.append("<title>").append(escape(title)).append("</title>");
        }
        markup.append("</circle>");
        return this;
    }

    /** Closed rings; one inside of another is a hole. */
    SvgMarkup area(List<List<Point>> rings, String css, @Nullable String title) {
        var path = rings.stream()
                .map(ring -> ring.stream()
                        .map(point -> number(point.x()) + " " + number(point.y()))
                        .collect(Collectors.joining("L", "M", "Z")))
                .collect(Collectors.joining());
        markup.append("<path fill-rule=\"evenodd\" d=\"%s\" class=\"%s\">".formatted(path, css));
        if (title != null) {
            markup.append("<title>").append(escape(title)).append("</title>");
        }
        markup.append("</path>");
        return this;
    }

    SvgMarkup line(Point from, Point to, String css) {
        return polyline(List.of(from, to), css);
    }

    SvgMarkup polyline(List<Point> points, String css) {
        var places = points.stream()
                .map(point -> number(point.x()) + "," + number(point.y()))
                .collect(Collectors.joining(" "));
        markup.append("<polyline points=\"%s\" class=\"%s\"/>".formatted(places, css));
        return this;
    }

    SvgMarkup rectangle(Projection.Box box, String css) {
        markup.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" class=\"%s\"/>"
                .formatted(number(box.left()), number(box.top()), number(box.width()), number(box.height()), css));
        return this;
    }

    Svg picture(String css) {
        var picture = new Svg(markup + "</svg>");
        picture.getElement().getClassList().add(css);
        return picture;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

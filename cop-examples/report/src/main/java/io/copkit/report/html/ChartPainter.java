package io.copkit.report.html;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.ScriptableObject;

/**
 * Draws charts as SVG with Apache ECharts, which runs here and not in the reader's browser. Needs neither fonts nor a
 * display; the same data give the same drawing on every machine.
 *
 * <p>For one thread.
 */
final class ChartPainter {

    private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.common.min.js";
    private static final String CHARTS = "charts.js";

    /** What ECharts adds for scripts and pointers, and cuts where nothing sticks out: the page needs none of it. */
    private static final Pattern UNUSED = Pattern.compile(
            " ecmeta_[a-z_]+=\"[^\"]*\"| class=\"zr[^\"]*\"| style=\"font-size:12px;font-family:inherit;\""
                    + "| xml:space=\"preserve\"|<style.*?</style>|<rect [^>]*fill=\"none\"></rect>| clip-path=\"[^\"]*\"|<defs.*?</defs>",
            Pattern.DOTALL);

    private static final Pattern ROOT = Pattern.compile("^<svg [^>]*>");

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> drawn = new HashMap<>();
    private final ScriptableObject scope;
    private final Function draw;

    ChartPainter() {
        try (Context context = enter()) {
            scope = context.initSafeStandardObjects();
            context.evaluateString(scope, Resources.text(ECHARTS), "echarts.js", 1, null);
            context.evaluateString(scope, Resources.text(CHARTS), "charts.js", 1, null);
            draw = (Function) scope.get("draw", scope);
        }
    }

    /**
     * The inside of an {@code svg} element of this size.
     *
     * @param chart which of the charts of {@code charts.js}
     * @param data what it shows, as that chart expects it
     * @param reader whose way of writing numbers its axes follow: French or English
     */
    String draw(String chart, Object data, int width, int height, Locale reader) {
        String given = write(data);
        String language = reader.getLanguage();
        return drawn.computeIfAbsent(chart + width + '/' + height + language + given, unseen -> {
            try (Context context = enter()) {
                Object svg = draw.call(context, scope, scope, new Object[] {chart, given, width, height, language});
                return ROOT.matcher(UNUSED.matcher(svg.toString()).replaceAll(""))
                        .replaceFirst("")
                        .replace("</svg>", "")
                        .replace("\n", "");
            }
        });
    }

    private static Context enter() {
        Context context = Context.enter();
        context.setInterpretedMode(true);
        context.setLanguageVersion(Context.VERSION_ES6);
        return context;
    }

    private String write(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (IOException e) {
            throw new UncheckedIOException("the data of a chart are plain values", e);
        }
    }
}

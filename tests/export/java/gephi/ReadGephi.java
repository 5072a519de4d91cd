import com.google.gson.Gson;
import java.io.File;
import java.io.FileNotFoundException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.types.IntervalSet;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/** Opens files as Gephi does where nothing in its dialogue is changed, and prints each as a line of JSON. */
public class ReadGephi {
    /** In milliseconds. */
    private static final double day = 86_400_000;

    public static void main(String[] files) throws FileNotFoundException {
        for (String file : files) {
            String line = new Gson().toJson(described(opened(new File(file)))) + "\n";
            System.out.writeBytes(line.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Throws where Gephi warns of something, or leaves something out. */
    private static Graph opened(File file) throws FileNotFoundException {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        projects.newProject();
        Container container = importer.importFile(file);
        for (var issues = container.getReport().getIssues(Integer.MAX_VALUE); issues.hasNext();) {
            Issue issue = issues.next();
            if (issue.getLevel() != Issue.Level.INFO)
                throw new IllegalArgumentException(file + ": " + issue.getMessage());
        }
        importer.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
        return Lookup.getDefault().lookup(GraphController.class).getGraphModel().getGraph();
    }

    private static Map<String, Object> described(Graph graph) {
        List<Map<String, Object>> nodes = new ArrayList<>();
        graph.getNodes().forEach(node -> nodes.add(attributes(node)));
        List<Map<String, Object>> edges = new ArrayList<>();
        graph.getEdges().forEach(edge -> edges.add(attributes(edge)));
        return Map.of("nodes", nodes, "edges", edges);
    }

    /** By their titles, without those that are not set; of an edge its ends too. */
    private static Map<String, Object> attributes(Element element) {
        Map<String, Object> all = new HashMap<>();
        for (Column column : element.getTable()) {
            Object value = element.getAttribute(column);
            String name = column.isProperty() ? column.getId() : column.getTitle();
            if (value != null)
                all.put(name, value instanceof IntervalSet times ? spells(times) : value);
        }
        if (element instanceof Edge edge) {
            all.put("source", edge.getSource().getId());
            all.put("target", edge.getTarget().getId());
            all.put("directed", edge.isDirected());
        }
        return all;
    }

    /** First and last days, empty where a spell is open. */
    private static List<List<String>> spells(IntervalSet times) {
        List<List<String>> spells = new ArrayList<>();
        for (Interval each : times.toArray())
            spells.add(List.of(dayOf(each.getLow()), dayOf(each.getHigh())));
        return spells;
    }

    private static String dayOf(double time) {
        return Double.isInfinite(time) ? "" : LocalDate.ofEpochDay((long) (time / day)).toString();
    }
}

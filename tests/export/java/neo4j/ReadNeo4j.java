import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;

/** Asks the databases that Neo4j's importer made: the rows of each query are a line of JSON. */
public class ReadNeo4j {
    private static final ObjectMapper json = new ObjectMapper();

    /** Takes the homes of databases, "--", and queries in Cypher for words, numbers and lists. */
    public static void main(String[] words) throws IOException {
        int bar = List.of(words).indexOf("--");
        String[] queries = Arrays.copyOfRange(words, bar + 1, words.length);
        for (String home : List.of(words).subList(0, bar)) {
            var server = new DatabaseManagementServiceBuilder(Path.of(home)).build();
            try {
                ask(server.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME), queries);
            } finally {
                server.shutdown();
            }
        }
    }

    private static void ask(GraphDatabaseService database, String[] queries) throws IOException {
        for (String query : queries) {
            try (var transaction = database.beginTx(); var answer = transaction.execute(query)) {
                var columns = answer.columns();
                var rows = answer.stream().map(row -> columns.stream().map(row::get).toList()).toList();
                System.out.write(json.writeValueAsBytes(rows));
                System.out.write('\n');
            }
        }
    }
}

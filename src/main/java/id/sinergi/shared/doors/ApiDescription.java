package id.sinergi.shared.doors;

import id.sinergi.shared.Download;
import id.sinergi.shared.Once.Question;
import id.sinergi.shared.Result;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/** What the OpenAPI description says of every operation alike: who may call, and how a "no" looks. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String BASIC = "basic";
    private static final String PROBLEM = "Problem";
    private static final String QUESTION = "x-question";

    /** Each with the words of {@code docs/api.md}. */
    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "The address or the headers cannot be read (api.address, api.unreadable)"),
            Map.entry("401", "Not signed in, or signed in wrongly"),
            Map.entry("403", "Seen, but not for the caller to do"),
            Map.entry("404", "Not there, or not for the caller to see"),
            Map.entry("405", "The address does not take this method (api.method); Allow names those that it takes"),
            Map.entry("406", "Accept asks for what is not answered here (api.notAcceptable)"),
            Map.entry("409", "Taken, changed meanwhile, or not in the state for it"),
            Map.entry("413", "What is sent is too large (api.tooLarge; file.tooLarge of a file)"),
            Map.entry("415", "Content-Type is none of those that are taken here (api.mediaType)"),
            Map.entry(
                    "422",
                    "Something sent cannot be taken, or is a parameter or field of no name described; errors names the fields"),
            Map.entry("429", "More than an account may do in a span of time; Retry-After says when again"),
            Map.entry("500", "Failed on our side; nothing was stored unless the code ends in .unsure"),
            Map.entry("503", "The database is away or busy; Retry-After says when again")));

    /** Of what brings a body. */
    private static final Set<String> OF_BODIES = Set.of("413", "415");

    private final ApiWords words = new ApiWords();

    private static final Set<String> LATER = Set.of("429", "503");

    static {
        SpringDocUtils.getConfig().addResponseWrapperToIgnore(Result.class);
        SpringDocUtils.getConfig().replaceWithSchema(Download.class, new StringSchema().format("binary"));
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Sinergi")
                        .version("1")
                        .description("Every step of every process of a regency's follow-up towards universal Jamsostek"
                                + " coverage. Dates are ISO 8601, times carry the regency's offset, money is whole"
                                + " rupiah."))
                .components(new Components()
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description("The accounts of the pages")))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }

    @Bean
    OpenApiCustomizer problems() {
        return api -> {
            ModelConverters.getInstance(true)
                    .readAllAsResolvedSchema(new AnnotatedType(Problem.class))
                    .referencedSchemas
                    .forEach(api.getComponents()::addSchemas);
            PROBLEMS.forEach(
                    (status, words) -> api.getComponents().addResponses(PROBLEM + status, problem(status, words)));
            api.getPaths()
                    .forEach((address, path) -> path.readOperationsMap().forEach((verb, operation) -> {
                        OperationShapes.isFile(address, operation);
                        canBeRefused(operation);
                        if (verb != PathItem.HttpMethod.GET) {
                            if (!isQuestion(operation)) {
                                OperationShapes.isDoneOnce(operation);
                            }
                            OperationShapes.bringsItsFile(operation);
                        }
                    }));
            RecordShapes.require(api);
            words.describe(api);
        };
    }

    /**
     * Names for the functions of a client that is made from the description: {@code taskClaim}. A word that both door and
     * function have is said once: {@code claims}.
     */
    @Bean
    OperationCustomizer names() {
        return (operation, method) -> {
            var door = StringUtils.uncapitalize(
                    method.getBeanType().getSimpleName().replaceFirst("Api$", ""));
            if (method.hasMethodAnnotation(Question.class)) {
                operation.addExtension(QUESTION, true);
            }
            var act = method.getMethod().getName();
            operation.operationId(act.startsWith(door) ? act : name(door, StringUtils.capitalize(act)));
            words.describe(operation, method);
            return operation;
        };
    }

    private static String name(String door, String act) {
        return door.endsWith(act) ? door : door + act;
    }

    /** Its mark is for us alone and is taken off. */
    private static boolean isQuestion(Operation operation) {
        var marks = operation.getExtensions();
        return marks != null && marks.remove(QUESTION) != null;
    }

    private static void canBeRefused(Operation operation) {
        PROBLEMS.keySet().stream()
                .filter(status -> operation.getRequestBody() != null || !OF_BODIES.contains(status))
                .forEach(status -> operation
                        .getResponses()
                        .addApiResponse(status, new ApiResponse().$ref("#/components/responses/" + PROBLEM + status)));
    }

    private static ApiResponse problem(String status, String words) {
        var answer = new ApiResponse().description(words);
        if (LATER.contains(status)) {
            answer.addHeaderObject(
                    org.springframework.http.HttpHeaders.RETRY_AFTER,
                    new Header().description("Seconds").schema(new IntegerSchema()));
        }
        return answer.content(new Content()
                .addMediaType(
                        org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }
}

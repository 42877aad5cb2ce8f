package id.sinergi.worklist;

import id.sinergi.casefile.CaseStarter;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Describes what opens a case of each kind, as its feature says. A component, as these come before those that a
 * configuration makes, which look at what is there.
 */
@Component
class NewCases implements OpenApiCustomizer {

    private final List<CaseStarter> starters;

    NewCases(List<CaseStarter> starters) {
        this.starters = starters;
    }

    @Override
    public void customise(OpenAPI api) {
        var kinds = new Discriminator().propertyName("kind");
        var body = new Schema<>().discriminator(kinds);
        for (var starter : starters) {
            var read = ModelConverters.getInstance(true).readAllAsResolvedSchema(new AnnotatedType(starter.request()));
            var name = read.schema.getName();
            api.getComponents().addSchemas(name, read.schema);
            read.referencedSchemas.forEach(api.getComponents()::addSchemas);
            body.addOneOfItem(new Schema<>().$ref("#/components/schemas/" + name));
            kinds.mapping(starter.kind().code(), "#/components/schemas/" + name);
        }
        api.getComponents().addSchemas("NewCase", body);
        var open = Objects.requireNonNull(api.getPaths().get("/api/v1/cases")).getPost();
        open.getRequestBody()
                .getContent()
                .values()
                .forEach(content -> content.schema(new Schema<>().$ref("#/components/schemas/NewCase")));
    }
}

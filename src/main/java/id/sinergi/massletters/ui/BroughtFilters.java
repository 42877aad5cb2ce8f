package id.sinergi.massletters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.compliance.ui.EmployerCriteria;
import id.sinergi.compliance.ui.EmployersAction;
import id.sinergi.employers.ArrearsAges;
import id.sinergi.massletters.BatchTasks;
import id.sinergi.massletters.ui.Brought.From;
import id.sinergi.shared.Texts;
import id.sinergi.territory.Territory;
import id.sinergi.worklist.TaskQuery;
import id.sinergi.worklist.TaskQuery.Queue;
import id.sinergi.worklist.ui.ListCriteria;
import id.sinergi.worklist.ui.ListState;
import id.sinergi.worklist.ui.WorklistAction;
import java.util.List;
import java.util.Optional;

/** Brings the filter of the worklist or of the employers along: a button there, and what its address means here. */
@org.springframework.stereotype.Component
class BroughtFilters implements WorklistAction, EmployersAction {

    static final String TEXT = "cari";

    private final BatchTasks tasks;
    private final ListCriteria listCriteria;
    private final ArrearsAges ages;
    private final Territory territory;
    private final Texts texts;

    BroughtFilters(BatchTasks tasks, ListCriteria listCriteria, ArrearsAges ages, Territory territory, Texts texts) {
        this.tasks = tasks;
        this.listCriteria = listCriteria;
        this.ages = ages;
        this.territory = territory;
        this.texts = texts;
    }

    @Override
    public Optional<Component> create(ListState state) {
        return state.query().queue() == Queue.DONE ? Optional.empty() : button(From.TASKS, state.parameters());
    }

    @Override
    public Optional<Component> create(EmployerCriteria criteria) {
        return button(From.EMPLOYERS, criteria.parameters());
    }

    private Optional<Component> button(From from, QueryParameters filter) {
        if (!tasks.mayBegin() || !tasks.any(read(from.with(filter)).query())) {
            return Optional.empty();
        }
        var link = new RouterLink(texts.get("massletters.title"), MassView.class);
        link.setQueryParameters(from.with(filter));
        link.addClassName("button");
        return Optional.of(link);
    }

    Brought read(QueryParameters parameters) {
        var from = From.of(parameters);
        return switch (from) {
            case null -> own(parameters.getSingleParameter(TEXT).orElse(""));
            case TASKS -> {
                var state = ListState.of(parameters, Queue.ALL);
                yield new Brought(from, state.parameters(), listCriteria.of(state), tasks.of(state.query()));
            }
            case EMPLOYERS -> {
                var criteria = EmployerCriteria.of(parameters, ages);
                yield new Brought(
                        from,
                        criteria.parameters(),
                        criteria.inForce(texts, territory),
                        tasks.about(criteria.filter()));
            }
        };
    }

    private Brought own(String text) {
        return new Brought(
                null, search(text), List.of(), tasks.of(TaskQuery.of(Queue.ALL).text(text)));
    }

    /** The address of the own search. */
    static QueryParameters search(String text) {
        return text.isBlank() ? QueryParameters.empty() : QueryParameters.of(TEXT, text);
    }
}

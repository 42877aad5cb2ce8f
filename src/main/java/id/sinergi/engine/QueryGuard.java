package id.sinergi.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Refuses queries that carry expressions, also inside or-queries, where Camunda 7.24.0 forgets to look
 * (CVE-2026-109432).
 */
final class QueryGuard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            refuseExpressions(query);
        }
        if (command instanceof TaskQueryImpl tasks) {
            tasks.getQueries().forEach(QueryGuard::refuseExpressions);
        }
        return next.execute(command);
    }

    private static void refuseExpressions(AbstractQuery<?, ?> query) {
        if (!query.getExpressions().isEmpty()) {
            throw new ProcessEngineException("Expressions are not allowed in queries");
        }
    }
}

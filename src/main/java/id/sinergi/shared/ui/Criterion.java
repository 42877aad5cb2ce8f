package id.sinergi.shared.ui;

import com.vaadin.flow.router.QueryParameters;

/**
 * One thing that a list is narrowed by.
 *
 * @param words as a chip says it
 * @param without the list's address when it is taken away
 */
public record Criterion(String words, QueryParameters without) {}

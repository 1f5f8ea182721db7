package org.demarche.web.page;

/**
 * A refusal for people.
 *
 * @param title what happened
 * @param code number of the problem
 * @param detail what exactly was wrong
 * @param advice what to try
 */
public record ErrorView(String title, String code, String detail, String advice) {}

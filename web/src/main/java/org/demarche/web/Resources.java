package org.demarche.web;

/**
 * What answers are made of.
 *
 * @param settings of the server
 * @param stores connections to the store
 * @param desk where texts are coded
 * @param names what words in addresses mean
 */
public record Resources(ServerSettings settings, StorePool stores, Desk desk, Names names) {
    /** How much may be asked. */
    public Limits limits() {
        return settings.limits();
    }
}

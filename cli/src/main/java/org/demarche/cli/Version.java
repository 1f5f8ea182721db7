package org.demarche.cli;

import picocli.CommandLine.IVersionProvider;

/** The program's name and version. */
final class Version implements IVersionProvider {
    /** As written in the records' field engine.program. */
    static String program() {
        String version = Version.class.getPackage().getImplementationVersion();
        return "demarche " + (version == null ? "development" : version);
    }

    @Override
    public String[] getVersion() {
        return new String[] {program()};
    }
}

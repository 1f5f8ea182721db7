package org.demarche.article;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** News agencies under the names by which articles credit them. */
final class Agencies {
    private static final String[][] NAMES = {
        {"AP", "Associated Press", "AP Photo"},
        {"Reuters", "Thomson Reuters", "Thomson Reuters Foundation"},
        {"AFP", "Agence France-Presse", "Agence France Presse"},
        {"TASS", "ITAR-TASS"},
        {"Xinhua", "Xinhua News Agency"},
        {"Interfax", "Interfax-Ukraine", "Interfax News Agency"},
        {"dpa", "Deutsche Presse-Agentur"},
        {"Kyodo", "Kyodo News"},
        {"Yonhap", "Yonhap News Agency"},
        {"ANSA"},
        {"EFE", "Agencia EFE"},
        {"UPI", "United Press International"},
        {"RIA Novosti", "RIA"},
        {"Sputnik"},
        {"Anadolu", "Anadolu Agency", "AA"},
        {"PTI", "Press Trust of India"},
        {"ANI"},
        {"IANS"},
        {"IRNA"},
        {"SANA"},
        {"WAM"},
        {"KUNA"},
        {"Ukrinform"},
        {"Bernama"},
        {"Antara"},
        {"CP", "Canadian Press"},
        {"PA", "PA Media"},
        {"IPS", "Inter Press Service"},
        {"VOA", "VOA News", "Voice of America"},
        {"RFE/RL"},
        {"CNN"},
        {"BBC"},
        {"Bloomberg"},
        {"PRNewswire", "PR Newswire"},
        {"Business Wire"},
    };
    private static final Map<String, String> BY_NAME = byName();

    private Agencies() {}

    private static Map<String, String> byName() {
        Map<String, String> map = new HashMap<>();
        for (String[] names : NAMES) {
            for (String name : names) {
                map.put(name.toLowerCase(Locale.ROOT), names[0]);
            }
        }
        return Map.copyOf(map);
    }

    /** The usual name of an agency, whatever its capitals and with or without an article. */
    static Optional<String> find(String words) {
        String key = words.strip().toLowerCase(Locale.ROOT);
        int comma = key.indexOf(',');
        key = comma > 0 ? key.substring(0, comma) : key;
        key = key.startsWith("the ") ? key.substring(4) : key;
        return Optional.ofNullable(BY_NAME.get(key));
    }
}

package org.demarche.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The two ministers met in the port on Monday and said that the talks would go on after the summer. They had not spoken since the war.
            fr | Les deux ministres se sont rencontrés lundi dans le port et ont déclaré que les pourparlers continueraient après l'été, sans donner de date.
            de | Die beiden Minister trafen sich am Montag im Hafen und sagten, dass die Gespräche nach dem Sommer fortgesetzt werden sollen. Ein Datum nannten sie nicht.
            es | Los dos ministros se reunieron el lunes en el puerto y dijeron que las conversaciones van a seguir después del verano, aunque no dieron una fecha.
            pt | Os dois ministros encontraram-se na segunda-feira no porto e disseram que as conversas vão continuar depois do verão, mas não deram uma data.
            it | I due ministri si sono incontrati lunedì nel porto e hanno detto che i colloqui andranno avanti dopo l'estate, ma non hanno dato una data.
            nl | De twee ministers hebben elkaar maandag in de haven gesproken en zeiden dat het overleg na de zomer verder gaat, maar een datum is er nog niet.
            sv | De två ministrarna träffades i hamnen på måndagen och sade att samtalen ska fortsätta efter sommaren, men något datum har inte bestämts.
            no | De to ministrene møttes i havnen mandag og sier at samtalene skal fortsette etter sommeren, men noen dato har de ikke nå.
            da | De to ministre mødtes i havnen mandag og siger, at samtalerne skal fortsætte efter sommeren, men de har ikke nogen dato nu.
            fi | Ministerit tapasivat satamassa maanantaina ja kertoivat, että neuvottelut jatkuvat kesän jälkeen, mutta päivää he eivät ole vielä sopineet.
            pl | Obaj ministrowie spotkali się w poniedziałek w porcie i powiedzieli, że rozmowy będą trwać po lecie, ale nie podali jeszcze daty.
            cs | Oba ministři se v pondělí setkali v přístavu a řekli, že jednání budou pokračovat po létě, ale datum ještě není známo.
            hu | A két miniszter hétfőn a kikötőben találkozott, és azt mondta, hogy a tárgyalások a nyár után folytatódnak, de az időpont még nem ismert.
            ro | Cei doi miniștri s-au întâlnit luni în port și au spus că discuțiile vor continua după vară, dar nu au dat o dată.
            hr | Dvojica ministara sastala se u ponedjeljak u luci i rekla da će se razgovori nastaviti nakon ljeta, ali još nije poznato kada.
            tr | İki bakan pazartesi günü limanda bir araya geldi ve görüşmelerin yazdan sonra devam edeceğini söyledi, ancak bir tarih için daha çok erken.
            id | Kedua menteri itu bertemu di pelabuhan pada hari Senin dan mengatakan bahwa pembicaraan akan dilanjutkan setelah musim panas.
            vi | Hai bộ trưởng đã gặp nhau ở cảng vào ngày thứ hai và nói rằng các cuộc đàm phán sẽ được tiếp tục sau mùa hè.
            sw | Mawaziri hao wawili walikutana bandarini siku ya Jumatatu na kusema kwamba mazungumzo yataendelea baada ya msimu wa joto.
            ru | Оба министра встретились в порту в понедельник и заявили, что переговоры будут продолжены после лета, но даты они не назвали.
            uk | Обидва міністри зустрілися в порту в понеділок і заявили, що переговори будуть продовжені після літа, але дати вони не назвали.
            bg | Двамата министри се срещнаха в пристанището в понеделник и казаха, че разговорите ще продължат след лятото, но не дадоха дата.
            ar | التقى الوزيران في الميناء يوم الاثنين وقالا إن المحادثات التي بدأت في الربيع تستمر بعد الصيف من دون أن يحددا موعدا.
            fa | دو وزیر روز دوشنبه در بندر با هم دیدار کردند و گفتند که گفتگوها پس از تابستان ادامه خواهد یافت اما این زمان را اعلام نکردند.
            ur | دونوں وزرا نے پیر کو بندرگاہ میں ملاقات کی اور کہا کہ بات چیت گرمیوں کے بعد بھی جاری رہے گی۔
            hi | दोनों मंत्री सोमवार को बंदरगाह में मिले और कहा कि बातचीत गर्मी के बाद भी जारी रहेगी, लेकिन तारीख नहीं बताई।
            zh | 两位部长星期一在港口会面，表示会谈将在夏天之后继续，但没有给出日期。
            ja | 両国の大臣は月曜日に港で会談し、夏の後も協議を続けると述べたが、日付は示さなかった。
            ko | 두 장관은 월요일 항구에서 만나 여름 이후에도 회담을 계속하겠다고 말했지만 날짜는 밝히지 않았다.
            el | Οι δύο υπουργοί συναντήθηκαν τη Δευτέρα στο λιμάνι και είπαν ότι οι συνομιλίες θα συνεχιστούν μετά το καλοκαίρι.
            he | שני השרים נפגשו ביום שני בנמל ואמרו שהשיחות יימשכו אחרי הקיץ אך לא מסרו תאריך.
            th | รัฐมนตรีทั้งสองพบกันที่ท่าเรือเมื่อวันจันทร์
            """)
    void paragraphsAreRecognised(String language, String text) {
        assertThat(Languages.of(text)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Macron meets Scholz in Berlin",
                "El Salvador, La Paz agree: de la Cruz in, Los Rios out",
                "Les Misérables opens at La Scala",
                "U.S. Marines: Paris, Omar, Dana, Kim, Ana, Jo - Columbus, GA - Fort Da Nang",
                "C Dupont (France), D Moreau, L Simon; S Petit, N Roux; Y Blanc",
                "1-0, 3-2, 4-4",
                "",
                "OK",
                "Ukraine: Zelensky trifft Biden"
            })
    void aFewWordsAreNeverTakenForAnotherLanguage(String headline) {
        assertThat(Languages.of(headline).orElse("none")).isIn("none", "en");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Iran says it will not return to the talks after the strike
            fr | Le président a été reçu à Moscou pour des entretiens avec le ministre
            de | Der Kanzler ist nach dem Treffen mit dem Präsidenten nicht zufrieden
            es | El presidente no va a la cumbre porque los ministros todavía están en el sur y no han hablado
            ru | Министр заявил, что переговоры были трудными
            zh | 两国外长在北京会谈
            """)
    void headlinesOfManySmallWordsAreRecognised(String language, String headline) {
        assertThat(Languages.of(headline)).contains(language);
    }

    @Test
    void quotationsDoNotHideTheLanguageOfAReport() {
        assertThat(Languages.of("The minister said \"nous ne sommes pas la pour la guerre\" and added that France would"
                        + " not send its troops, which had been asked for by both of the sides in the talks."))
                .contains("en");
    }

    @ParameterizedTest
    @CsvSource({
        "en,en",
        "EN,en",
        "en-US,en",
        "en_GB,en",
        "eng,en",
        "English,en",
        "english (US),en",
        "Français,fr",
        "fra,fr",
        "German,de",
        "zh-Hans,zh",
        "Chinese,zh",
        "pt-BR,pt",
        "RU,ru"
    })
    void statementsAreMadeCodes(String stated, String code) {
        assertThat(Languages.code(stated)).contains(code);
    }

    @Test
    void statementsThatNameNoLanguageAreNone() {
        assertThat(Languages.code("Klingon")).isEmpty();
        assertThat(Languages.code("")).isEmpty();
        assertThat(Languages.code("xx")).isEmpty();
    }

    @Test
    void whatIsStatedCountsUnlessTheWordsAreEnglish() {
        String english = "The two ministers met in the port on Monday and said that the talks would go on.";
        String german =
                "Die beiden Minister trafen sich am Montag im Hafen und sagten, dass die Gespräche weitergehen.";

        assertThat(Languages.settled("de-AT", english)).isEqualTo("en");
        assertThat(Languages.settled("English", german)).isEqualTo("en");
        assertThat(Languages.settled("fr", german)).isEqualTo("fr");
        assertThat(Languages.settled(null, german)).isEqualTo("de");
        assertThat(Languages.settled("?", german)).isEqualTo("de");
        assertThat(Languages.settled(null, "OK")).isNull();
    }
}

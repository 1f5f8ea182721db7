package org.demarche.record;

import java.util.List;
import java.util.Map;
import org.demarche.mention.Actor;
import org.demarche.place.NamedPlace;
import org.jspecify.annotations.Nullable;

/**
 * One mention, in one sentence of one article, that source did something to target. The JSON form, field by field, is
 * described in docs/records.md and checked by record.schema.json. Immutable.
 *
 * @param id hash of article text, trigger span, source span and target span
 * @param group the same for all records of one trigger
 * @param sentence 0-based index
 * @param evidence the sentence, or the part of a long one around the trigger
 * @param context other words needed to believe it
 * @param trigger the words that carry it
 * @param kinds what it is about, never empty
 * @param source who acts, or null
 * @param target towards whom, or null
 * @param reciprocal true where both act alike
 * @param cameo CAMEO code, or null for a bare claim and for what did not happen
 * @param wouldBe the code of what did not happen
 * @param plover PLOVER type
 * @param mode PLOVER mode
 * @param contexts PLOVER contexts
 * @param quad CAMEO's class 1 to 4
 * @param ploverQuad PLOVER's class 1 to 4
 * @param goldstein Goldstein's scale, -10 to 10
 * @param status whether it has happened
 * @param tense past, present, future or none
 * @param aspect simple, perfect, progressive or none
 * @param date when, or null
 * @param place where it happened, or null
 * @param speaker by whose word it is known, or null
 * @param quoted true when it stands in the speaker's own words
 * @param stance positive, negative, neutral or null
 * @param about codes of the actors that a statement is about
 * @param attributes what each kind adds, by the names of docs/records.md; values are strings, numbers, lists or maps
 * @param rule id of the rule that coded it
 * @param confidence 0 to 1
 */
public record CodedRecord(
        String id,
        String group,
        int sentence,
        Quote evidence,
        List<Quote> context,
        Quote trigger,
        List<Kind> kinds,
        @Nullable Actor source,
        @Nullable Actor target,
        boolean reciprocal,
        @Nullable String cameo,
        @Nullable String wouldBe,
        @Nullable String plover,
        @Nullable String mode,
        List<String> contexts,
        @Nullable Integer quad,
        @Nullable Integer ploverQuad,
        @Nullable Double goldstein,
        Status status,
        String tense,
        String aspect,
        @Nullable EventDate date,
        @Nullable NamedPlace place,
        @Nullable Actor speaker,
        boolean quoted,
        @Nullable String stance,
        List<String> about,
        Map<String, Object> attributes,
        String rule,
        double confidence) {

    public CodedRecord {
        context = List.copyOf(context);
        kinds = List.copyOf(kinds);
        contexts = List.copyOf(contexts);
        about = List.copyOf(about);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("a record needs a kind");
        }
        if (status.unreal() && cameo != null) {
            throw new IllegalArgumentException("what is " + status + " has no code: " + cameo);
        }
    }

    /** The same record with where it happened. */
    public CodedRecord at(NamedPlace where) {
        return with(id, kinds, source, target, speaker, where, about, attributes, date);
    }

    /**
     * The same record between other actors, whose codes are told better; those that it is about go with the target, and a
     * speaker who is the source with it.
     */
    public CodedRecord between(Actor who, @Nullable Actor whom) {
        String before = target == null ? null : target.code();
        String after = whom == null ? null : whom.code();
        List<String> now = before == null || after == null
                ? about
                : about.stream().map(code -> code.equals(before) ? after : code).toList();
        boolean own = speaker != null && source != null && speaker.span().equals(source.span());
        return with(id, kinds, who, whom, own ? who : speaker, place, now, attributes, date);
    }

    /** The same record, known by the word of another. */
    public CodedRecord saidBy(Actor other) {
        return with(id, kinds, source, target, other, place, about, attributes, date);
    }

    /** The same record with other attributes. */
    public CodedRecord withAttributes(Map<String, Object> changed) {
        return with(id, kinds, source, target, speaker, place, about, changed, date);
    }

    /** The same record, of other kinds. */
    public CodedRecord ofKinds(List<Kind> changed) {
        return with(id, changed, source, target, speaker, place, about, attributes, date);
    }

    /** The same record, of another day. */
    public CodedRecord dated(@Nullable EventDate day) {
        return with(id, kinds, source, target, speaker, place, about, attributes, day);
    }

    /** The same record under another id. */
    public CodedRecord identified(String other) {
        return with(other, kinds, source, target, speaker, place, about, attributes, date);
    }

    private CodedRecord with(
            String newId,
            List<Kind> newKinds,
            @Nullable Actor newSource,
            @Nullable Actor newTarget,
            @Nullable Actor newSpeaker,
            @Nullable NamedPlace newPlace,
            List<String> newAbout,
            Map<String, Object> newAttributes,
            @Nullable EventDate newDate) {
        return new CodedRecord(
                newId,
                group,
                sentence,
                evidence,
                context,
                trigger,
                newKinds,
                newSource,
                newTarget,
                reciprocal,
                cameo,
                wouldBe,
                plover,
                mode,
                contexts,
                quad,
                ploverQuad,
                goldstein,
                status,
                tense,
                aspect,
                newDate,
                newPlace,
                newSpeaker,
                quoted,
                stance,
                newAbout,
                newAttributes,
                rule,
                confidence);
    }
}

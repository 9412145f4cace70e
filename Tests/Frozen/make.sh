#!/bin/sh
# Makes the vault of a format that is about to be released, as it is kept here for ever:
#
#     sh Tests/Frozen/make.sh .build/debug/tacit Tests/Frozen/format-4
#
# Everything goes through the command line: two roles, notes in several scripts, an edit, an
# attachment, a psychotherapy note, an import of sixty records (a main segment cut into blocks) and
# notes after it (a tail of two parts); settings, a draft that was deleted, and a legal hold; findings of the screening, settled and open. Identifiers and keys are new each time, so what stands beside
# the vault is made with it. A format that was released is never made again.
set -eu
tacit=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
folder=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work" XDG_STATE_HOME="$work" XDG_DATA_HOME="$work" XDG_RUNTIME_DIR="$work"
export TZ=Europe/Vienna TACIT_VAULT="$work/vault.tacit" TACIT_PASSPHRASE_FILE="$work/passphrase"
printf 'a frozen pässphrase\n' >"$work/passphrase"
chmod 600 "$work/passphrase"
printf 'attached\n' >"$work/letter.txt"

as() { TACIT_ROLE=$1; export TACIT_ROLE; }
begin() {
    "$tacit" client add "$1" --yes
    "$tacit" engagement open --client "$1"
}
copy() { "$tacit" export --purpose own --output "$work/$1.jsonl" --include psychotherapy-notes; }

records() {
    awk 'BEGIN {
        count = split("plague sister slept house anger rest work Müller straße 高考 ที่ดี мой étude" \
            " well-being don’t 1,000 mother-in-law naïve עִבְרִית 한국어 calm night talk session plan" \
            " goal boss friend weather school money hope garden letter river train music bread", words, " ")
        for (number = 1; number <= 60; number++) {
            body = ""
            for (word = 0; word < 34; word++)
                body = body (word ? " " : "") words[1 + (number * 7 + word * (number % 5 + 3)) % count]
            time = number % 3 ? "T10:00:00-03:30" : ""
            at = number % 10 ? sprintf("\"at\":\"2025-%02d-%02d%s\",", 1 + number % 12, 1 + number % 28, time) : ""
            title = number % 4 ? "" : sprintf("\"title\":\"Session %d\",", number)
            tags = number % 5 ? "" : "\"tags\":[\"sleep\",\"two words\"],"
            status = number % 20 ? "" : "\"status\":\"withdrawn\","
            printf "{\"client\":\"Ana Póp\",%s\"kind\":\"progress-note\",%s%s%s\"body\":\"%s\",\"id\":\"old-%d\"}\n",
                at, title, tags, status, body, number
        }
    }'
}

"$tacit" init --holder "Dr. Frozen" --role therapist --role coach \
    --credential "Psychologist;1;AT;2099-12-31" --recovery-file "$work/recovery" \
    --kdf-operations 2 --kdf-memory 64 --yes
as therapist
begin "Ana Póp"
printf 'not to be kept\n' | "$tacit" add --client ana >"$work/gone"
"$tacit" delete "$(sed "s/^saved [^']*'\([^']*\)'.*/\1/" "$work/gone")" --yes
printf 'She slept — 七時間.\n' | "$tacit" add --client ana --at 2026-03-02T10:00:00+01:00 \
    --title First --tag sleep --tag "two words" --attach "$work/letter.txt" >"$work/first"
records >"$work/records.jsonl"
"$tacit" import "$work/records.jsonl"
first=$(sed "s/^saved [^']*'\([^']*\)'.*/\1/" "$work/first")
printf 'She slept — seven hours.\n' | "$tacit" edit "$first"
printf 'private\n' | "$tacit" add psychotherapy-note --client ana --at 2026-03-03
printf 'free text' | "$tacit" add soap-note --client ana --at 2026-03-04 \
    --field subjective=tired --field plan=rest
"$tacit" settings review-days=30 --custodian "Dr. Ø"
"$tacit" hold --client ana --reason "a letter"
as coach
begin "Ben Póp"
printf 'two commitments\n' | "$tacit" add coaching-session --client ben --at 2026-03-05 \
    --field goal=run
printf 'Client presents with major depressive disorder. We did EMDR. He said: I want to die.\n' \
    | "$tacit" add coaching-session --client ben --at 2026-03-06 --field goal=rest >"$work/found"
found=$(sed "s/^saved [^']*'\([^']*\)'.*/\1/" "$work/found")
"$tacit" resolve "$found" --finding 1 --as reason --reason "to be written anew"

for role in therapist coach; do
    as "$role"
    "$tacit" verify
    copy "$role"
done
mkdir -p "$folder"
cp "$work/vault.tacit" "$folder/vault.tacit"
chmod 644 "$folder/vault.tacit"
cp "$work/passphrase" "$folder/passphrase.txt"
cp "$work/therapist.jsonl" "$work/coach.jsonl" "$folder/"
chmod 644 "$folder"/*

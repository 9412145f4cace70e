import Foundation

/// A vault in which every command has left what must not be seen, and the script that does it.
enum PlantedVault {
    /// The inputs lie here; everything else below the home must show nothing.
    static let inputs: Set<String> = [
        "inputs", "inputs/body", "inputs/attached", "inputs/editor", "inputs/records.jsonl",
        "inputs/form",
    ]

    static func home() throws -> Home {
        let home = try Home()
        try home.write("correct horse\n".utf8, to: "passphrase")
        for folder in ["inputs", "tmp", "run", "plain"] {
            try FileManager.default.createDirectory(
                atPath: home.file(folder),
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        }
        try home.write("A body with \(Canary.body) in it.".utf8, to: "inputs/body")
        try home.write("Attached \(Canary.attachment).".utf8, to: "inputs/attached")
        let record =
            #"{"client":"\#(Canary.name)","title":"\#(Canary.title)","body":"\#(Canary.body)"}"#
        try home.write(record.utf8, to: "inputs/records.jsonl")
        let editor = "#!/bin/sh\nprintf '%s' ' \(Canary.edited)' >> \"$1\"\n"
        try home.write(editor.utf8, to: "inputs/editor", mode: 0o700)
        return home
    }

    /// What the process that is looked at finds around it.
    static let surroundings = """
        export XDG_DATA_HOME="$HOME/data" XDG_STATE_HOME="$HOME/state" XDG_CACHE_HOME="$HOME/cache"
        export TMPDIR="$HOME/tmp" EDITOR="$HOME/inputs/editor" VISUAL=
        cd "$HOME"
        """

    static let founding = """
        "$TACIT" init --holder '\(Canary.name) Holder' --role therapist --role coach \
            --credential 'Psychologist;12345;DE;2099-12-31' \
            --kdf-operations 2 --kdf-memory 64 --recovery-file recovery >/dev/null || exit 90
        export TACIT_ROLE=therapist
        "$TACIT" unlock --for 1h >/dev/null
        """

    /// Every command that takes or gives text, without the exports that write it in clear.
    static let use = """
        t() { "$TACIT" "$@" --json > "$OUT/out" 2> "$OUT/err" || { cat "$OUT/err" "$OUT/out"; exit 91; }; }
        t client add '\(Canary.name)' --email '\(Canary.email)@example.org' --born 1980-02-03
        t engagement open --client '\(Canary.name)' --subtype '\(Canary.tag)'
        t add progress-note --client '\(Canary.name)' --title '\(Canary.title)' --tag '\(Canary.tag)' \
            --field 'plan=\(Canary.field)' --attach inputs/attached --file inputs/body
        ID=$(sed 's/^{"id":"\\([A-Z0-9]*\\)".*/\\1/;q' "$OUT/out")
        printf '%s' 'piped \(Canary.body)' | t add intake --client '\(Canary.name)'
        t edit "$ID" --edit --allow-disk
        printf '%s' 'instead \(Canary.edited)' | t edit "$ID"
        t edit "$ID" --title 'again \(Canary.title)' < /dev/null
        t show "$ID"
        t history "$ID"
        t list --tag '\(Canary.tag)'
        t search '\(Canary.body)'
        t search 'client:\(Canary.name) nothing'
        t import inputs/records.jsonl --create-clients
        t client list
        t client show '\(Canary.name)'
        t engagement list
        t audit --client '\(Canary.name)'
        t verify
        t backup backup.tacit
        t status
        t identity
        """
}

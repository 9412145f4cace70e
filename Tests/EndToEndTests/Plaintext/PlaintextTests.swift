import Foundation
import Testing

/// Nothing that a person wrote stands in any file.
@Suite
struct `Plaintext at rest` {
    /// Standard output and error go to memory: they are where text belongs.
    private func run(_ home: Home, _ script: String) throws {
        let script = """
            OUT=$(mktemp -d /dev/shm/tacit-e2e-XXXXXX)
            trap 'rm -rf "$OUT"' EXIT
            \(PlantedVault.surroundings)
            \(script)
            """
        let outcome = try home.shell(script)
        try #require(outcome.status == 0, "\(outcome.status): \(outcome.output) \(outcome.talk)")
    }

    @Test
    func `no word of any record, name, tag or title is in a file after every command`() throws {
        let home = try PlantedVault.home()
        try run(home, PlantedVault.founding + "\n" + PlantedVault.use)
        #expect(try Canary.found(below: home.path, except: PlantedVault.inputs) == [])
        // The search itself is tried on what it must find.
        #expect(try Canary.found(below: home.file("inputs")).count >= 4)
        let files = try FileManager.default.contentsOfDirectory(atPath: home.file("data/tacit"))
        #expect(files == ["vault.tacit"], "at rest the vault is one file")
        #expect(try FileManager.default.contentsOfDirectory(atPath: home.file("tmp")) == [])
    }

    @Test
    func `nor while another process keeps the log open, nor after a crash in the middle`() throws {
        let home = try PlantedVault.home()
        try run(home, PlantedVault.founding)
        let crash = """
            export TACIT_ROLE=therapist
            "$TACIT" client add '\(Canary.name)' > /dev/null
            "$TACIT" engagement open --client '\(Canary.name)' > /dev/null
            n=0
            while [ $n -lt \(isThorough ? 60 : 12) ]; do
                n=$((n + 1))
                "$TACIT" add progress-note --client '\(Canary.name)' --title '\(Canary.title)' \
                    --file inputs/body > /dev/null 2>&1 &
                sleep 0.0$((n % 8))
                kill -9 $! 2> /dev/null
                wait $! 2> /dev/null
            done
            true
            """
        try run(home, crash)
        #expect(try Canary.found(below: home.path, except: PlantedVault.inputs) == [])
        try run(home, "TACIT_ROLE=therapist \"$TACIT\" verify > /dev/null")
    }

    @Test
    func `an encrypted copy for an age recipient shows nothing either`() throws {
        let home = try PlantedVault.home()
        let export = """
            age-keygen -o key 2> /dev/null
            "$TACIT" export --purpose own --format jsonl --to "$(age-keygen -y key)" \
                --output copy.age > /dev/null 2> "$OUT/err" || { cat "$OUT/err"; exit 92; }
            """
        try run(home, [PlantedVault.founding, PlantedVault.use, export].joined(separator: "\n"))
        #expect(try Canary.found(below: home.path, except: PlantedVault.inputs) == [])
        let opened = try home.shell("cd \"$HOME\"; age -d -i key copy.age")
        #expect(Canary.found(in: Array(opened.output.utf8)).contains(Canary.body))
    }
}

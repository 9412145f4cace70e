import Foundation
import Testing

@Suite struct `No public call` {
    /// Calls of an unlocked vault that take no permit, and why none is needed: none of them gives
    /// what a record says, and none changes a record's standing.
    private static let withoutPermit: [String: String] = [
        "addClient": "the roster", "editClient": "the roster", "client": "the roster",
        "clients": "the roster", "registry": "the roster", "engagements": "the roster",
        "profile": "the holder", "setProfile": "the holder", "settings": "the holder",
        "setSettings": "the holder", "identity": "the holder",
        "changeEngagement": "what was agreed, no record", "mark": "an engagement's marks",
        "completed": "gives back the note that it was given",
        "faults": "names of fields", "recordID": "an identifier",
        "nextSessionNumber": "a number", "audit": "identifiers, times and numbers",
        "ruling": "what rules say, without content", "review": "what rules say, without content",
        "verify": "what is damaged", "reindex": "numbers", "backUp": "a sealed copy",
        "changePassphrase": "a key slot", "changeRecoveryCode": "a key slot",
        "startSession": "a session", "lock": "an end", "retention": "a day, and why",
        "conflicts": "whether somebody is on file, and nobody's name",
        "registerPendingConflicts": "a number", "conflictCoverage": "a number",
        "contacts": "names and keys of others", "addContact": "names and keys of others",
        "confirmContact": "names and keys of others", "forgetContact": "names and keys of others",
        "logRefusal": "a row in the log", "journalCard": "numbers to call, and nothing of the page",
    ]

    private struct Call {
        let name: String
        let declaration: String
    }

    private static func calls() throws -> [Call] {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/Tacit")
        let files = try #require(
            FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        )
        var calls: [Call] = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for block in text.matches(of: /(?ms)^extension UnlockedVault \{.*?^\}/) {
                for match in block.output.matches(
                    of: /public (?:mutating |consuming )?func (\w+)[^{]*\{/
                ) {
                    calls.append(Call(name: String(match.1), declaration: String(match.0)))
                }
            }
        }
        return calls
    }

    @Test func `gives what a record says without a permit`() throws {
        let calls = try Self.calls()
        #expect(calls.count > 30)
        for call in calls where !call.declaration.contains("Permit<") {
            #expect(Self.withoutPermit[call.name] != nil, "\(call.name) takes no permit")
        }
        let names = Set(calls.map(\.name)).union(["lock"])
        #expect(Set(Self.withoutPermit.keys).isSubset(of: names), "\(names.sorted())")
    }

    @Test func `is excused that gives records, notes or what they are found by`() throws {
        let content = [
            "Record", "Note]", "-> Note?", "KeptSession", "PackageUse", "SearchResults",
            "MatchingRecords", "DueItems", "OwnExport",
        ]
        for call in try Self.calls() where Self.withoutPermit[call.name] != nil {
            let result = call.declaration.components(separatedBy: "->").dropFirst().joined()
            for word in content {
                #expect(!result.contains(word), "\(call.name) gives \(word)")
            }
        }
    }
}

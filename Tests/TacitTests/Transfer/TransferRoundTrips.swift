import Foundation
import Practice
import Sealing
import Tacit
import Testing

@Suite struct `What went out comes back the same` {
    static let hostile = [
        "=1+1", "'=1+1", "a,b;c\"d", "line\r\nline\n\n", "\u{feff}mark", "\u{202e}right",
        "e\u{301}",
        "\u{e9}", "# heading\n---\n## field", "tab\tand\u{0}nul", "\\-",
        "<script>alert(1)</script>",
        " leading and trailing ", "🇷🇴👩‍👩‍👧", "\u{2028}", "'", "-", "```\nfence",
    ]

    static func fill(_ vault: inout UnlockedVault) throws {
        let engagement = try vault.begin(with: "Ana & Pop, \"the\" 'Client'")
        for (index, text) in hostile.enumerated() {
            let at = index.isMultiple(of: 3) ? nil : Moment(iso: "2026-03-\(10 + index)")
            _ = try vault.add(
                NewRecord(
                    engagement: engagement,
                    note: Note(
                        kind: "progress-note",
                        at: at,
                        title: text,
                        tags: [text, "plain"],
                        fields: [
                            Note.Field(name: "subjective", value: text),
                            Note.Field(name: "plan", value: "plan \(index)"),
                        ],
                        body: text
                    )
                ),
                now: SampleVault.moment,
                vault.gate.permitToSave(kind: "progress-note")
            )
        }
    }

    @Test func `as JSON Lines, whatever the text`() throws {
        try TransferScene.fresh { vault in
            try Self.fill(&vault)
            let before = try vault.contents()
            let (text, report) = try vault.copy(.jsonLines)
            #expect(report.records == Self.hostile.count && report.problems.isEmpty)
            try TransferScene.fresh { other in
                let brought = try other.bring(jsonLines: text)
                #expect(brought.imported == Self.hostile.count && brought.clientsCreated == 1)
                #expect(try other.contents() == before)
                #expect(try other.clients().map(\.name) == vault.clients().map(\.name))
                #expect(try other.engagements().map(\.standing) == [.imported])
                #expect(try other.copy(.jsonLines).text.utf8.elementsEqual(text.utf8))
            }
        }
    }

    @Test func `as a table, but for line ends that a table cannot tell`() throws {
        try TransferScene.fresh { vault in
            try Self.fill(&vault)
            let before = try vault.contents()
            let (text, _) = try vault.copy(.csv)
            try TransferScene.fresh { other in
                let brought = try other.importRecords(
                    from: .csv(pieces(text)),
                    ImportRequest(createClients: true),
                    now: SampleVault.moment,
                    other.gate.permitToImport()
                )
                #expect(brought.imported == Self.hostile.count)
                #expect(try other.contents() == before)
            }
        }
    }

    @Test func `as Markdown documents`() throws {
        try TransferScene.fresh { vault in
            try Self.fill(&vault)
            let before = try vault.contents()
            var documents: [(name: String, bytes: [UInt8])] = []
            let report = try vault.exportOwnDocuments(
                now: SampleVault.moment,
                vault.gate.permitToExportOwn(),
                files: { _ in { _ in } }
            ) { documents.append(($0, $1.array)) }
            #expect(report.records == documents.count)
            #expect(Set(documents.map(\.name)).count == documents.count)
            #expect(!documents.contains { $0.name.contains("Ana") })
            try TransferScene.fresh { other in
                var left = documents[...]
                let brought = try other.importRecords(
                    from: .markdown { left.popFirst() },
                    ImportRequest(createClients: true),
                    now: SampleVault.moment,
                    other.gate.permitToImport()
                )
                #expect(brought.imported == Self.hostile.count)
                #expect(try other.contents() == before)
            }
        }
    }

    @Test func `a diary of three thousand days, in and out`() throws {
        guard let source = TransferScene.data("text/pepys/pepys.jsonl") else {
            try Test.cancel("the shared data is not at hand")
        }
        struct Day: Decodable, Hashable {
            var id: String
            var date: String?
            var text: String
        }
        struct Line: Decodable {
            var id: String
            var at: String?
            var body: String
        }
        let decoder = JSONDecoder()
        let days = try source.split(separator: 10).map {
            try decoder.decode(Day.self, from: Data($0))
        }
        try TransferScene.fresh(.client) { vault in
            let mapping = ["text": "body", "date": "at"]
            let request = ImportRequest(mapping: mapping)
            let brought = try vault.importRecords(
                from: .jsonLines(pieces(source)),
                request,
                now: SampleVault.moment,
                vault.gate.permitToImport()
            )
            #expect(brought.imported == days.count && brought.skipped == 0)
            let (text, report) = try vault.copy(.jsonLines)
            #expect(report.records == days.count)
            let lines = try text.utf8.split(separator: 10)
                .map { try decoder.decode(Line.self, from: Data($0)) }
            let back = lines.map { Day(id: $0.id, date: $0.at, text: $0.body) }
            #expect(Set(back) == Set(days))
            #expect(lines.map { $0.at ?? "" } == lines.map { $0.at ?? "" }.sorted())
            let again = try vault.importRecords(
                from: .jsonLines(pieces(source)),
                request,
                now: SampleVault.moment,
                vault.gate.permitToImport()
            )
            #expect(again.imported == 0 && again.skipped == days.count)
        }
    }
}

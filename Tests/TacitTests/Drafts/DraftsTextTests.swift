import Foundation
import Practice
import Tacit
import Testing

@Suite struct `Text comes back scalar by scalar` {
    /// The big list of naughty strings, beside the checkout.
    static let listPath: String = {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/",
            !FileManager.default.fileExists(atPath: folder.path + "/Package.swift")
        {
            folder.deleteLastPathComponent()
        }
        return folder.appendingPathComponent("../shared/data/text/naughty-strings/blns.json")
            .standardized.path
    }()

    /// Strings of our own that normalisation, trimming or a C string would change.
    static let ours = [
        "\u{FEFF}mark", "a\0b", "\0", " \t\u{A0}\u{3000}", "\r\n\r", "\u{1E9B}\u{323}", "\u{212B}",
        "e\u{301}\u{E9}", "\u{202E}abc\u{2066}", "\u{10FFFF}", "\u{FFFF}", "\u{E000}",
        String(repeating: "\u{300}", count: 999), "\u{1F468}\u{200D}\u{1F469}", "\n", "---\n---",
    ]

    @Test func `as title, body, tag, field, client's name and file name`() throws {
        try Self.roundTrip(Self.ours)
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: listPath), "no list of strings here"))
    func `for every string of the big list of naughty strings`() throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: Self.listPath))
        let strings = try #require(JSONSerialization.jsonObject(with: data) as? [String])
        #expect(strings.count > 400)
        // Many in one record, so that the list takes seconds: one note for eight strings.
        for start in stride(from: 0, to: strings.count, by: 8) {
            try Self.roundTrip(Array(strings[start..<min(start + 8, strings.count)]))
        }
    }

    private static let shared = Result {
        try SampleVault(roles: [.coach]) { vault in _ = try vault.begin(with: "Cy") }
    }

    private static func roundTrip(_ strings: [String]) throws {
        let vault = try shared.get()
        let folder = try vault.folder.copy()
        var open = try vault.unlock(folder, .coach)
        let engagement = try #require(try open.engagements().first).id
        let named = strings.filter { !$0.allSatisfy(\.isWhitespace) }
        for string in named {
            let now = try SampleVault.moment
            _ = try open.addClient(
                ClientDetails(name: string, email: string, phone: string),
                now: now
            )
        }
        let text = strings.joined(separator: "\u{0}")
        let note = Note(
            kind: "coaching-session",
            title: text,
            tags: strings,
            fields: strings.map { Note.Field(name: $0, value: $0) },
            body: text
        )
        let saved = try open.add(
            NewRecord(
                engagement: engagement,
                note: note,
                attachments: [.whole([1], name: text)]
            ),
            now: SampleVault.moment,
            open.gate.permitToSave(kind: "coaching-session")
        )
        try open.lock()
        let again = try vault.unlock(folder, .coach)
        let back = try again.record(saved.id, again.gate.permitToShow())
        func same(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }
        #expect(same(back.note.title, text) && same(back.note.body, text))
        #expect(
            zip(back.note.tags, strings).allSatisfy(same) && back.note.tags.count == strings.count
        )
        #expect(back.note.fields.count == strings.count)
        #expect(
            zip(back.note.fields, strings).allSatisfy { same($0.name, $1) && same($0.value, $1) }
        )
        #expect(same(try #require(back.attachments.first).name, text))
        let clients = try again.clients().filter { $0.details.email != nil }
        #expect(
            Set(clients.map { Array($0.name.utf8) }) == Set(named.map { Array($0.utf8) })
        )
        #expect(clients.allSatisfy { same($0.name, $0.details.phone ?? "") })
        try again.lock()
    }
}

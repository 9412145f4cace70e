import Foundation
import Practice
import TestSupport
import Testing

@Suite struct `A filled form, through the program` {
    static let kinds: [(role: Role, kind: String)] = [
        (.therapist, "soap-note"), (.therapist, "psychotherapy-note"), (.therapist, "safety-plan"),
        (.coach, "coaching-session"), (.coach, "referral"), (.client, "gratitude"),
        (.client, "entry"),
    ]

    @Test(arguments: kinds, [1, 2] as [UInt64])
    func `comes out of a copy in another vault as it was written`(
        pair: (role: Role, kind: String),
        seed: UInt64
    ) throws {
        var random = Numbers(state: seed)
        let kind = try #require(Kind.named(pair.kind))
        var note = FilledForm.note(of: kind, using: &random)
        // References would have to name something here.
        note.fields.removeAll { field in
            if case .reference? = kind.field(named: field.name)?.type { true } else { false }
        }
        note.title = "A title"
        note.tags = []
        if kind.id == "soap-note" { note.set("subjective", Self.megabyte) }
        try check(note, of: kind, pair.role, seed)
    }

    /// What `show` says; other readers of JSON drop a byte order mark inside a text.
    private struct Content: Decodable {
        let fields: [String: String]
        let body: String
    }

    private func check(_ note: Note, of kind: Kind, _ role: Role, _ seed: UInt64) throws {
        let home = try home(role)
        let form = FormText(kind: kind, original: note).text
        let path = try home.write(form.utf8, to: "form.md")
        let client = role == .client ? [] : ["--client", "ana"]
        let saved = try home.run(["add", kind.id, "--file", path, "--json"] + client)
        #expect(saved.status == 0, "\(saved.talk)")
        #expect((saved.document["faults"] as? [[String: String]])?.isEmpty == true, "seed \(seed)")
        let shown = try home.run("show", saved["id"] ?? "", "--json")
        let content = try JSONDecoder().decode(Content.self, from: Data(shown.output.utf8))
        let read = FormText(kind: kind).note(from: form)
        #expect(content.fields.count == read.fields.count)
        for field in read.fields {
            let value = content.fields[field.name] ?? ""
            #expect(value.utf8.elementsEqual(field.value.utf8), "\(field.name), seed \(seed)")
        }
        #expect(content.body.utf8.elementsEqual(read.body.utf8), "seed \(seed)")

        let include = kind.id == "psychotherapy-note" ? ["--include", "psychotherapy-notes"] : []
        let copy = home.file("copy.jsonl")
        let call = ["export", "--purpose", "own", "--format", "jsonl", "--output", copy]
        #expect(try home.run(call + include).status == 0)
        let other = try TacitHome(roles: role.rawValue)
        let moved = try other.write(home.bytes("copy.jsonl"), to: "copy.jsonl")
        let create = role == .client ? [] : ["--create-clients"]
        #expect(try other.run(["import", moved] + create).status == 0)
        let again = other.file("again.jsonl")
        _ = try other.run(
            ["export", "--purpose", "own", "--format", "jsonl", "--output", again] + include
        )
        // The same but for its standing: it was brought in.
        let first = try home.bytes("copy.jsonl")
        let second = String(decoding: try other.bytes("again.jsonl"), as: UTF8.self)
            .replacing("\"status\":\"imported\"", with: "\"status\":\"draft\"")
        #expect(second.utf8.elementsEqual(first), "seed \(seed)")
    }

    private func home(_ role: Role) throws -> TacitHome {
        let home = try TacitHome(roles: role.rawValue)
        if role != .client { try home.open("Ana Pop") }
        return home
    }

    private static let megabyte =
        String(repeating: "## Plan\n\\## שלום 👩‍👩‍👧‍👦\u{200B}\r\n", count: 34_000) + "end"
}

/// SplitMix64, so that a failure can be repeated.
private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}

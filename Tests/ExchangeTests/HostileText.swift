import Foundation
import Practice

@testable import Exchange

/// A small generator of numbers that repeats itself from a seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Text that breaks readers and writers, alone and put together at random.
enum HostileText {
    /// U+FDD0, which the compiler refuses in a literal.
    static let noncharacter = String(decoding: [0xEF, 0xB7, 0x90], as: UTF8.self)

    static let pieces = [
        "\u{0}", "\u{1}", "\u{8}", "\t", "\n", "\r", "\r\n", "\u{B}", "\u{C}", "\u{1B}", "\u{7F}",
        "\u{85}", "\u{9F}", "\u{A0}", "\u{AD}", "\u{200B}", "\u{200D}", "\u{200E}", "\u{2028}",
        "\u{2029}", "\u{202E}", "\u{2066}", "\u{FEFF}", "\u{FFFD}", "\u{FFFE}", "\u{FFFF}",
        noncharacter, "\u{1FFFF}", "\u{10FFFF}", "e\u{301}", "é", "\u{301}", "👩‍👩‍👧‍👦", "🏳️‍🌈",
        "مرحبا", "שלום", "日本語", "\"", "\\", "'", "/", ",", ";", ":", "=", "+", "-", "@", "#", "*",
        "&", "&a", "*a", "<", ">", "|", "~", "`", "{", "}", "[", "]", "]:", "\n---\n", "---",
        "\n...\n",
        "\n## a\n", "## a", "\\## a", "\n\\\\## b\n", "\n## c", "# Title\n", "\n\n", " ", "  ",
        "null",
        "~", "true", "2026-03-02", "=1+1", "'=1+1", "''", "\\-", "\\;", "</script>", "<script>",
        "javascript:alert(1)", "<img src=x onerror=alert(1)>", "word", "a",
    ]

    static func text(using generator: inout Seeded) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...12, using: &generator) {
            let piece = pieces.randomElement(using: &generator) ?? ""
            text.unicodeScalars.append(contentsOf: piece.unicodeScalars)
        }
        return text
    }

    /// A record with every part hostile; field names differ, as forms guarantee.
    static func record(using generator: inout Seeded) -> PlainRecord {
        let names = ["a", "b", "c", "a b", "## a", "", "\"a\"", "x\ny", text(using: &generator)]
        var fields: [Note.Field] = []
        for name in names.shuffled(using: &generator)
        where Bool.random(using: &generator) && !fields.contains(where: { $0.name == name }) {
            fields.append(Note.Field(name: name, value: text(using: &generator)))
        }
        let tagCount = Int.random(in: 0...3, using: &generator)
        let note = Note(
            kind: Bool.random(using: &generator) ? "progress-note" : text(using: &generator),
            at: moment(using: &generator),
            title: text(using: &generator),
            tags: (0..<tagCount).map { _ in text(using: &generator) },
            fields: fields,
            body: text(using: &generator)
        )
        let (client, id) = (text(using: &generator), text(using: &generator))
        return PlainRecord(
            client: client.isEmpty ? nil : client,
            note: note,
            id: id.isEmpty ? nil : id,
            status: ([nil] + Status.allCases).randomElement(using: &generator) ?? nil
        )
    }

    private static func moment(using generator: inout Seeded) -> Moment? {
        let day = Int.random(in: -719_162...2_932_896, using: &generator)
        switch Int.random(in: 0...2, using: &generator) {
        case 0: return nil
        case 1: return Moment(dayNumber: day)
        default:
            let second = Int.random(in: 0..<86_400, using: &generator)
            let offset = Int.random(in: -1_080...1_080, using: &generator)
            return Moment(dayNumber: day, clock: Moment.Clock(second: second, offset: offset))
        }
    }
}

extension PlainRecord {
    func isSame(as other: PlainRecord) -> Bool { parts == other.parts }

    /// Everything in it, byte by byte: `==` of strings would forgive normalisation.
    var parts: [[UInt8]] {
        let texts =
            [client ?? "no client", note.at?.iso ?? "no date", note.kind, note.title]
            + ["tags \(note.tags.count)"] + note.tags
            + ["fields \(note.fields.count)"] + note.fields.flatMap { [$0.name, $0.value] }
            + [note.body, id ?? "no id", status?.word ?? "no status"]
        return texts.map { Array($0.utf8) }
    }
}

/// Hands bytes out in chunks of a size, then an empty one.
func chunks(_ bytes: [UInt8], of size: Int = 65_536) -> () -> [UInt8] {
    var position = 0
    return {
        let end = min(position + size, bytes.count)
        defer { position = end }
        return Array(bytes[position..<end])
    }
}

/// Strings collected to break programs; `nil` where the data is not at hand.
let naughtyStrings: [String]? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    let file = root.appending(path: "../shared/data/text/naughty-strings/blns.json")
    guard let data = try? Data(contentsOf: file) else { return nil }
    return try? JSONDecoder().decode([String].self, from: data)
}()

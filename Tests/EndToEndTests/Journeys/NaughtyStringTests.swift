import Foundation
import Testing

/// Strings that have broken other programs, wherever a person may write one.
@Suite(.enabled(if: Corpus.hasNaughty, Comment(rawValue: Corpus.absent)))
struct `Naughty strings` {
    private let strings: [String]

    init() throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: Corpus.naughty))
        strings = (try JSONSerialization.jsonObject(with: data) as? [String] ?? [])
            .filter { !$0.isEmpty }
    }

    @Test
    func `as titles, bodies, tags and fields go in and out unaltered`() throws {
        let home = try Home(roles: "client")
        let lines = strings.enumerated().map { number, string in
            let text = string.utf8.jsonString
            return #"{"id":"n\#(number)","title":\#(text),"tags":[\#(text)],"#
                + #""fields":{"note":\#(text)},"body":\#(text)}"#
        }
        try home.write(lines.joined(separator: "\n").utf8, to: "in.jsonl")
        let report = try home.ok("import", home.file("in.jsonl"), "--json")
        #expect(report.document["imported"] as? Int == strings.count)
        let went = Dictionary(try home.exported().map { ($0.text("id"), $0) }) { $1 }
        for (number, string) in strings.enumerated() {
            let copy = try #require(went["n\(number)"])
            let bytes = Array(string.utf8)
            #expect(copy["title"] == bytes)
            #expect(copy["body"] == bytes)
            #expect((copy.members["tags"] as? [String])?.map { Array($0.utf8) } == [bytes])
            let fields = copy.members["fields"] as? [String: String]
            #expect(fields?["note"].map { Array($0.utf8) } == bytes)
        }
        try otherFormats(home)
    }

    /// What is written as a table or as documents comes back the same.
    private func otherFormats(_ home: Home) throws {
        let before = try home.exported().map { Self.comparable($0) }.sorted()
        for format in ["csv", "markdown"] {
            let path = format == "csv" ? home.file("out.csv") : home.file("out/")
            try home.ok("export", "--purpose", "own", "--format", format, "--output", path)
            let other = try Home(roles: "client")
            let report = try other.run("import", path, "--json")
            #expect(report.document["imported"] as? Int == strings.count, "\(report.output)")
            let after = try other.exported().map { Self.comparable($0) }.sorted()
            #expect(after.count == before.count)
            #expect(zip(before, after).allSatisfy { $0.utf8.elementsEqual($1.utf8) }, "\(format)")
        }
        try home.ok(
            "export",
            "--purpose",
            "own",
            "--format",
            "html",
            "--output",
            home.file("h.html")
        )
        let page = String(decoding: try home.bytes("h.html"), as: UTF8.self)
        #expect(!page.lowercased().contains("<script"))
    }

    private static func comparable(_ line: PlainLine) -> String {
        let tags = line.members["tags"] as? [String] ?? []
        let fields = line.members["fields"] as? [String: String] ?? [:]
        return
            ([line.text("id"), line.text("title"), line.text("body")] + tags
            + fields.flatMap { [$0.key, $0.value] }).joined(separator: "\u{1}")
    }

    @Test
    func `as arguments of every kind are taken as they are`() throws {
        let home = try Home(roles: "coach")
        guard try home.begin(as: "coach") else { return }
        try home.open("Plain")
        let chosen = strings.enumerated()
            .filter { isThorough || $0.offset.isMultiple(of: 12) }.map(\.element)
        for string in chosen where !string.contains("\0") {
            let bytes = Array(string.utf8)
            let client = try home.run("client", "add", "--json", "--", string)
            if string.allSatisfy(\.isWhitespace) {
                // Nobody is called that.
                #expect(home.code(client) == "emptyName")
                continue
            }
            #expect(client["name"].map { Array($0.utf8) } == bytes)
            let added = try home.ok(
                "add",
                "coaching-session",
                "--client",
                "Plain",
                "--title=" + string,
                "--tag=" + string,
                "--json",
                input: bytes
            )
            #expect(added["title"].map { Array($0.utf8) } == bytes)
            #expect(added["body"].map { Array($0.utf8) } == bytes)
            let shown = try home.ok("show", added["id"] ?? "", "--json")
            #expect(shown["body"].map { Array($0.utf8) } == bytes)
        }
        let names = try home.ok("client", "list", "--json").list("clients")
            .compactMap { ($0["name"] as? String).map { Array($0.utf8) } }
        let given = chosen.filter { !$0.allSatisfy(\.isWhitespace) }
        #expect(Set(names).isSuperset(of: given.map { Array($0.utf8) }))
    }

    @Test
    func `as search words find, or say what is wrong with the query`() throws {
        let home = try Home(roles: "client")
        guard try home.begin(as: "client") else { return }
        try home.ok("add", "entry", input: Array("something ordinary".utf8))
        for (number, string) in strings.enumerated()
        where isThorough || number.isMultiple(of: 8) {
            let found = try home.run("search", "--json", "--", string)
            #expect([0, 6, 64].contains(found.status), "\(string.debugDescription): \(found.talk)")
            #expect(found.document[found.status == 0 ? "hits" : "error"] != nil)
        }
    }
}

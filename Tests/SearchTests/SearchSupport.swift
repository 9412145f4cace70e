import Foundation
import Search

/// A small generator that gives the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    mutating func pick<T>(_ choices: [T]) -> T {
        choices[Int.random(in: choices.indices, using: &self)]
    }

    mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &self) < percent
    }
}

/// A token with its term as text.
struct ReadToken: Equatable {
    let term: String
    let token: Token

    static func == (first: Self, second: Self) -> Bool {
        Array(first.term.utf8) == Array(second.term.utf8)
            && first.token.position == second.token.position
    }
}

/// Keeps every token.
struct TokenCollector: ~Copyable, TokenSink {
    var tokens: [ReadToken] = []

    mutating func take(_ term: Span<UInt8>, _ token: Token) {
        let bytes = (0..<term.count).map { term[$0] }
        tokens.append(ReadToken(term: String(decoding: bytes, as: UTF8.self), token: token))
    }
}

func tokens(of bytes: [UInt8]) -> [ReadToken] {
    var tokenizer = Tokenizer()
    var collector = TokenCollector()
    _ = tokenizer.tokenize(bytes.span, into: &collector)
    return collector.tokens
}

func tokens(of text: String) -> [ReadToken] { tokens(of: Array(text.utf8)) }

/// The first place where the tokens of two texts differ; nil where they are the same.
///
/// For long texts, of which a failure should not print everything.
func firstDifference(_ first: String, _ second: String) -> String? {
    let one = terms(first)
    let other = terms(second)
    let index =
        zip(one, other).enumerated()
        .first { Array($1.0.utf8) != Array($1.1.utf8) }?.offset ?? min(one.count, other.count)
    guard index < max(one.count, other.count) else { return nil }
    let sides = [one, other].map { $0.dropFirst(index).first.map(escaped) ?? "nothing" }
    return "token \(index): \(sides[0]) and \(sides[1])"
}

private func escaped(_ text: String) -> String {
    text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
}

/// Each token as `term@position`.
func terms(_ text: String) -> [String] {
    tokens(of: text).map { "\($0.term)@\($0.token.position)" }
}

/// The words of a text, without pieces and joined terms.
func words(_ text: String) -> [String] {
    tokens(of: text).filter { $0.token.kind == .word }.map(\.term)
}

/// Whether a query finds a text that is all of a document.
func finds(_ query: String, in text: String) throws -> Bool {
    try search(query, [text]).total == 1
}

func search(_ query: String, _ texts: [String], limit: Int = 10) throws -> SearchResult<Int> {
    var scan = Scan<Int>(try Query(query))
    for (id, text) in texts.enumerated() {
        scan.offer(id, sortKey: Int64(id), parts: [TextPart(.body, text)])
    }
    return scan.finish(limit: limit)
}

/// Text in quotes as a phrase; quotation marks inside it become spaces.
func quoted(_ text: String) -> String {
    let inside = String(text.map { "\"“”„".contains($0) ? " " : $0 })
    return "\"\(inside)\""
}

/// Texts that lie beside the checkout and are not part of it.
enum SampleData {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "../shared/data").standardizedFileURL

    static func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: path).path)
    }

    static func data(_ path: String) throws -> Data {
        try Data(contentsOf: folder.appending(path: path))
    }

    static func text(_ path: String) throws -> String {
        String(decoding: try data(path), as: UTF8.self)
    }

    static func names(in path: String, suffix: String) throws -> [String] {
        try FileManager.default
            .contentsOfDirectory(atPath: folder.appending(path: path).path)
            .filter { $0.hasSuffix(suffix) }.sorted()
    }

    static func naughtyStrings() throws -> [String] {
        try JSONDecoder().decode([String].self, from: data("text/naughty-strings/blns.json"))
    }
}

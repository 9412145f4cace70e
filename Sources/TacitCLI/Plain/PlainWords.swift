import ArgumentParser
import Practice

/// A command that reads a plain call by itself.
///
/// The parser finds out by reflection what a command takes, anew at each start, for longer than most
/// commands take. So the commands of every day say it once more, in code. Whatever they do not take,
/// such as a request for help, an abbreviation or a slip, goes to the parser. Every property must be
/// set; that both ways give the same is held by `PlainCallTests`.
protocol PlainCommand: ParsableCommand {
    /// The command; `nil` where the parser has to look at it.
    init?(_ words: inout PlainWords)
}

/// The words behind a command's name, taken one by one.
struct PlainWords {
    private var words: [String]
    /// Whether everything so far was plain.
    private(set) var isPlain: Bool

    init(_ words: [String]) {
        self.words = words
        // The parser has rules of its own for all of these.
        isPlain = words.allSatisfy { word in
            let word = word.utf8
            return !word.isEmpty
                && (word.first != UInt8(ascii: "-")
                    || word.count > 2 && word.dropFirst().first == UInt8(ascii: "-"))
        }
    }

    /// The value of an option that stands there once at the most.
    mutating func option(_ name: String) -> String? {
        let values = options(name)
        if values.count > 1 { isPlain = false }
        return values.first
    }

    /// The values of an option that may be repeated.
    mutating func options(_ name: String) -> [String] {
        var values: [String] = []
        var index = 0
        while index < words.count {
            let word = words[index]
            if word == name {
                guard index + 1 < words.count, !Self.isOption(words[index + 1]) else {
                    isPlain = false
                    return values
                }
                values.append(words[index + 1])
                // Not as a range, a type that costs more to look up than the words to read.
                words.remove(at: index)
                words.remove(at: index)
            } else if word.hasPrefix(name), word.utf8.dropFirst(name.utf8.count).first == 0x3D {
                values.append(String(word.dropFirst(name.count + 1)))
                if word.utf8.count == name.utf8.count + 1 { isPlain = false }
                words.remove(at: index)
            } else {
                index += 1
            }
        }
        return values
    }

    mutating func flag(_ name: String) -> Bool {
        let count = words.count
        words.removeAll { $0 == name }
        if count - words.count > 1 { isPlain = false }
        return words.count < count
    }

    /// An option whose value is more than text.
    mutating func option<Value>(_ name: String, _ read: (String) -> Value?) -> Value? {
        guard let text = option(name) else { return nil }
        let value = read(text)
        if value == nil { isPlain = false }
        return value
    }

    /// What is left once all options are taken.
    mutating func values() -> [String] {
        if words.contains(where: Self.isOption) { isPlain = false }
        defer { words = [] }
        return words
    }

    /// The only value.
    mutating func value() -> String {
        optionalValue()
            ?? {
                isPlain = false
                return ""
            }()
    }

    mutating func optionalValue() -> String? {
        let values = values()
        if values.count > 1 { isPlain = false }
        return values.first
    }

    private static func isOption(_ word: String) -> Bool { word.utf8.first == UInt8(ascii: "-") }
}

extension GlobalOptions {
    init(_ words: inout PlainWords) {
        self.init()
        vault = words.option("--vault")
        role = words.option("--as") { Role(rawValue: $0) }
        json = words.flag("--json")
        passphraseFile = words.option("--passphrase-file")
        yes = words.flag("--yes")
    }
}

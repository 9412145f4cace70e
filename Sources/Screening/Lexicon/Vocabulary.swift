/// The words of the lexicon as a tree of letters: a word is looked up while its letters are read.
struct Vocabulary: Sendable {
    /// Letters, digits and the apostrophe.
    private static let width = 40
    /// The first number after those of the marks.
    static let firstWord: WordNumber = 32
    static let number: WordNumber = 31
    /// A number that can be a year: 1900 to 2099.
    static let year: WordNumber = 29
    /// A code of the chapter on mental disorders: `F41.1`.
    static let code: WordNumber = 30

    private var children: [UInt16] = Array(repeating: 0, count: width)
    /// What stands for the word that ends at a node; 0 for none.
    private var whole: [WordNumber] = [0]
    /// What stands for any word that begins with what leads to a node; 0 for none.
    private var beginning: [WordNumber] = [0]
    private(set) var words: [(text: String, isBeginning: Bool)] = []

    /// The column of a byte, 0 for one that no word has.
    static let columns: InlineArray<256, UInt8> = {
        var columns = InlineArray<256, UInt8>(repeating: 0)
        for (index, byte) in (UInt8(ascii: "a")...UInt8(ascii: "z")).enumerated() {
            columns[Int(byte)] = UInt8(index + 1)
        }
        for (index, byte) in (UInt8(ascii: "0")...UInt8(ascii: "9")).enumerated() {
            columns[Int(byte)] = UInt8(index + 27)
        }
        columns[Int(UInt8(ascii: "'"))] = 37
        // In numbers only.
        columns[Int(UInt8(ascii: "."))] = 38
        return columns
    }()

    var count: Int { Int(Self.firstWord) + words.count }

    /// The number of a word, or of all words that begin so.
    mutating func number(of text: some StringProtocol, isBeginning: Bool) -> WordNumber {
        var node = 0
        for byte in text.utf8 {
            let slot = node * Self.width + Int(Self.columns[Int(byte)])
            if children[slot] == 0 {
                children[slot] = UInt16(whole.count)
                whole.append(0)
                beginning.append(0)
                children.append(contentsOf: repeatElement(0, count: Self.width))
            }
            node = Int(children[slot])
        }
        let known = isBeginning ? beginning[node] : whole[node]
        guard known == 0 else { return known }
        let number = WordNumber(count)
        words.append((String(text), isBeginning))
        if isBeginning { beginning[node] = number } else { whole[node] = number }
        return number
    }

    /// Follows a word letter by letter.
    struct Walk {
        fileprivate var node = 0
        fileprivate var longest: WordNumber = 0
        fileprivate var isLost = false
    }

    @inline(__always)
    func step(_ walk: inout Walk, _ byte: UInt8) {
        guard !walk.isLost else { return }
        let next = children[walk.node * Self.width + Int(Self.columns[Int(byte)])]
        guard next != 0 else {
            walk.isLost = true
            return
        }
        walk.node = Int(next)
        if beginning[walk.node] != 0 { walk.longest = beginning[walk.node] }
    }

    /// The word that was walked, else the longest beginning of it, else 0.
    @inline(__always)
    func end(_ walk: Walk) -> WordNumber {
        !walk.isLost && whole[walk.node] != 0 ? whole[walk.node] : walk.longest
    }
}

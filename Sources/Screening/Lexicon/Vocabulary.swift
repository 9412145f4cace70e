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
    private(set) var words: [(text: [UInt8], isBeginning: Bool)] = []

    /// The column of each byte that can stand in a word, 0 for any other.
    ///
    /// Capitals have the column of their small letters. An apostrophe and a point stand in words
    /// too, but do not begin or continue one by themselves (``SentenceReader``).
    let columns: [UInt8] = (0..<256).map { Vocabulary.column(of: UInt8($0)) }

    static func column(of byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 1
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A") + 1
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 27
        case UInt8(ascii: "'"): apostropheColumn
        case UInt8(ascii: "."): apostropheColumn + 1
        default: 0
        }
    }

    /// The first column of what is neither letter nor digit.
    static let apostropheColumn: UInt8 = 37

    /// A letter or digit of ASCII.
    @inline(__always)
    func isWordByte(_ byte: UInt8) -> Bool { columns[Int(byte)] &- 1 < Self.apostropheColumn - 1 }

    var count: Int { Int(Self.firstWord) + words.count }

    /// The number of a word, or of all words that begin so.
    mutating func number(of text: ArraySlice<UInt8>, isBeginning: Bool) -> WordNumber {
        var node = 0
        // Indices and no iterator, here and below: this runs for each word of the lexicon, and
        // unoptimised builds read it too.
        var index = text.startIndex
        while index < text.endIndex {
            let slot = node * Self.width + Int(columns[Int(text[index])])
            if children[slot] == 0 {
                children[slot] = UInt16(whole.count)
                whole.append(0)
                beginning.append(0)
                children.append(contentsOf: Self.emptyRow)
            }
            node = Int(children[slot])
            index += 1
        }
        let known = isBeginning ? beginning[node] : whole[node]
        if known != 0 { return known }
        let number = WordNumber(count)
        words.append((Array(text), isBeginning))
        if isBeginning { beginning[node] = number } else { whole[node] = number }
        return number
    }

    private static let emptyRow = [UInt16](repeating: 0, count: width)

    /// Whether every byte can stand in a word of the lexicon.
    func canHold(_ text: ArraySlice<UInt8>) -> Bool {
        var index = text.startIndex
        while index < text.endIndex {
            if columns[Int(text[index])] == 0 { return false }
            index += 1
        }
        return !text.isEmpty
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
        let next = children[walk.node * Self.width + Int(columns[Int(byte)])]
        guard next != 0 else {
            walk.isLost = true
            return
        }
        walk.node = Int(next)
        if beginning[walk.node] != 0 { walk.longest = beginning[walk.node] }
    }

    /// Walks over the letters and digits of ASCII from `index` on; returns how many digits.
    @inline(__always)
    func walk(_ walk: inout Walk, _ text: [UInt8], _ index: inout Int) -> Int {
        let (text, columns) = (text.span, columns.span)
        let (children, beginning) = (children.span, beginning.span)
        var (node, longest, isLost) = (walk.node, walk.longest, walk.isLost)
        var digits = 0
        var place = index
        while place < text.count {
            let column = columns[Int(text[place])]
            guard column &- 1 < Self.apostropheColumn - 1 else { break }
            if column > 26 { digits &+= 1 }
            place &+= 1
            guard !isLost else { continue }
            node = Int(children[node &* Self.width &+ Int(column)])
            isLost = node == 0
            if beginning[node] != 0 { longest = beginning[node] }
        }
        (walk.node, walk.longest, walk.isLost) = (node, longest, isLost)
        index = place
        return digits
    }

    /// The word that was walked, else the longest beginning of it, else 0.
    @inline(__always)
    func end(_ walk: Walk) -> WordNumber {
        !walk.isLost && whole[walk.node] != 0 ? whole[walk.node] : walk.longest
    }
}

@testable import Search

/// The tokenizer once more, written for the eye: scalar by scalar, over arrays.
///
/// What it does is said at `Tokenizer`, which must do the same.
struct ReferenceTokenizer {
    struct Output: Equatable, CustomStringConvertible {
        let term: [UInt8]
        let kind: Token.Kind
        let position: Int
        let range: Range<Int>
        let headEnd: Int

        var description: String {
            "\(String(decoding: term, as: UTF8.self).debugDescription) \(kind) @\(position) \(range) \(headEnd)"
        }
    }

    private let scalars: [ReferenceScalar]
    private var output: [Output] = []
    private var position = 0

    static func tokens(of bytes: [UInt8]) -> [Output] {
        var tokenizer = ReferenceTokenizer(scalars: ReferenceScalar.all(of: bytes))
        tokenizer.read()
        return tokenizer.output
    }

    private init(scalars: [ReferenceScalar]) { self.scalars = scalars }

    private mutating func read() {
        var index = 0
        while index < scalars.count {
            switch scalars[index].kind {
            case .letter, .digit: index = readCompound(from: index)
            case .ideograph, .unspaced: index = readRun(from: index)
            default: index += 1
            }
        }
    }

    private mutating func emit(
        _ term: [UInt8],
        _ kind: Token.Kind,
        at position: Int,
        _ range: Range<Int>,
        headEnd: Int? = nil
    ) {
        output.append(
            Output(
                term: term,
                kind: kind,
                position: position,
                range: range,
                headEnd: headEnd ?? range.upperBound
            )
        )
    }
}

// Words, their parts and their compounds.
extension ReferenceTokenizer {
    private mutating func readCompound(from start: Int) -> Int {
        let first = position
        var joined: [[UInt8]] = []
        var index = start
        while true {
            let word = readWord(from: index)
            joined.append(word.term)
            guard let next = partJoined(at: word.end) else {
                if joined.count > 1 {
                    emit(fitting(joined), .joined, at: first, bytes(start..<word.end))
                }
                return word.end
            }
            if scalars[word.end].kind == .numberPoint {
                joined.append(scalars[word.end].folded.map { UInt8($0) })
            }
            index = next
        }
    }

    private mutating func readWord(from start: Int) -> (term: [UInt8], end: Int) {
        var term = ReferenceTerm()
        var cuts: [(byte: Int, scalar: Int)] = []
        var index = start
        reading: while index < scalars.count {
            switch scalars[index].kind {
            case .letter, .digit, .mark: term.append(scalars[index].folded)
            case .ignored: break
            case .apostrophe:
                guard isInside(index) else { break reading }
                if cuts.count < 8 { cuts.append((term.count, index)) }
                term.append([0x27])
            default: break reading
            }
            index += 1
        }
        let bytes = term.bytes
        emit(bytes, .word, at: position, self.bytes(start..<index))
        if !cuts.isEmpty { emitPieces(of: bytes, cuts, start..<index) }
        position += 1
        return (bytes, index)
    }

    private mutating func emitPieces(
        of term: [UInt8],
        _ cuts: [(byte: Int, scalar: Int)],
        _ word: Range<Int>
    ) {
        var from = (byte: 0, scalar: word.lowerBound)
        for cut in cuts + [(term.count, word.upperBound)] {
            if cut.byte - from.byte >= 3 {
                let piece = Array(term[from.byte..<cut.byte])
                emit(piece, .piece, at: position, bytes(from.scalar..<cut.scalar))
            }
            from = (min(cut.byte + 1, term.count), cut.scalar + 1)
        }
    }

    /// An apostrophe between two letters or two digits, marks and format characters aside.
    private func isInside(_ index: Int) -> Bool {
        func isCounted(_ scalar: ReferenceScalar) -> Bool {
            scalar.kind != .mark && scalar.kind != .ignored
        }
        let before = scalars[..<index].last(where: isCounted)?.kind
        let after = scalars[(index + 1)...].first(where: isCounted)?.kind
        return before == after && (before == .letter || before == .digit)
    }

    /// Where the next part begins if a hyphen, or the point of a number, joins it at `index`.
    private func partJoined(at index: Int) -> Int? {
        guard index < scalars.count else { return nil }
        guard let next = scalars[(index + 1)...].firstIndex(where: { $0.kind != .ignored }) else {
            return nil
        }
        let kind = scalars[next].kind
        switch scalars[index].kind {
        case .hyphen: return kind == .letter || kind == .digit ? next : nil
        case .numberPoint: return kind == .digit && isInside(index) ? next : nil
        default: return nil
        }
    }

    /// The parts as one term; of a part that does not fit, the scalars that do.
    private func fitting(_ parts: [[UInt8]]) -> [UInt8] {
        var whole: [UInt8] = []
        for part in parts {
            var room = min(part.count, 128 - whole.count)
            while room < part.count, room > 0, part[room] & 0xC0 == 0x80 { room -= 1 }
            whole += part.prefix(room)
        }
        return whole
    }

    private func bytes(_ range: Range<Int>) -> Range<Int> {
        scalars[range.lowerBound].range.lowerBound..<scalars[range.upperBound - 1].range.upperBound
    }
}

// Scripts without spaces.
extension ReferenceTokenizer {
    private mutating func readRun(from start: Int) -> Int {
        var characters: [(term: [UInt8], range: Range<Int>)] = []
        var index = start
        while index < scalars.count, scalars[index].kind == scalars[start].kind {
            let character = readCharacter(from: index)
            characters.append((character.term, bytes(index..<character.end)))
            index = character.end
        }
        for (place, head) in characters.enumerated() {
            if place + 1 < characters.count {
                let next = characters[place + 1]
                let range = head.range.lowerBound..<next.range.upperBound
                let end = head.range.upperBound
                emit(head.term + next.term, .pair, at: position, range, headEnd: end)
            } else {
                emit(head.term, .single, at: position, head.range)
            }
            position += 1
        }
        return index
    }

    /// A letter with its marks, of which some are left out where there are dozens.
    private func readCharacter(from start: Int) -> (term: [UInt8], end: Int) {
        var term = ReferenceTerm()
        term.append(scalars[start].folded)
        var index = start + 1
        while index < scalars.count, [.mark, .ignored].contains(scalars[index].kind) {
            if scalars[index].kind == .mark, term.count + 8 <= 64 {
                term.append(scalars[index].folded)
            }
            index += 1
        }
        return (term.bytes, index)
    }
}

// Words, their parts and their compounds.
extension Tokenizer {
    mutating func readCompound<Sink: TokenSink & ~Copyable>(
        _ text: Span<UInt8>,
        from start: Int,
        into sink: inout Sink
    ) -> Int {
        let first = position
        var index = start
        var isCompound = false
        while true {
            let end = readWord(text, from: index)
            emitWord(start: index, end: end, into: &sink)
            let joint = jointLength(text, at: end)
            guard joint > 0 || isCompound else { return end }
            if !isCompound { joined.removeAll() }
            joined.append(contentsOf: term)
            guard joint > 0 else {
                emitJoined(at: first, start: start, end: end, into: &sink)
                return end
            }
            let point = scalars.entry(DecodedScalar(text, at: end).value)
            if point.kind == .numberPoint { joined.append(scalar: point.value) }
            isCompound = true
            index = end + joint
        }
    }

    private mutating func readWord(_ text: Span<UInt8>, from start: Int) -> Int {
        term.removeAll()
        cutCount = 0
        var index = start
        while index < text.count {
            let byte = text[index]
            let folded = ascii[byte]
            if folded != ByteFolding.other && folded != ByteFolding.beyondASCII {
                term.append(folded)
                index &+= 1
            } else if byte == 0x27 {
                guard cut(text, at: index, length: 1) else { return index }
                index += 1
            } else if folded == ByteFolding.beyondASCII {
                let length = readScalar(text, at: index)
                guard length > 0 else { return index }
                index += length
            } else {
                return index
            }
        }
        return index
    }

    /// Appends the scalar at `index` to the word; 0 when it does not belong to it.
    private mutating func readScalar(_ text: Span<UInt8>, at index: Int) -> Int {
        // By far the commonest of all, so it does not go through the table.
        if text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x80,
            text[index + 2] == 0x99
        {
            return cut(text, at: index, length: 3) ? 3 : 0
        }
        let scalar = DecodedScalar(text, at: index)
        let entry = scalars.entry(scalar.value)
        switch entry.kind {
        case .letter, .digit, .mark:
            append(entry)
        case .ignored:
            break
        case .apostrophe:
            return cut(text, at: index, length: scalar.length) ? scalar.length : 0
        case .other, .ideograph, .unspaced, .hyphen, .numberPoint:
            return 0
        }
        return scalar.length
    }

    mutating func append(_ entry: FoldedScalar) {
        guard entry.isExpansion || entry.isOrdered else {
            term.append(scalar: entry.value)
            return
        }
        guard entry.isExpansion else {
            term.append(ordered: entry.value)
            return
        }
        for scalar in scalars.expansions[Int(entry.value)] { term.append(ordered: scalar) }
    }

    /// Takes an apostrophe into the word if it joins two letters or two digits.
    private mutating func cut(_ text: Span<UInt8>, at index: Int, length: Int) -> Bool {
        guard let next = wordKind(text, from: index + length),
            next == wordKind(text, before: index)
        else { return false }
        if cutCount < cuts.count {
            cuts[cutCount] = Cut(term: term.count, text: index, next: index + length)
            cutCount += 1
        }
        term.append(0x27)
        return true
    }

    /// Letter or digit, by what comes first at `start` or after it, marks aside; nil for neither.
    private mutating func wordKind(_ text: Span<UInt8>, from start: Int) -> ScalarClass? {
        var index = start
        while index < text.count {
            if text[index] < 0x80 { return asciiKind(text[index]) }
            let scalar = DecodedScalar(text, at: index)
            let entry = scalars.entry(scalar.value)
            guard entry.kind == .mark || entry.kind == .ignored else {
                return entry.isWord ? entry.kind : nil
            }
            index += scalar.length
        }
        return nil
    }

    /// Letter or digit, by the last before `end`, marks aside; nil for neither.
    private mutating func wordKind(_ text: Span<UInt8>, before end: Int) -> ScalarClass? {
        var index = end
        while index > 0 {
            index -= 1
            if text[index] < 0x80 { return asciiKind(text[index]) }
            while index > 0, text[index] & 0xC0 == 0x80 { index -= 1 }
            let entry = scalars.entry(DecodedScalar(text, at: index).value)
            guard entry.kind == .mark || entry.kind == .ignored else {
                return entry.isWord ? entry.kind : nil
            }
        }
        return nil
    }

    private func asciiKind(_ byte: UInt8) -> ScalarClass? {
        if isDigit(byte) { return .digit }
        return ascii[byte] == ByteFolding.other ? nil : .letter
    }

    /// The bytes of the hyphen, point or comma at `index` that joins two words, with the marks and
    /// format characters after it; 0 when none does.
    private mutating func jointLength(_ text: Span<UInt8>, at index: Int) -> Int {
        guard index < text.count else { return 0 }
        if text[index] < 0x80, !Self.mayJoin(text[index]) { return 0 }
        let joint = DecodedScalar(text, at: index)
        let kind = scalars.entry(joint.value).kind
        guard kind == .hyphen || kind == .numberPoint else { return 0 }
        let next = skipIgnored(text, from: index + joint.length)
        guard let nextKind = wordKind(text, at: next) else { return 0 }
        if kind == .numberPoint {
            guard nextKind == .digit, wordKind(text, before: index) == .digit else { return 0 }
        }
        return next - index
    }

    private static func mayJoin(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
    }

    private mutating func skipIgnored(_ text: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < text.count, text[index] >= 0x80 {
            let scalar = DecodedScalar(text, at: index)
            guard scalars.entry(scalar.value).kind == .ignored else { return index }
            index += scalar.length
        }
        return index
    }

    /// Letter or digit at `index`; nil for neither.
    private mutating func wordKind(_ text: Span<UInt8>, at index: Int) -> ScalarClass? {
        guard index < text.count else { return nil }
        let entry = scalars.entry(DecodedScalar(text, at: index).value)
        return entry.isWord ? entry.kind : nil
    }

    func isDigit(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "0") < 10
    }

    private mutating func emitWord<Sink: TokenSink & ~Copyable>(
        start: Int,
        end: Int,
        into sink: inout Sink
    ) {
        let token = Token(kind: .word, position: position, start: start, end: end, headEnd: end)
        term.give(to: &sink, token)
        if cutCount > 0 { emitPieces(start: start, end: end, into: &sink) }
        position &+= 1
    }

    private mutating func emitPieces<Sink: TokenSink & ~Copyable>(
        start: Int,
        end: Int,
        into sink: inout Sink
    ) {
        var from = 0
        var textFrom = start
        for index in 0...cutCount {
            let isLast = index == cutCount
            let to = isLast ? term.count : min(cuts[index].term, term.count)
            let textTo = isLast ? end : cuts[index].text
            if to - from >= 3 {
                let token = Token(
                    kind: .piece,
                    position: position,
                    start: textFrom,
                    end: textTo,
                    headEnd: textTo
                )
                term.give(from..<to, to: &sink, token)
            }
            guard !isLast else { return }
            from = min(to + 1, term.count)
            textFrom = cuts[index].next
        }
    }

    private mutating func emitJoined<Sink: TokenSink & ~Copyable>(
        at first: Int,
        start: Int,
        end: Int,
        into sink: inout Sink
    ) {
        let token = Token(kind: .joined, position: first, start: start, end: end, headEnd: end)
        joined.give(to: &sink, token)
    }
}

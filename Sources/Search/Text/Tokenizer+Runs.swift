// Scripts without spaces.
extension Tokenizer {
    mutating func readRun<Sink: TokenSink & ~Copyable>(
        _ text: Span<UInt8>,
        from start: Int,
        of kind: ScalarClass,
        into sink: inout Sink
    ) -> Int {
        term.removeAll()
        var headStart = start
        var headEnd = readCharacter(text, from: start, of: kind)
        while true {
            let headCount = term.count
            let end = readCharacter(text, from: headEnd, of: kind)
            let isLast = end == headEnd
            let token = Token(
                kind: isLast ? .single : .pair,
                position: position,
                start: headStart,
                end: end,
                headEnd: headEnd
            )
            term.give(to: &sink, token)
            position &+= 1
            guard !isLast else { return end }
            term.removeFirst(headCount)
            headStart = headEnd
            headEnd = end
        }
    }

    /// Appends one letter of the script with its marks; returns `index` when there is none.
    private mutating func readCharacter(
        _ text: Span<UInt8>,
        from start: Int,
        of kind: ScalarClass
    ) -> Int {
        guard start < text.count else { return start }
        let scalar = DecodedScalar(text, at: start)
        let entry = scalars.entry(scalar.value)
        guard entry.kind == kind else { return start }
        // Half the room each, so that a pair always holds both of its characters.
        let room = term.count + TermBuffer.capacity / 2
        append(entry)
        var index = start + scalar.length
        while index < text.count, text[index] >= 0x80 {
            let next = DecodedScalar(text, at: index)
            let mark = scalars.entry(next.value)
            guard mark.kind == .mark || mark.kind == .ignored else { break }
            if mark.kind == .mark, term.count + 8 <= room { append(mark) }
            index += next.length
        }
        return index
    }
}

/// One occurrence of a term in a text.
package struct Token: Sendable {
    /// How the term came out of the text.
    package enum Kind: Sendable {
        /// A word.
        case word
        /// A part of a word with an apostrophe: `anna` of `anna's`; at the position of the word.
        case piece
        /// The parts of a hyphenated word as one; at the position of the first part.
        case joined
        /// Two neighbouring characters of a script without spaces; at the position of the first.
        case pair
        /// The last character of a run of such a script; at its own position.
        case single
    }

    package let kind: Kind
    /// Counts words (and characters of scripts without spaces) from the start of the text.
    package let position: Int
    /// Where the term was read, in bytes of the original.
    package let start: Int
    package let end: Int
    /// Where the first character of a pair ends; else `end`.
    package let headEnd: Int
}

/// What a tokenizer hands its tokens to, one by one, without allocating for any of them.
package protocol TokenSink: ~Copyable {
    /// Takes one token; `term` holds the folded UTF-8 bytes (1 to 128) and is only lent.
    mutating func take(_ term: Span<UInt8>, _ token: Token)
}

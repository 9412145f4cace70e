/// A place in a sentence that says how what stands near it is meant.
struct Modifier {
    enum Sense: String, Sendable {
        case negated, possible, hypothetical, historical, other, client, professional, author
        case question, goal
        /// Whoever writes speaks of themself: `I have`, `my`. No statement about a client.
        case own
        /// Says that something has lasted two weeks or more.
        case lasting
        /// Says of what follows that it is the client's, now: `has`, `suffers from`.
        case asserted
    }

    enum Direction: String, Sendable {
        case forward = ">"
        case backward = "<"
        case both = "<>"
    }

    var sense: Sense
    var direction: Direction
    /// The tokens that say it.
    var start: Int
    var end: Int
    var flags: Lexicon.Flags = []
    /// How many words it reaches; `nil` for as far as nothing stands against it.
    var reach: Int?
    /// Looks like a modifier and is none; it keeps shorter ones out.
    var isPseudo = false
}

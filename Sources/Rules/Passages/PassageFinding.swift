public import Practice
public import Screening

/// A passage of a note in which listed wording stands, and what was done about it (SC-06, RF-01 to
/// RF-04).
///
/// An observation about words, kept with the revision in which they stand and nowhere else.
public struct PassageFinding: Hashable, Sendable {
    public let place: Place
    /// What was found; its span counts from the start of the text of ``place``.
    public let mention: Mention
    /// The rule that asks for a look at it: `SC-06`; `nil` where none does.
    public let rule: String?
    /// What was done about it; `nil` while it is open.
    public var resolution: Resolution?

    public init(
        place: Place,
        mention: Mention,
        rule: String?,
        resolution: Resolution? = nil
    ) {
        self.place = place
        self.mention = mention
        self.rule = rule
        self.resolution = resolution
    }

    /// The text of a note in which it stands.
    public enum Place: Hashable, Sendable {
        case title
        case body
        /// A field of the form, or a section of the writer's own, by its name.
        case field(String)
    }

    /// What a person did about it.
    public struct Resolution: Hashable, Sendable {
        public enum Way: String, CaseIterable, Sendable {
            /// It tells what the client, or somebody who treats them, said (SC-02).
            case clientReported = "client-reported"
            /// It stands there for a reason, which is kept.
            case reason
        }

        public let way: Way
        /// The reason; who said it, where somebody noted that; otherwise empty.
        public let text: String
        public let at: Moment

        public init(_ way: Way, text: String = "", at: Moment) {
            self.way = way
            self.text = text
            self.at = at
        }
    }
}

extension PassageFinding {
    public var category: Category { mention.category }
    public var level: Mention.Level { mention.level }
    /// The words themselves.
    public var words: String { mention.span.text }

    /// Whether signing a coaching note waits for it (SC-06).
    public var isOpen: Bool { level == .scope && resolution == nil }

    func has(_ qualifier: Mention.Qualifier) -> Bool { mention.qualifiers.contains(qualifier) }
}

/// What the screening said about a note in one revision.
public struct NoteScreening: Hashable, Sendable {
    /// `false` where it could not run; the text was saved all the same.
    public var didRun: Bool
    /// In the order of title, form and body; each is called by its place here, from 1.
    public var findings: [PassageFinding]

    public init(didRun: Bool = true, findings: [PassageFinding] = []) {
        self.didRun = didRun
        self.findings = findings
    }

    /// Nothing to say: nothing was found, or nobody looked.
    public static let silent = NoteScreening()

    /// The numbers of those for which signing a coaching note waits.
    public var open: [Int] { findings.indices.filter { findings[$0].isOpen }.map { $0 + 1 } }
}

/// Help for somebody who chooses between therapy and coaching, and no rule asks it anything (GD-01).
///
/// Written to the person themselves. Every statement that only GD-01 carries is in it, and the signs
/// that a therapist comes first, to look at for oneself.
public enum Guidance {
    public static let chapters: [Chapter] = [
        beginning, bothOffer, therapy, coaching, questions, selfCheck, unsure,
    ]

    /// The ids of the statements that it carries, each once.
    public static var statements: Set<String> {
        Set(chapters.flatMap { $0.paragraphs.flatMap(\.statements) })
    }

    public struct Chapter: Hashable, Sendable {
        /// Without a full stop.
        public let title: String
        public let paragraphs: [Paragraph]

        init(_ title: String, _ paragraphs: [Paragraph]) {
            self.title = title
            self.paragraphs = paragraphs
        }

        /// The ids of its statements, in the order in which they come.
        public var statements: [String] {
            var seen: Set<String> = []
            return paragraphs.flatMap(\.statements).filter { seen.insert($0).inserted }
        }
    }

    public struct Paragraph: Hashable, Sendable {
        public let text: String
        /// The statements that it carries, such as `000:L10`; none where it only connects.
        public let statements: [String]
        /// Whether it is one of a list: a question, a sign.
        public let isItem: Bool

        static func prose(_ text: String, _ statements: String...) -> Paragraph {
            Paragraph(text: text, statements: statements, isItem: false)
        }

        static func item(_ text: String, _ statements: String...) -> Paragraph {
            Paragraph(text: text, statements: statements, isItem: true)
        }
    }
}

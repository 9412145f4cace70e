import Practice
import Rules
package import Screening

/// Looks for listed wording in a note while it is being saved (SC-06, RF-01 to RF-04, CD-03).
///
/// It never keeps a text from being saved: where the screening fails, its outcome says so.
package struct NoteScreener: Sendable {
    package typealias Look =
        @Sendable (String, Screener.Reader) throws(ScreeningFailure) -> [Mention]

    /// The mentions of one text: a seam, so that a test can have a screening that fails.
    package let look: Look

    package init(look: @escaping Look) { self.look = look }

    /// So many findings are kept of one revision; of more, those that weigh most.
    static let limit = 500
}

extension NoteScreener {
    /// Reads the lexicon when it is first needed, once for the process.
    private static let lexicon = Result { () throws(ScreeningFailure) in try Screener() }

    package static let standard = NoteScreener { text, reader throws(ScreeningFailure) in
        try lexicon.get().mentions(in: text, for: reader)
    }

    /// What there is to say of a note that is kept in a realm; a journal is left alone (JR-02).
    ///
    /// - Parameter earlier: what was said of the note before it was changed: what was settled there
    ///   stays settled for the same words.
    func screening(
        of note: Note,
        in realm: Realm,
        after earlier: NoteScreening = .silent
    ) -> NoteScreening {
        guard let reader = Self.reader(of: realm) else { return .silent }
        do throws(ScreeningFailure) {
            var found: [PassageFinding] = []
            for (place, text) in note.screenedTexts {
                for mention in try look(text, reader) {
                    let rule = mention.rule
                    found.append(PassageFinding(place: place, mention: mention, rule: rule))
                }
            }
            return NoteScreening(findings: Self.weightiest(found)).keepingSettled(of: earlier)
        } catch {
            return NoteScreening(didRun: false)
        }
    }

    /// Whether a page of a journal has wording for which its writer is shown whom to call; nobody
    /// remembers the answer (JR-02).
    func isHeavy(_ note: Note) -> Bool {
        let texts = note.screenedTexts
        return texts.contains { _, text in
            let mentions = try? look(text, .journal)
            return mentions?.contains { $0.level == .urgent } ?? false
        }
    }

    private static func reader(of realm: Realm) -> Screener.Reader? {
        switch realm {
        case .coaching: .coach
        case .therapy: .therapist
        case .psychotherapyNotes: .psychotherapyNote
        case .journal: nil
        }
    }

    private static func weightiest(_ found: [PassageFinding]) -> [PassageFinding] {
        guard found.count > limit else { return found }
        let order = Mention.Level.allCases
        let kept = found.indices.sorted { one, other in
            let ranks = [one, other].map { order.firstIndex(of: found[$0].level) ?? order.count }
            return (ranks[0], one) < (ranks[1], other)
        }.prefix(limit)
        return kept.sorted().map { found[$0] }
    }
}

extension Note {
    /// The free texts of a note that are looked at, in order, and none that is empty.
    ///
    /// What the client told about health stands in a field of its own, which raises nothing (SC-06).
    var screenedTexts: [(place: PassageFinding.Place, text: String)] {
        var texts: [(place: PassageFinding.Place, text: String)] = [(.title, title)]
        let form = Kind.named(kind)
        var names: Set<String> = []
        for field in fields where names.insert(field.name).inserted {
            switch form?.field(named: field.name)?.type {
            case .text, .list, nil: texts.append((.field(field.name), field.value))
            default: break
            }
        }
        texts.append((.body, body))
        return texts.filter { $0.place != .field("clientReportedHealth") && !$0.text.isEmpty }
    }

    /// The text in which a passage stands; `nil` where the note has none.
    func text(at place: PassageFinding.Place) -> String? {
        switch place {
        case .title: title
        case .body: body
        case .field(let name): value(of: name)
        }
    }
}

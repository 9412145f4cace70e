import Practice
import TestSupport
import Testing

@Suite struct `A value of a field` {
    /// A Monday.
    static let now = Moment(iso: "2026-03-02T10:00:00+01:00")

    private func fields() throws -> [(kind: Kind, field: FieldForm)] {
        let fields = Kind.all.flatMap { kind in kind.fields.map { (kind, $0) } }
        try #require(fields.count > 250)
        return fields
    }

    // MARK: Good ones

    /// What a person may type for a type, and what is stored.
    private static func good(_ type: FieldType) -> [(typed: String, stored: String)] {
        switch type {
        case .text: ["", " x ", "a\r\nb\n", "e\u{301}", "\u{202E}\u{0}"].map { ($0, $0) }
        case .choice(let words):
            words.flatMap { word in
                [
                    (word, word), ("  \(word.uppercased())\n", word),
                    (word.replacing("-", with: " "), word), (word.replacing("-", with: "_"), word),
                ]
            }
        case .several(let words, let bounds):
            words.map { ("\($0), \($0.uppercased());\n", $0) }
                + [
                    words.prefix(bounds.upperBound).reversed().joined(separator: " , ")
                ].map { ($0, $0.split(separator: " , ").joined(separator: "\n")) }
        case .date(let ahead):
            [
                ("2026-03-16", "2026-03-16"), (" 16 march 2026 ", "2026-03-16"),
                ("today", "2026-03-02"), ("Tomorrow", "2026-03-03"), ("in 2 weeks", "2026-03-16"),
                ("tue", ahead ? "2026-03-03" : "2026-02-24"), ("last tue", "2026-02-24"),
                ("mon", ahead ? "2026-03-09" : "2026-03-02"),
                ("16 march", ahead ? "2026-03-16" : "2025-03-16"),
                ("1 march", ahead ? "2027-03-01" : "2026-03-01"),
                ("2026-03-16T15:00:00+01:00", "2026-03-16"),
            ]
        case .time:
            [
                ("15:00", "15:00"), (" 3pm ", "15:00"), ("3:05 PM", "15:05"), ("00:00", "00:00"),
                ("09:30", "09:30"), ("12am", "00:00"),
            ]
        case .number(let bounds):
            [
                ("\(bounds.lowerBound)", "\(bounds.lowerBound)"),
                (" 00\(bounds.upperBound)\n", "\(bounds.upperBound)"),
            ]
        case .list(let bounds):
            [("\n one \n\n", "one")]
                + (bounds.upperBound > 1 ? [(" a\r\n\n  b\t\n", "a\nb")] : [])
        case .reference:
            [
                ("4bqf8p8z", "4BQF8P8Z"), (" 4BQF ", "4BQF"),
                ("4BQF8P8Z285RFV6PB9VE0GDDWC", "4BQF8P8Z285RFV6PB9VE0GDDWC"),
            ]
        case .yesNo: [("yes", "yes"), (" Y", "yes"), ("TRUE", "yes"), ("no", "no"), ("n", "no")]
        }
    }

    @Test func `is stored in one form, whatever was typed, for every field of every kind`() throws {
        let now = try #require(Self.now)
        for (kind, field) in try fields() {
            let cases = Self.good(field.type) + [(field.example, field.example)]
            for (typed, stored) in cases {
                let name = "\(kind.id) \(field.name): \(typed)"
                let value = try field.canonical(typed, now: now)
                #expect(value.utf8.elementsEqual(stored.utf8), "\(name)")
                let again = try field.canonical(value, now: now)
                #expect(again.utf8.elementsEqual(value.utf8), "\(name)")
            }
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `stays as it is once it is in that form, however hostile`(seed: UInt64) throws {
        let now = try #require(Self.now)
        var random = SeededRandom(seed: seed)
        for (kind, field) in try fields() {
            let value = FilledForm.value(of: field, using: &random)
            let canonical = try field.canonical(value, now: now)
            #expect(canonical.utf8.elementsEqual(value.utf8), "\(kind.id) \(field.name), \(seed)")
        }
        for kind in Kind.all {
            let note = FilledForm.note(of: kind, using: &random)
            #expect(kind.faults(in: note, now: now).isEmpty, "\(kind.id), \(seed)")
            expectSame(kind.canonical(note, now: now), note, "\(kind.id), \(seed)")
        }
    }

    // MARK: Bad ones

    private static func bad(_ type: FieldType) -> [(typed: String, reason: FieldFault.Reason)] {
        switch type {
        case .text: []
        case .choice(let words):
            ["", "\n", "maybe", "\(words[0])s", words.joined(separator: ", ")].map {
                ($0, .notAChoice(words))
            }
        case .several(let words, let bounds):
            [(" , \n", .itemCount(bounds)), ("\(words[0]), maybe", .notAChoice(words))]
                + (words.count > bounds.upperBound
                    ? [(words.joined(separator: ","), .itemCount(bounds))] : [])
        case .date:
            [
                ("", .notADate(.notUnderstood)), ("soonish", .notADate(.notUnderstood)),
                ("2026-02-30", .notADate(.impossible(.noSuchDay))),
                ("3/4/2026", .notADate(.ambiguous(.dayOrMonth))),
            ]
        case .time:
            [
                ("", .notATime(.notUnderstood)), ("25:00", .notATime(.impossible(.noSuchTime))),
                ("tomorrow", .notATime(.notUnderstood)),
                ("10:00 to 11:00", .notATime(.notUnderstood)),
            ]
        case .number(let bounds):
            [
                ("", .notANumber(bounds)), ("7.5", .notANumber(bounds)), ("٧", .notANumber(bounds)),
                ("seven", .notANumber(bounds)), ("-", .notANumber(bounds)),
                ("\(bounds.lowerBound - 1)", .outOfRange(bounds)),
                ("\(bounds.upperBound + 1)", .outOfRange(bounds)),
                ("99999999999999999999999", .outOfRange(bounds)),
            ]
        case .list(let bounds):
            [
                (" \n\n", .itemCount(bounds)),
                (
                    String(repeating: "x\n", count: bounds.upperBound + 1),
                    .itemCount(bounds)
                ),
            ]
        case .reference:
            ["", "4BQ", "session 4", "UUUU", "4BQF8P8Z285RFV6PB9VE0GDDWCX", "the goal"].map {
                ($0, .notAReference)
            }
        case .yesNo: ["", "maybe", "yes and no", "0"].map { ($0, .notYesOrNo) }
        }
    }

    @Test func `that is none is refused with the field's name and the reason, for every field`()
        throws
    {
        let now = try #require(Self.now)
        for (kind, field) in try fields() {
            for (typed, reason) in Self.bad(field.type) {
                let expected = FieldFault(field: field.name, reason: reason)
                #expect(throws: expected, "\(kind.id): \(typed)") {
                    _ = try field.canonical(typed, now: now)
                }
                guard !typed.allSatisfy(\.isWhitespace) else { continue }
                // In a note it is named in the same way, and stays as it was written.
                let note = Note(kind: kind.id, fields: [.init(name: field.name, value: typed)])
                #expect(kind.faults(in: note, now: now).contains(expected), "\(kind.id)")
                expectSame(kind.canonical(note, now: now), note)
            }
        }
    }

    @Test func `that is missing is named with all the others, in the order of the form`() throws {
        let now = try #require(Self.now)
        for kind in Kind.all {
            let faults = kind.faults(in: Note(kind: kind.id), now: now)
            let required = kind.fields.filter(\.required).map { Optional($0.name) }
            #expect(
                faults.map(\.field) == (kind.requiresBody ? [nil] : []) + required,
                "\(kind.id)"
            )
            #expect(faults.allSatisfy { $0.reason == .missing })
            // Blanks say nothing.
            let blank = Note(
                kind: kind.id,
                fields: kind.fields.map { .init(name: $0.name, value: " \n\u{A0}") },
                body: "\n"
            )
            #expect(kind.faults(in: blank, now: now) == faults)
        }
    }
}

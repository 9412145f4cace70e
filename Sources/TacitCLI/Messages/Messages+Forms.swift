import Practice

/// What is wrong with the fields of a form, in words.
extension Messages {
    /// Fields that were given at the command line and not taken.
    static func complaint(for faults: [FieldFault], of kind: Kind) -> Complaint {
        let isUnknown = faults.allSatisfy { $0.reason == .unknown }
        var complaint = Complaint(
            isUnknown ? "unknownField" : "invalidField",
            .invalid,
            faults.map { text($0, of: kind) }.joined(separator: "; "),
            hint: isUnknown ? known(kind) : hint(faults, kind)
        )
        complaint.faults = faults.map { document($0, of: kind) }
        return complaint
    }

    /// What a saved draft still lacks; all of it in one sentence.
    static func incomplete(_ faults: [FieldFault], of kind: Kind) -> String {
        let missing = faults.filter { $0.reason == .missing }
        let names = missing.map { $0.field.map { "'\($0)'" } ?? "the free text" }
        let lacks = missing.isEmpty ? [] : ["without " + names.joined(separator: ", ")]
        let wrong = faults.filter { $0.reason != .missing }.map { text($0, of: kind) }
        return "not complete yet: " + (lacks + wrong).joined(separator: "; ")
    }

    /// Headings of a filled form that the kind has no room for.
    static func unknownHeadings(_ headings: [String], of kind: Kind) -> (text: String, hint: String)
    {
        let names = headings.map { "'\($0)'" }.joined(separator: ", ")
        return (
            "a '\(kind.id)' has no heading \(names): kept in the text as written",
            "'tacit kinds \(kind.id)' shows what it has"
        )
    }

    static func text(_ fault: FieldFault, of kind: Kind) -> String {
        guard let field = fault.field else { return "the free text is missing" }
        return fault.reason == .unknown
            ? "a '\(kind.id)' has no field '\(field)'" : "'\(field)' \(text(fault.reason))"
    }

    static func text(_ reason: FieldFault.Reason) -> String {
        switch reason {
        case .missing: "is missing"
        case .notAChoice(let words): "is none of: " + words.joined(separator: ", ")
        case .notADate(let error): "is no day: " + text(error)
        case .notATime(let error): "is no time: " + text(error)
        case .notANumber(let bounds), .outOfRange(let bounds):
            "is no number from \(bounds.lowerBound) to \(bounds.upperBound)"
        case .itemCount(let bounds):
            "has not \(bounds.lowerBound) to \(bounds.upperBound) items, one a line"
        case .notAReference: "is no id, nor its first characters"
        case .unresolved(let kinds):
            "names no \(kinds.isEmpty ? "record" : kinds.joined(separator: " or ")) of this engagement"
        case .notYesOrNo: "is neither yes nor no"
        case .unknown: "is unknown"
        }
    }

    private static func text(_ error: MomentError) -> String {
        switch error {
        case .notUnderstood: "it is not understood"
        case .impossible(.otherWeekday): "it falls on another weekday"
        case .impossible: "there is none such"
        case .ambiguous(.dayOrMonth): "which is the month"
        case .ambiguous(.year): "which year"
        case .ambiguous(.hour), .ambiguous(.midnight): "which half of the day"
        }
    }

    private static func hint(_ faults: [FieldFault], _ kind: Kind) -> String {
        let example = faults.lazy.compactMap { fault in
            fault.field.flatMap(kind.field(named:))
        }.first.map { "such as \($0.name)=\($0.example); " }
        return (example ?? "") + "'tacit kinds \(kind.id)' shows what each field takes"
    }

    private static func known(_ kind: Kind) -> String {
        if kind.fields.isEmpty { return "it has none: write text" }
        let section = kind.takesSections ? "; --section 'HEADING=TEXT' for one of your own" : ""
        return "it has: " + kind.fields.map(\.name).joined(separator: ", ") + section
    }

    static func document(_ fault: FieldFault, of kind: Kind) -> JSONValue {
        [
            "field": .optional(fault.field), "reason": .string(code(fault.reason)),
            "message": .string(text(fault, of: kind)),
        ]
    }

    /// For scripts; never changed.
    private static func code(_ reason: FieldFault.Reason) -> String {
        switch reason {
        case .missing: "missing"
        case .notAChoice: "notAChoice"
        case .notADate: "notADate"
        case .notATime: "notATime"
        case .notANumber: "notANumber"
        case .outOfRange: "outOfRange"
        case .itemCount: "itemCount"
        case .notAReference: "notAReference"
        case .unresolved: "unresolved"
        case .notYesOrNo: "notYesOrNo"
        case .unknown: "unknown"
        }
    }
}

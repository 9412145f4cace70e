import Practice
import Rules
import Tacit

/// What a copy for somebody else is, or would be, in words and for scripts.
struct DisclosureOutcome {
    private let items: [DisclosureSelection.Item]
    private let records: Int
    private let withheld: [DisclosureSelection.Reason: Int]
    private let withheldFields: Int
    private let notices: [String]
    private let advice: [Finding]
    private let isRestricted: Bool
    private let attachments: Int
    private let problems: [IntegrityProblem]
    /// Where it was written; `nil` for a rehearsal.
    private let path: String?
    /// `nil` for a plain copy.
    private let package: MadePackage?
    private let isPackage: Bool
    /// What is replaced in each record, and in all; `nil` where the recipient learns whose they are.
    private let replaced: [Identifier: Replacements]
    private let replacements: Replacements?

    init(
        planned selection: DisclosureSelection,
        advice: [Finding],
        isRestricted: Bool,
        isPackage: Bool,
        replaced: [Identifier: Replacements]
    ) {
        items = selection.items
        records = items.count
        withheld = selection.withheld
        withheldFields = items.map(\.withheldFields).reduce(0, +)
        notices = selection.notices.filter { !isPackage || $0 != .unencrypted }.map(\.id)
        self.advice = advice
        self.isRestricted = isRestricted
        attachments = 0
        problems = []
        path = nil
        package = nil
        self.isPackage = isPackage
        self.replaced = replaced
        replacements =
            selection.isIdentified ? nil : replaced.values.reduce(Replacements(), +)
    }

    init(made: Disclosure, path: String) {
        items = []
        records = made.records.count
        withheld = made.withheld
        withheldFields = made.withheldFields
        notices = made.notices.map(\.id)
        advice = made.advice
        isRestricted = made.isRestricted
        attachments = made.attachments
        problems = made.problems
        self.path = path
        package = nil
        isPackage = false
        replaced = [:]
        replacements = made.replacements
    }

    init(package made: MadePackage, path: String) {
        let disclosure = made.disclosure
        items = []
        records = disclosure.records.count
        withheld = disclosure.withheld
        withheldFields = disclosure.withheldFields
        notices = made.notices.map(\.id)
        advice = disclosure.advice
        isRestricted = disclosure.isRestricted
        attachments = disclosure.attachments - made.files
        problems = disclosure.problems
        self.path = path
        package = made
        isPackage = true
        replaced = [:]
        replacements = disclosure.replacements
    }

    func show(_ command: ExportCommand) throws {
        try command.options.output.result(document) { text }
        for finding in advice where !command.options.json {
            Talk.say("\(finding.rule): \(finding.reason)")
            if !finding.wayOut.isEmpty { Talk.hint(finding.wayOut) }
        }
        if isRestricted {
            Talk.warn(
                "the client has said how to be reached, and how not",
                hint: "'tacit client show REF' before you send it"
            )
        }
        if replacements != nil {
            Talk.warn(TransferMessages.readItThrough, hint: TransferMessages.whatNamesNobody)
        }
        guard path != nil else { return }
        if attachments > 0 {
            Talk.warn(
                TransferMessages.count(attachments, "attached file")
                    + " left out: "
                    + (isPackage ? "the purpose does not take them" : "the copy holds texts only")
            )
        }
        if let package {
            tell(package)
        } else {
            Talk.warn("the copy is not encrypted: whoever has the file can read it")
        }
        guard !problems.isEmpty else { return }
        for problem in problems { Talk.warn("missing from the copy: " + Messages.text(problem)) }
        throw Finished(status: .integrity)
    }

    private var document: JSONValue {
        [
            "output": .optional(path), "records": .int(records),
            "items": .array(
                items.map {
                    [
                        "id": .string($0.record.text), "kind": .string($0.kind),
                        "title": .bool($0.includesTitle), "tags": .bool($0.includesTags),
                        "fields": .strings($0.fields), "body": .bool($0.includesBody),
                        "files": .int(isPackage ? $0.files : 0),
                        "fieldsWithheld": .int($0.withheldFields),
                        "replaced": document(replaced[$0.record]),
                    ]
                }
            ),
            "withheld": .array(
                reasons.map { ["reason": .string($0.rawValue), "count": .int(withheld[$0] ?? 0)] }
            ),
            "fieldsWithheld": .int(withheldFields), "notices": .strings(notices),
            "attachmentsLeftOut": .int(attachments), "encrypted": .bool(isPackage),
            "dryRun": .bool(path == nil), "problems": .array(problems.map(Messages.document)),
            "sequence": package.map { .int(Int(clamping: $0.sequence)) } ?? .null,
            "package": .optional(package?.id.text),
            "files": .int(package?.files ?? 0), "deidentified": .bool(replacements != nil),
            "replaced": document(replacements),
        ]
    }

    private func document(_ replacements: Replacements?) -> JSONValue {
        guard let replacements else { return .null }
        return .object(
            Replacements.Sort.allCases.map { ($0.rawValue, .int(replacements[$0])) }
        )
    }

    /// Who the recipient is, the first time.
    private func tell(_ package: MadePackage) {
        guard package.isNewContact, let contact = package.contact else { return }
        Talk.say(
            "'\(contact.name)' is in the address book now; their words: "
                + contact.fingerprint.words
        )
        Talk.hint("compare them with the person before you send it")
    }

    private var reasons: [DisclosureSelection.Reason] {
        DisclosureSelection.Reason.allCases.filter { withheld[$0] ?? 0 > 0 }
    }

    private var text: String {
        var lines: [String] = []
        if let path {
            let number = package.map { ", package number \($0.sequence)" } ?? ""
            lines.append(
                "wrote \(TransferMessages.count(records, "record")) to '\(path)'\(number)"
            )
        } else {
            lines.append("would go: \(TransferMessages.count(records, "record"))")
            lines += items.map { item in
                let told = replaced[item.record].map(TransferMessages.text) ?? ""
                return "  \(item.record.shortText)  \(item.kind): "
                    + parts(of: item).joined(separator: ", ")
                    + (told.isEmpty ? "" : " (\(told) replaced)")
            }
        }
        if let replacements {
            let told = TransferMessages.text(replacements)
            lines.append("without the person; replaced: \(told.isEmpty ? "nothing" : told)")
        }
        for reason in reasons {
            lines.append(
                "withheld: \(TransferMessages.count(withheld[reason] ?? 0, "record")), "
                    + Self.words(reason)
            )
        }
        if withheldFields > 0 {
            lines.append(
                "withheld: \(TransferMessages.count(withheldFields, "field")) of those that go"
            )
        }
        lines.append("with it: " + notices.joined(separator: ", "))
        return lines.joined(separator: "\n")
    }

    private func parts(of item: DisclosureSelection.Item) -> [String] {
        (item.includesTitle ? ["title"] : []) + (item.includesTags ? ["tags"] : []) + item.fields
            + (item.includesBody ? ["text"] : [])
            + (isPackage && item.files > 0 ? [TransferMessages.count(item.files, "file")] : [])
    }

    private static func words(_ reason: DisclosureSelection.Reason) -> String {
        switch reason {
        case .psychotherapyNotes: "psychotherapy notes (CD-02)"
        case .draft: "not signed"
        case .notAskedFor: "not asked for"
        case .outOfRange: "of other days"
        case .notOfPurpose: "more than the purpose needs (CD-09)"
        case .notCovered: "not covered by the release (CD-01)"
        case .otherPerson: "of several people or of another one (JC-02)"
        }
    }
}

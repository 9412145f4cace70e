import Practice
import Rules
import Screening
import Tacit

/// What the screening said of a record, as it is shown and told.
struct Passages {
    let record: Record
    /// With what each says to its writer; `nil` where nobody asked for that.
    let alerts: [PassageAlert]?

    /// As it stands, without the words for its writer.
    init(_ record: Record) {
        self.record = record
        alerts = nil
    }

    /// - Parameter id: a record that was just saved, or is shown.
    init(of record: Record, in vault: borrowing UnlockedVault, now: Moment) {
        self.record = record
        // An aid keeps nobody from a record, whatever is wrong elsewhere in the vault.
        guard !record.screening.findings.isEmpty, let permit = try? vault.gate.permitToShow() else {
            alerts = []
            return
        }
        alerts = try? vault.alerts(on: record.id, now: now, permit)
    }

    /// `[{number,rule,level,category,span:{field,start,length,text},qualifiers,message,resolution}]`.
    var document: [JSONValue] {
        record.screening.findings.enumerated().map { index, finding in
            let alert = alerts?.first { alert in
                // An earlier revision may have other findings than the record has now.
                alert.number == index + 1 && alert.finding == finding
            }
            var members = Self.members(of: finding.mention, rule: finding.rule, at: finding.place)
            members.insert(("number", .int(index + 1)), at: 0)
            if let alert {
                members.append(("message", .string(alert.text)))
            }
            members.append(("resolution", finding.resolution.map(Self.document) ?? .null))
            return .object(members)
        }
    }

    /// What is said of a mention wherever it stands.
    static func members(
        of mention: Mention,
        rule: String?,
        at place: PassageFinding.Place? = nil
    ) -> [(String, JSONValue)] {
        let field = place.map { [("field", JSONValue.string($0.word))] } ?? []
        return [
            ("category", .string(mention.category.rawValue)), ("rule", .optional(rule)),
            ("level", .string(mention.level.rawValue)),
            (
                "span",
                .object(
                    field + [
                        ("start", .int(mention.span.start)), ("length", .int(mention.span.length)),
                        ("text", .string(mention.span.text)),
                    ]
                )
            ),
            ("qualifiers", .strings(mention.qualifiers.map(\.rawValue))),
        ]
    }

    private static func document(_ resolution: PassageFinding.Resolution) -> JSONValue {
        [
            "as": .string(resolution.way.rawValue), "text": .string(resolution.text),
            "at": .string(resolution.at.iso),
        ]
    }

    /// The findings below a record, a line each; `nil` where there are none.
    var text: String? {
        let findings = record.screening.findings
        guard !findings.isEmpty else { return nil }
        var table = Table()
        for (index, finding) in findings.enumerated() {
            table.add([
                "\(index + 1)", finding.mention.headline, state(of: finding), finding.place.word,
                finding.mention.quotation,
            ])
        }
        return "## Findings\n" + table.text
    }

    private func state(of finding: PassageFinding) -> String {
        guard let resolution = finding.resolution else { return finding.isOpen ? "open" : "-" }
        let text = resolution.text.isEmpty ? "" : ": \(resolution.text)"
        return resolution.way.rawValue + text
    }
}

extension Passages {
    /// Says to the writer what was found in what was just saved, the urgent first (RF-11).
    func tell() {
        if !record.screening.didRun {
            Talk.warn(Messages.screeningDidNotRun, hint: Messages.screenAgain(record.id))
        }
        let alerts = (alerts ?? []).filter { $0.finding.resolution == nil }
        let urgent = alerts.filter { $0.level == .urgent }
        Self.tellOnce(urgent) { Talk.warn($0.text) }
        if !urgent.isEmpty { Talk.dim(AlertWording.anAid) }
        Self.tellOnce(alerts.filter { $0.level == .referral }) { Talk.say(Messages.numbered($0)) }
        for alert in alerts where alert.level == .scope { Talk.say(Messages.numbered(alert)) }
        let quiet = alerts.filter { $0.level == .advice || $0.level == .info }
        for alert in quiet.prefix(Self.quietLines) { Talk.dim(Messages.numbered(alert)) }
        if quiet.count > Self.quietLines {
            Talk.dim(Messages.moreFindings(quiet.count - Self.quietLines, record.id))
        }
        if let first = alerts.first(where: \.finding.isOpen) {
            Talk.hint(Messages.settle(first.number, of: record.id))
        }
    }

    /// Says the first about each matter, and of the others that they are there.
    private static func tellOnce(_ alerts: [PassageAlert], _ tell: (PassageAlert) -> Void) {
        var told: [String] = []
        for alert in alerts {
            let matter = alert.finding.category.words
            guard !told.contains(matter) else { continue }
            told.append(matter)
            tell(alert)
            let others = alerts.filter { other in
                other.number != alert.number && other.finding.category.words == matter
            }
            if !others.isEmpty { Talk.dim(Messages.sameMatter(others)) }
        }
    }

    /// So many lines of what holds nothing up.
    private static let quietLines = 3

    /// Says what was found in a record that was saved and is not shown, such as one whose signature
    /// was refused; an aid fails nobody's command.
    static func tell(on id: Identifier, in vault: borrowing UnlockedVault) {
        guard vault.role != .client,
            let permit = try? vault.gate.permitToShow(),
            let record = try? vault.record(id, permit)
        else { return }
        Passages(of: record, in: vault, now: .now()).tell()
    }
}

extension PassageFinding.Place {
    /// As a document names it.
    var word: String {
        switch self {
        case .title: "title"
        case .body: "body"
        case .field(let name): name
        }
    }
}

extension Mention {
    /// Level, category, rule and qualifiers.
    var headline: String {
        let rule = rule.map { " (\($0))" } ?? ""
        let qualifiers = qualifiers.map(\.rawValue).joined(separator: ", ")
        return "\(level.rawValue): \(category.words)\(rule)"
            + (qualifiers.isEmpty ? "" : " [\(qualifiers)]")
    }

    /// The words on one line, cut where they are long.
    var quotation: String {
        let longest = 200
        let line = span.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return "\"\(line.prefix(longest))\(line.count > longest ? "…" : "")\""
    }
}

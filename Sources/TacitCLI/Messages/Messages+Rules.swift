import Practice
import Rules
import Tacit

/// What rules say, as it is told.
extension Messages {
    /// Where to read more about rules that refused something; `nil` where none did.
    static func moreAbout(_ rules: [RuleMessage]) -> String? {
        guard let first = rules.first else { return nil }
        return "'tacit rules \(first.id)' tells more"
    }

    /// One quiet line: the rule, what it says, what to do, and how to dismiss it.
    ///
    /// - Parameter whose: the option that names the engagement; `nil` where nothing is dismissed.
    static func advice(_ finding: Finding, whose: String?) -> String {
        let head = finding.level == .advise ? "advice" : "note"
        let wayOut = finding.wayOut.isEmpty ? "" : "; \(finding.wayOut)"
        guard finding.level == .advise, let whose else {
            return "\(head): \(finding.rule): \(finding.reason)\(wayOut)"
        }
        return "\(head): \(finding.rule): \(finding.reason)\(wayOut); "
            + "tacit dismiss \(finding.rule) \(whose) --reason TEXT"
    }
}

/// What rules advise about something that was done: said once, quietly, and in the document.
struct Advice {
    let findings: [Finding]
    /// Whose the dismissal would be, as an option.
    let whose: String?

    init(_ findings: [Finding], of engagement: Engagement?) {
        let dismissed = engagement?.marks.filter { $0.matter == .dismissed }.map(\.subject) ?? []
        self.findings = findings.filter { $0.level != .advise || !dismissed.contains($0.rule) }
        whose = engagement?.option
    }

    init(_ findings: [Finding], of engagement: Identifier, _ roster: Roster) {
        self.init(findings, of: roster.engagements.first { $0.id == engagement })
    }

    var document: JSONValue { .array(documents) }

    /// As `[{rule,level,span,message,wayOut}]`: what rules say is about no passage.
    var documents: [JSONValue] {
        findings.map { finding in
            [
                "rule": .string(finding.rule), "level": .string(finding.level.rawValue),
                "span": .null, "message": .string(finding.reason),
                "wayOut": .string(finding.wayOut),
            ]
        }
    }

    func tell() {
        for finding in findings { Talk.dim(Messages.advice(finding, whose: whose)) }
    }
}

extension Engagement {
    /// How a command names it: by its one client, or by itself.
    var option: String {
        guard let client = clients.first, clients.count == 1 else {
            return "--engagement \(id.shortText)"
        }
        return "--client \(client.id.shortText)"
    }
}

extension JSONValue {
    /// The object with another value of a member, which is added where it is not there.
    func with(_ name: String, _ value: JSONValue) -> JSONValue {
        guard case .object(var members) = self else { return self }
        if let index = members.firstIndex(where: { $0.0 == name }) {
            members[index].1 = value
        } else {
            members.append((name, value))
        }
        return .object(members)
    }
}

extension Messages {
    /// CL-02 for a note that came after the end.
    static func closed(_ engagement: Engagement) -> Complaint {
        var complaint = Complaint(
            "refused",
            .refused,
            "refused by 'CL-02'",
            hint: "tacit engagement reopen \(engagement.id.shortText) --reason TEXT"
        )
        complaint.rules = [
            RuleMessage(
                id: "CL-02",
                reason: "the engagement is closed",
                wayOut: complaint.hint ?? "",
                rule: Rulebook.rule("CL-02")
            )
        ]
        return complaint
    }
}

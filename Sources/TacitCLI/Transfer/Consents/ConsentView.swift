import Practice
import Rules
import Tacit

/// An authorization or an agreement as it is shown.
struct ConsentView {
    let consent: ConsentOnFile
    let roster: Roster

    var members: [(String, JSONValue)] {
        [
            ("id", .string(consent.record.text)), ("state", .string(consent.state.rawValue)),
            ("kind", .string(consent.kind)), ("type", .string(consent.type)),
            ("client", .optional(roster.clientName(of: consent.engagement))),
            ("engagement", .string(consent.engagement.text)),
            ("person", .optional(consent.person?.text)), ("at", .optional(consent.at?.iso)),
            ("recipient", .string(consent.recipient)), ("purpose", .string(consent.purpose)),
            ("expiry", .string(consent.expiry)), ("lastDay", .optional(consent.lastDay?.iso)),
            ("covers", .strings(consent.covers)), ("kinds", .strings(consent.kinds)),
            ("lacking", .strings(consent.lacking)),
            ("revokedOn", .optional(consent.revokedOn.map { String($0.iso.prefix(10)) })),
            ("replacedBy", .optional(consent.replacedBy?.text)),
        ]
    }

    /// A line of a list: id, state, what it is, whose, to whom, what for, until when, what it covers.
    var row: [String] {
        [
            consent.record.shortText, consent.state.rawValue, what,
            roster.clientName(of: consent.engagement) ?? "", consent.recipient, consent.purpose,
            lastly,
        ]
    }

    private var what: String {
        ["", "general"].contains(consent.type) ? consent.kind : consent.type
    }

    private var lastly: String {
        let covers = consent.covers.isEmpty ? consent.kinds : consent.covers
        var parts: [String] = []
        if !consent.expiry.isEmpty { parts.append("ends: \(consent.expiry)") }
        if !covers.isEmpty { parts.append("covers " + covers.joined(separator: ", ")) }
        if !consent.lacking.isEmpty {
            parts.append("does not say: " + consent.lacking.joined(separator: "; "))
        }
        if let day = consent.revokedOn { parts.append("taken back on \(day.iso.prefix(10))") }
        if let later = consent.replacedBy { parts.append("see '\(later.shortText)'") }
        return parts.joined(separator: "; ")
    }

    /// The command that goes on from there, where one does.
    static func hint(_ consent: ConsentOnFile) {
        let id = consent.record.shortText
        switch consent.state {
        case .draft:
            Talk.hint(
                consent.lacking.isEmpty
                    ? "'tacit sign \(id)' makes it count" : "'tacit edit \(id)' completes the draft"
            )
        case .incomplete:
            Talk.hint(
                "'\(id)' carries nothing: ask the client for a new one, 'tacit consent add'"
            )
        default: break
        }
    }
}

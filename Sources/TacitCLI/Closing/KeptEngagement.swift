import Practice
import Rules
import Tacit

/// An engagement, and until when its records are kept.
struct KeptEngagement {
    let engagement: Engagement
    let term: RetentionTerm

    init(_ engagement: Engagement, _ term: RetentionTerm) {
        self.engagement = engagement
        self.term = term
    }

    func document(_ now: Moment) -> JSONValue {
        [
            "id": .string(engagement.id.text), "clients": .strings(engagement.clients.map(\.name)),
            "state": .string(engagement.standing.rawValue),
            "keptUntil": .optional(term.lastDay?.iso), "over": .bool(term.isOver(on: now)),
            "holds": .strings(term.holds.map(\.rawValue)),
        ]
    }

    func row(_ now: Moment) -> [String] {
        [
            engagement.id.shortText, engagement.standing.rawValue,
            engagement.clients.map(\.name).joined(separator: ", "), Messages.term(term, now),
        ]
    }
}

extension PurgeReceipt {
    var document: JSONValue {
        [
            "engagement": .string(engagement.text), "record": .optional(record?.text),
            "at": .string(at.iso), "epoch": .int(Int(clamping: epoch)),
            "destroyed": [
                "records": .int(destroyed.records), "revisions": .int(destroyed.revisions),
                "attachments": .int(destroyed.attachments), "people": .int(destroyed.people),
                "keys": .int(destroyed.keys), "rows": .int(destroyed.rows),
            ],
            "backups": .strings(backups.map(\.iso)), "exports": .strings(exports.map(\.iso)),
            "pending": .bool(isPending),
        ]
    }
}

import Practice
import Rules
import Tacit

/// What keeping and destroying say.
extension Messages {
    static func purgeQuestion(_ engagement: Engagement) -> String {
        let names = engagement.clients.map { "'\($0.name)'" }.joined(separator: " and ")
        let whose = names.isEmpty ? "the whole journal" : "everything of \(names)"
        return "destroy \(whose) (\(engagement.id.shortText)) for good"
    }

    static func deleteQuestion(_ record: Record) -> String {
        "destroy \(record.note.kind) '\(record.id.shortText)' with its revisions for good"
    }

    static func term(_ term: RetentionTerm, _ now: Moment) -> String {
        if !term.holds.isEmpty { return "held: " + term.holds.map(words).joined(separator: ", ") }
        guard let day = term.lastDay else { return "as its writer wishes" }
        return (term.isOver(on: now) ? "its time ended on " : "kept until ") + day.iso
    }

    private static func words(_ matter: EngagementMark.Matter) -> String {
        matter == .legalHold ? "legal hold" : "complaint"
    }

    static func rehearsal(_ kept: KeptEngagement, records: Int, _ ruling: Ruling) -> String {
        let first = "would destroy \(kept.engagement.id.shortText) (records: \(records))"
        guard !ruling.isPermitted else { return first + "; nothing stands against it" }
        let lines = ruling.blocking.map { "\n  \($0.rule): \($0.reason)\n  way out: \($0.wayOut)" }
        return first + ", and may not:" + lines.joined()
    }

    /// A receipt names nobody and nothing.
    static func receipt(_ receipt: PurgeReceipt) -> String {
        let gone = receipt.destroyed
        let what = receipt.record == nil ? "engagement" : "record of engagement"
        var lines = [
            "destroyed: \(what) \(receipt.engagement.text)"
                + (receipt.record.map { ", record \($0.text)" } ?? ""),
            "when: \(receipt.at.iso)", "log: row \(receipt.epoch)",
            "records: \(gone.records), revisions: \(gone.revisions), files: \(gone.attachments)",
            "keys: \(gone.keys), persons: \(gone.people), rows of the file: \(gone.rows)",
        ]
        lines += days("backups known to this role that may hold it", receipt.backups)
        lines += days("plain copies that may hold it", receipt.exports)
        lines.append(
            "not reached: backups and copies, snapshots of the disk, what a disk keeps of "
                + "overwritten bytes, what was handed over; a backup made with another role is not "
                + "known here"
        )
        if receipt.isPending {
            lines.append(
                "pending: file and log are still to be written anew; the next command does"
            )
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func days(_ title: String, _ days: [Moment]) -> [String] {
        ["\(title): \(days.count)"] + days.map { "  \($0.iso)" }
    }

    static func hold(_ engagement: Engagement) -> String {
        let holds = [EngagementMark.Matter.legalHold, .complaint]
            .filter(engagement.standingMarks.contains).map(words).joined(separator: ", ")
        let id = engagement.id.shortText
        let stands = "nothing of \(id) is destroyed while this stands: \(holds)"
        return holds.isEmpty
            ? "lifted: \(id) is kept for its time, and no longer" : stands
    }
}

/// What is wrong with a setting as it was typed.
enum SettingError: ComplainingError {
    case malformed
    case unknown(String)
    case word(String, [String])

    var complaint: Complaint {
        switch self {
        case .malformed:
            Complaint("malformedSetting", .usage, "a setting is NAME=VALUE")
        case .unknown(let name):
            Complaint(
                "unknownSetting",
                .usage,
                "there is no setting '\(name)'",
                hint: "'tacit settings' shows them"
            )
        case .word(let name, let words):
            Complaint(
                "settingWord",
                .invalid,
                "'\(name)' is one of: \(words.joined(separator: ", "))"
            )
        }
    }
}

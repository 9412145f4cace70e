import Practice
import Tacit

/// What an import tells: how much came in, what was left out, how times were read.
enum ImportView {
    static func document(_ report: ImportReport, isDryRun: Bool) -> JSONValue {
        [
            "imported": .int(report.imported), "skipped": .int(report.skipped),
            "clientsCreated": .int(report.clientsCreated),
            "attachments": .int(report.attachments), "dryRun": .bool(isDryRun),
            "unmapped": .array(
                report.unmapped.map {
                    [
                        "what": .string($0.what), "reason": .string($0.reason.rawValue),
                        "count": .int($0.count),
                    ]
                }
            ),
            "localTimes": report.localTimes.map {
                [
                    "count": .int($0.count), "earliest": .string($0.earliest.iso),
                    "latest": .string($0.latest.iso),
                ]
            } ?? .null,
        ]
    }

    static func summary(_ report: ImportReport, isDryRun: Bool) -> String {
        let verb = isDryRun ? "would import" : "imported"
        var parts = ["\(verb) \(TransferMessages.count(report.imported, "record"))"]
        if report.attachments > 0 {
            parts[0] += " with \(TransferMessages.count(report.attachments, "file"))"
        }
        if report.skipped > 0 { parts.append("skipped \(report.skipped) that were there") }
        if report.clientsCreated > 0 {
            parts.append("added \(TransferMessages.count(report.clientsCreated, "client"))")
        }
        return parts.joined(separator: ", ")
    }

    /// On standard error, behind the result.
    static func tell(_ report: ImportReport) {
        if let times = report.localTimes {
            let isOne = times.earliest == times.latest
            let range = isOne ? "" : " to \(times.latest.spoken)"
            Talk.say("times without a zone were read as yours: \(times.earliest.spoken)\(range)")
        }
        for reason in Unmapped.Reason.allCases {
            let items = report.unmapped.filter { $0.reason == reason }
            guard !items.isEmpty else { continue }
            Talk.say("\(words(reason)): \(list(items))")
        }
    }

    /// A screen of them at most; the document has them all.
    private static func list(_ items: [Unmapped]) -> String {
        let shown = items.prefix(12).map { item in
            item.count > 1 ? "'\(item.what)' (\(item.count))" : "'\(item.what)'"
        }
        let rest = items.count - shown.count
        let all = shown.joined(separator: ", ")
        return rest > 0 ? "\(all) and \(rest) more ('--json' lists them all)" : all
    }

    private static func words(_ reason: Unmapped.Reason) -> String {
        switch reason {
        case .noPlace: "left out, since a record has no place for it"
        case .otherForm: "left out, being the same text in another form"
        case .unreadableDate: "kept as text, being no date that can be read"
        case .undated: "brought in without a date"
        case .otherDay: "put on the day of its file"
        case .unknownZone: "given in UTC, since the time zone is not known here"
        case .empty: "left out, being empty"
        case .unreadableFile: "left out, since it cannot be read"
        case .keptAsText: "kept as text, being front matter that cannot be read"
        case .missingFile: "mentioned and not there"
        case .notPartOfIt: "left out, being no part of the journal"
        case .unmentioned: "left out, since no record mentions it"
        case .link: "left out, being a symbolic link"
        }
    }
}

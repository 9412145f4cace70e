import Exchange
import Practice
import Rules

/// The forms of a copy for somebody else.
public enum DisclosureFormat: String, CaseIterable, Sendable {
    case markdown
    /// The first line says what the copy is; each record is a line after it.
    case jsonLines = "jsonl"
    case html
}

extension Disclosure {
    /// The whole copy, notices first; it is not encrypted and says so.
    public func rendered(as format: DisclosureFormat) -> [UInt8] {
        var bytes: [UInt8] = []
        let records = records.map { record in
            PlainRecord(
                client: client,
                note: record.note,
                id: record.id?.text,
                status: record.status
            )
        }
        let contents = records.map {
            HTMLPage.Entry(at: $0.note.at, client: client, title: Self.title(of: $0.note))
        }
        switch format {
        case .markdown:
            var book = MarkdownBook(labels: labels)
            book.head(contents: contents, to: &bytes)
            for record in records { book.append(record, to: &bytes) }
        case .html:
            var page = HTMLPage(labels: labels)
            page.head(contents: contents, to: &bytes)
            for record in records { page.append(record, to: &bytes) }
            page.tail(to: &bytes)
        case .jsonLines:
            JSONLines.appendHeading("disclosure", heading, to: &bytes)
            for record in records { JSONLines.append(record, to: &bytes) }
        }
        return bytes
    }

    static func title(of note: Note) -> String {
        note.title.isEmpty ? Kind.named(note.kind)?.title ?? note.kind : note.title
    }

    private var labels: HTMLPage.Labels {
        var labels = HTMLPage.Labels()
        labels.title = "Records for \(request.recipient.isEmpty ? "the client" : request.recipient)"
        labels.notices = lines + notices.map(\.text)
        labels.kind = { Kind.named($0)?.title ?? $0 }
        labels.field = { kind, field in Kind.named(kind)?.field(named: field)?.title ?? field }
        return labels
    }

    /// What the recipient is told about the copy itself.
    var lines: [String] {
        var lines = [
            (isIdentified
                ? "Made on \(at.iso.prefix(10))."
                : "Made in \(at.year); where a time is needed, the first of its January stands.")
                + " Purpose: \(request.purpose.rawValue). Ground: \(request.basis.rawValue)."
        ]
        if let told = toldWithheld {
            lines.append(
                told.isEmpty
                    ? "Nothing was left out."
                    : "Left out: "
                        + told.map { "\($0.count) (\($0.reason))" }.joined(separator: ", ")
                        + "."
            )
        }
        return lines
    }

    /// What is told about what stayed: to the client and who stands for them all of it, to others
    /// nothing, since a count can give away what it counts.
    var toldWithheld: [(reason: String, count: Int)]? {
        switch request.purpose {
        case .clientAccess, .representative, .executor:
            DisclosureSelection.Reason.allCases.compactMap { reason in
                withheld[reason].map { (reason.rawValue, $0) }
            }
        default: nil
        }
    }

    private var heading: [JSONLines.HeadingMember] {
        var members: [JSONLines.HeadingMember] = [
            ("encrypted", ["no"]), ("made", [toldAt.iso]), ("recipient", [request.recipient]),
            ("purpose", [request.purpose.rawValue]), ("basis", [request.basis.rawValue]),
            ("notices", notices.map(\.text)),
        ]
        if let toldWithheld {
            members.append(("leftOut", toldWithheld.map { "\($0.reason): \($0.count)" }))
        }
        return members
    }
}

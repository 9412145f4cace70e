import Practice
import Rules
import Tacit

extension RecordView {
    /// What a final record says besides its content; for a draft, only that it was not screened.
    var standing: [(String, JSONValue)] {
        var members: [(String, JSONValue)] = []
        if !record.screening.didRun { members.append(("screened", false)) }
        if let signature = record.signature {
            members.append(
                (
                    "signature",
                    [
                        "at": .string(signature.at.iso), "author": .string(signature.author),
                        "role": .string(signature.role.rawValue),
                        "publicKey": .string(Self.hexadecimal(signature.publicKey)),
                    ]
                )
            )
        }
        members += countersigning?.members ?? []
        if awaitsCountersignature { members.append(("awaitsCountersignature", true)) }
        if let reason = record.withdrawal { members.append(("withdrawal", .string(reason))) }
        if let amended { members.append(("amends", .string(amended.id.text))) }
        if let addenda {
            let documents = addenda.map { addendum -> JSONValue in
                [
                    "id": .string(addendum.id.text), "status": .string(addendum.status.word),
                    "at": .optional(addendum.note.at?.iso),
                    "reason": .optional(addendum.note.value(of: Addendum.reason)),
                ]
            }
            members.append(("addenda", .array(documents)))
        }
        return members
    }

    /// Stands above a withdrawn record.
    var banner: String? {
        guard record.status == .withdrawn else { return nil }
        let reason = record.withdrawal.map { ": \($0)" } ?? ""
        return "WITHDRAWN \(record.written.spoken)\(reason)\n"
            + "lists, searches and exports leave this record out"
    }

    /// Rows of the head: who signed, what is amended, what is to be settled.
    var standingRows: [[String]] {
        var rows: [[String]] = []
        if let signature = record.signature {
            rows.append([
                "signed",
                "\(signature.at.spoken) by \(signature.author), \(signature.role.rawValue); "
                    + "the signature holds",
            ])
        }
        rows += countersigning?.rows ?? []
        if let amended {
            rows.append(["amends", Self.line(amended)])
        }
        let id = record.id.shortText
        if !record.screening.didRun {
            let hint = record.status == .draft ? "; " + Messages.screenAgain(record.id) : ""
            rows.append(["screening", "did not run on this text\(hint)"])
        }
        for head in record.otherHeads {
            rows.append([
                "conflict",
                "somebody else saved revision \(head): tacit diff \(id) --from \(head) "
                    + "--to \(record.revision)",
            ])
        }
        return rows
    }

    /// The addenda, a line each.
    var addendaText: String? {
        guard let addenda, !addenda.isEmpty else { return nil }
        var table = Table()
        for addendum in addenda {
            let row = RecordView(record: addendum, roster: roster).row
            table.add([
                row[0], row[1], addendum.status.word,
                addendum.note.value(of: Addendum.reason) ?? "", row.last ?? "",
            ])
        }
        return "## Addenda\n" + table.text
    }

    private static func line(_ record: Record) -> String {
        let day = record.note.at.map { String($0.iso.prefix(10)) }
        let title = record.note.title.isEmpty ? nil : record.note.title
        return [record.id.shortText, day, record.note.kind, record.status.word, title]
            .compactMap(\.self).joined(separator: "  ")
    }

    static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0\(digits)" : digits
        }.joined()
    }
}

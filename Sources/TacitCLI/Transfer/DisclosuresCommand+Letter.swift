import Practice
import Tacit

extension DisclosuresCommand {
    /// Gives the account out as a letter, and says first how the client may be reached.
    func writeLetter() throws {
        let format = format ?? (target == nil ? .markdown : .html)
        let replaces = force || options.yes
        if let target, !isFolder(target), !replaces, FileStanding.exists(target) {
            throw CommandError.exists(target)
        }
        let now = Moment.now()
        let (letter, path) = try VaultAccess(options).unlocked(asking: true) { vault in
            let person = try person(in: vault)
            let restrictions = try vault.client(person.id).details.restrictions
            if !restrictions.isEmpty {
                let words = restrictions.map(\.text).joined(separator: "; ")
                Talk.warn("mind before any contact: \(words)")
            }
            if let target, !restrictions.isEmpty, !isFolder(target),
                NeutralFile.isNamed(target, after: [person])
            {
                throw TransferComplaint.namesClient(target)
            }
            let letter = try vault.accountLetter(
                to: person.id,
                now: now,
                vault.gate.permitToShow()
            )
            return (letter, try write(letter, format, now, replaces: replaces))
        }
        try show(letter, format, writtenTo: path)
    }

    private func isFolder(_ path: String) -> Bool { path.utf8.last == UInt8(ascii: "/") }

    /// - Returns: where; `nil` where it is to be shown.
    private func write(
        _ letter: AccountLetter,
        _ format: Format,
        _ now: Moment,
        replaces: Bool
    ) throws -> String? {
        guard let target else { return nil }
        let path =
            try isFolder(target)
            ? NeutralFile.path(inFolder: target, now, ending: format.ending) : target
        try NeutralFile.write(letter.rendered(as: format.chosen), to: path, replaces: replaces)
        return path
    }

    private func show(
        _ letter: AccountLetter,
        _ format: Format,
        writtenTo path: String?
    ) throws {
        let text =
            path == nil ? String(decoding: letter.rendered(as: format.chosen), as: UTF8.self) : nil
        let document: [(String, JSONValue)] = [
            ("output", .optional(path)), ("format", .string(format.rawValue)),
            ("letter", .optional(text)),
            ("restrictions", .strings(letter.restrictions.map(\.text))),
        ]
        try options.output.result(.object(letter.account.members + document)) {
            text ?? "wrote the letter to '\(path ?? "")'"
        }
        guard !options.json else { return }
        letter.account.tellUnsigned()
        if path != nil {
            Talk.warn("the letter is not encrypted: whoever has the file can read it")
        }
        Talk.hint(
            "read it before it goes: an authority may have asked for silence, and a report of abuse "
                + "may have to stay out for now"
        )
    }
}

extension DisclosuresCommand.Format {
    fileprivate var chosen: AccountLetter.Format {
        switch self {
        case .markdown: .markdown
        case .html: .html
        }
    }

    fileprivate var ending: String {
        switch self {
        case .markdown: "md"
        case .html: "html"
        }
    }
}

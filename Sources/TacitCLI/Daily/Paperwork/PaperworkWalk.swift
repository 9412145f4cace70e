import Glibc
import Platform
import Practice
import Rules
import Tacit

/// Documents filled at the terminal one after another, each answer kept as it is typed.
struct PaperworkWalk {
    let suggestions: PaperworkSuggestions
    let now: Moment

    /// Whether there is somebody who can be asked, and who did not wish to be left alone.
    static func isPossible(_ options: GlobalOptions) -> Bool {
        !options.json && !options.yes && Terminal.isTerminal(STDIN_FILENO)
    }

    static func kinds(of role: Role) -> [String] {
        Paperwork.kinds(of: role) + Paperwork.offered(to: role)
    }

    /// Goes through what is not final yet, then offers what may follow.
    ///
    /// - Returns: whether nobody stopped it.
    func run(in engagement: Identifier, _ vault: inout UnlockedVault) throws -> Bool {
        for kind in Paperwork.kinds(of: vault.role) {
            guard try fill(kind, in: engagement, &vault) else { return false }
        }
        for kind in Paperwork.offered(to: vault.role) {
            let standing = try Paperwork.standings(of: [kind], in: engagement, vault).first
            guard let form = Kind.named(kind), standing?.isFinal != true else { continue }
            guard try Terminal.confirm(prompt: "\(form.title.lowercased()) now? [y/n] ") else {
                continue
            }
            guard try fill(kind, in: engagement, &vault) else { return false }
        }
        return true
    }

    /// Fills one document, or goes on with its draft; what is final or complete is left alone.
    ///
    /// - Parameter besides: fields that are asked for although the form can do without them.
    /// - Returns: whether nobody stopped it.
    /// - Throws: ``OpeningError/interrupted(_:)``.
    func fill(
        _ kind: String,
        in engagement: Identifier,
        _ vault: inout UnlockedVault,
        besides: [String]? = nil
    ) throws -> Bool {
        let form = try Kind.argument(kind)
        let standing = try Paperwork.standings(of: [kind], in: engagement, vault).first
        guard standing?.isFinal != true else { return true }
        let note = standing?.record?.note ?? form.newNote(at: now)
        var hints = suggestions.suggestions(for: kind)
        if let besides { hints.besides = besides }
        let isComplete = form.faults(in: note, now: now).isEmpty
        if isComplete, besides == nil, standing?.record != nil { return true }
        if let limits = suggestions.limits(for: kind) { Talk.say(limits.spoken) }
        var draft =
            standing?.record.map { GrowingDraft(continuing: $0) }
            ?? GrowingDraft(in: engagement, attachments: [])
        var steps = try FormSteps(
            kind: form,
            note: note,
            discipline: vault.role.discipline,
            allowDisk: false,
            now: now,
            suggestions: hints
        )
        let ending = try steps.run { note, file in
            if let file { draft.attach(file) }
            _ = try draft.keep(note, in: &vault)
        }
        switch ending {
        case .finished: return true
        case .stopped: return false
        case .signal: throw OpeningError.interrupted(engagement)
        }
    }

    /// The last question; nobody is asked where there is nothing to sign.
    func asksToSign(
        in engagement: Identifier,
        _ vault: borrowing UnlockedVault
    ) throws -> Bool {
        let drafts = try Paperwork.standings(
            of: Self.kinds(of: vault.role),
            in: engagement,
            vault
        ).compactMap(\.record).filter { $0.status == .draft }
        guard !drafts.isEmpty else { return false }
        let count = TransferMessages.count(drafts.count, "document")
        return try Terminal.confirm(prompt: "sign \(count) now? [y/n] ")
    }
}

extension Notice {
    /// To be read to the client.
    var spoken: String { "\nto tell before it begins (text '\(id)'):\n\n\(text)\n" }
}

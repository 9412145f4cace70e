import ArgumentParser
import Practice
import Rules
import Tacit

/// Why a document is missing, and what was done instead: said with the signature (EX-01).
struct ExceptionOptions: ParsableArguments {
    @Option(
        name: .customLong("except"),
        help: ArgumentHelp(
            "Why a document that a rule asks for is not there: emergency, walk-in, mandated, "
                + "declined, unreachable, lapsed or other; may be repeated. Writes and signs an "
                + "exception.",
            valueName: "rule=reason"
        )
    )
    var exceptions: [String] = []

    @Option(help: ArgumentHelp("What was done instead, with --except.", valueName: "text"))
    var done: String?

    @Option(
        help: ArgumentHelp("The day until which the exception holds.", valueName: "when")
    )
    var fixBy: String?

    func validate() throws {
        guard exceptions.isEmpty, done != nil || fixBy != nil else { return }
        throw ValidationError("--done and --fix-by go with --except RULE=REASON")
    }
}

extension ExceptionOptions {
    /// The exceptions as they are written, one for each reason; none where none was asked for.
    ///
    /// - Throws: ``CommandError/fields(_:_:)`` with all that the form misses, before anything is kept.
    func notes(now: Moment) throws -> [Note] {
        guard !exceptions.isEmpty else { return [] }
        let form = try Kind.argument(SignedException.kind)
        let pairs = try exceptions.map {
            try PersonArguments.pair($0, form: "--except RULE=REASON")
        }
        var reasons: [String] = []
        for (_, reason) in pairs where !reasons.contains(reason) { reasons.append(reason) }
        return try reasons.map { reason in
            var fields = pairs.filter { $0.1 == reason }.map { "rules=\($0.0.uppercased())" }
            fields.append("reason=\(reason)")
            if let done { fields.append("whatWasDone=\(done)") }
            if let fixBy { fields.append("fixBy=\(fixBy)") }
            var note = form.newNote(at: now)
            let given = try GivenFields(fields: fields, sections: [], kind: form, now: now)
            for field in given.values { note.set(field.name, field.value) }
            let faults = form.faults(in: note, now: now)
            guard faults.isEmpty else { throw CommandError.fields(faults, form) }
            return note
        }
    }

    /// Writes and signs exceptions in each engagement.
    static func write(
        _ notes: [Note],
        in engagements: [Identifier],
        _ vault: inout UnlockedVault
    ) throws {
        for engagement in engagements {
            for note in notes {
                let saved = try vault.add(
                    NewRecord(engagement: engagement, note: note),
                    now: .now(),
                    vault.gate.permitToSave(kind: note.kind)
                )
                _ = try Signature.write(onSaved: saved.id, in: &vault)
                Talk.say("signed exception '\(saved.id.shortText)'")
            }
        }
    }
}

/// Commitments that are looked at and go on, all of an engagement at once (CB-03).
enum CarriedCommitments {
    /// - Returns: how many were carried; one that was looked at today already is not counted again.
    static func carry(
        in engagement: Identifier,
        _ vault: inout UnlockedVault,
        now: Moment
    ) throws -> Int {
        let today = String(now.iso.prefix(10))
        let found = try vault.records(
            matching: RecordFilter(
                engagements: [engagement],
                kinds: ["commitment"],
                statuses: [.draft, .imported]
            ),
            vault.gate.permitToSearch()
        )
        Damage.tell(found.problems)
        let open = found.records.filter { record in
            !["done", "dropped"].contains(record.note.value(of: "status") ?? "open")
                && record.note.value(of: "reviewedOn") != today
        }
        for record in open {
            var note = record.note
            let times = note.value(of: "timesCarried").flatMap { Int($0) } ?? 0
            note.set("reviewedOn", today)
            note.set("timesCarried", String(times + 1))
            _ = try vault.edit(
                record.id,
                parents: [record.revision],
                note: note,
                now: now,
                vault.gate.permitToSave(kind: note.kind)
            )
        }
        return open.count
    }
}

import Practice

extension Rule {
    static let trainees = Rule(
        "SV-01",
        .everyPractice,
        .require,
        "A trainee's note is complete when the supervisor countersigns",
        """
        Whoever works under supervision signs their own notes, and the supervisor of record stands \
        by each of them afterwards. Until then a note is marked so, and waits. The note goes to the \
        supervisor in a package, and the countersignature comes back in one; it counts where the \
        supervisor of record signed it, with the key that was compared, over the note as it stands \
        here. A signature on paper can be entered by hand, and is shown as that.
        """,
        grounds: [
            .unconfirmed("APA Ethics Code 2.05, delegation"),
            .unconfirmed("state rules on supervised practice"),
        ],
        wayOut: "tacit export --purpose supervisor --basis own-training --to SUPERVISOR --output "
            + "FILE; on paper: "
            + "tacit add countersignature --field record=ID"
    ) { action, context in
        if action.isReview { return Verdict.countersignatures(context) }
        guard context.isSupervised, let record = action.signedRecord,
            Context.countersigned.contains(record.note.kind)
        else { return [] }
        return [
            .inform(
                "it is complete when your supervisor has countersigned it",
                wayOut: context.wayToCountersignature(of: record),
                episode: "countersignature"
            )
        ]
    }

    static let attendance = Rule(
        "AT-01",
        .everyPractice,
        .inform,
        "Whoever else is in the room is named with their role",
        """
        An interpreter, an observer or a trainee who attends a session stands in it with their role \
        and with their word to keep it confidential. They are no clients and are not counted as such.
        """,
        grounds: [.confirmed("APA Ethics Code 4.02, who learns of it")],
        wayOut: "tacit session edit ID --attendee 'interpreter, bound to confidentiality'"
    ) { action, context in
        guard let note = action.sessionNote?.note, let session = context.session(of: note) else {
            return []
        }
        let others = session.note.lines(of: "attendees").filter(\.isOfAttendance)
        guard !others.isEmpty else { return [] }
        guard others.contains(where: { !$0.saysConfidential }) else {
            return [
                .inform(
                    "somebody else attended, bound to confidentiality, and is no client",
                    episode: session.id.shortText
                )
            ]
        }
        return [
            .inform(
                "somebody else attended, and it does not say that they keep it confidential",
                wayOut: "tacit session edit \(session.id.shortText) --attendee "
                    + "'ROLE, bound to confidentiality'",
                episode: session.id.shortText
            )
        ]
    }
}

extension String {
    /// Whether a line of a session's attendees names somebody who is there for the work, not as a
    /// client.
    fileprivate var isOfAttendance: Bool {
        let words = NameFold.fold(self).split { !$0.isLetter }.map(String.init)
        return words.contains { Self.attending.contains($0) }
    }

    fileprivate var saysConfidential: Bool {
        let text = NameFold.fold(self)
        return Self.undertakings.contains { text.contains($0) }
    }

    private static let attending = RoleLabel.attending.union([
        "collateral", "student", "supervisor",
    ])
    private static let undertakings = ["confiden", "undertak", "secrecy", "bound"]
}

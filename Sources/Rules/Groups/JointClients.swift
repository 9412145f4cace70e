import Practice

extension Rulebook {
    /// JC-01, JC-02 and GR-01: several clients in one engagement.
    static let jointClients: [Rule] = [.partnersAndPatients, .oneNotePerMember]
}

extension Rule {
    static let partnersAndPatients = Rule(
        "JC-01",
        .jointClients,
        .require,
        "In coaching partners are equals, in therapy it is said whose treatment it is",
        """
        Several people in coaching are all clients alike; roles such as parent or manager are \
        labels and put nobody first. In therapy it is declared whether one of them is the \
        identified patient or the couple or family as a whole is the client, and whoever is only \
        there to help has no diagnosis here. In both it is agreed what becomes of a thing that one \
        of them says alone: nothing is kept from the others, some things are, or everything is. \
        Interpreters, observers and trainees attend; they are no clients and sign nothing.
        """,
        sources: ["000:L68", "002:L11"],
        grounds: [
            .unconfirmed("APA Ethics Code 10.02, couples and families"),
            .confirmed("AAMFT Code of Ethics 2015, 2.2, each competent individual"),
        ],
        wayOut: "say what each of them is: tacit engagement open --role REF=ROLE"
    ) { action, context in
        switch action {
        case .open(let opening): return Verdict.jointOpening(opening, context)
        case .sign(let record): return Verdict.jointPaper(record.note, action, context)
        default: return []
        }
    }

    static let oneNotePerMember = Rule(
        "GR-01",
        .jointClients,
        .require,
        "In a group each member has notes of their own",
        """
        After a group session each member gets a note, which names no other member; what the group \
        did stands in a log without names. So the record of one member can be released alone.
        """,
        grounds: [.unconfirmed("AAMFT Code of Ethics 2015, 2.2, groups")],
        wayOut: "write 'another member' instead of a name"
    ) { action, context in
        guard let record = action.signedRecord, let engagement = context.engagement else {
            return []
        }
        switch record.note.kind {
        case "group-note": return Verdict.membersNote(record, engagement)
        case "group-log": return Verdict.namelessLog(record, engagement)
        case let kind where engagement.isGroup && Context.sessionNoteKinds.contains(kind):
            return [
                .advise(
                    "one note about everybody cannot be released to one of them",
                    wayOut:
                        "write a note for each: tacit add group-note\(context.engagementOption)",
                    episode: "group"
                )
            ]
        default: return []
        }
    }
}

import Practice

extension Rulebook {
    /// SC-01 to SC-07: therapy and coaching are two services, and what each may hold.
    static let disciplineScope: [Rule] = [.kindsBelongToDisciplines]
}

extension Rule {
    static let kindsBelongToDisciplines = Rule(
        "SC-01",
        .disciplineScope,
        .refuse,
        "Therapy and coaching are two services",
        """
        An engagement is therapy or coaching and stays what it is. Each kind of record belongs to \
        one of them, or to both; a note of a kind that belongs to the other service is not kept here.
        """,
        sources: ["000:L8c", "000:L26", "001:L9e", "001:L14a"],
        grounds: [
            .unconfirmed("45 CFR 160.103, a covered entity is one by what it does"),
            .unconfirmed("ICF Code of Ethics, clear agreements"),
        ],
        wayOut: "choose a kind of this discipline: tacit kinds"
    ) { action, context in
        guard let note = action.note, let kind = Kind.named(note.kind),
            kind.realm(in: context.role.discipline) == nil
        else { return [] }
        return [.kindOutsideDiscipline(kind, context.role.discipline)]
    }
}

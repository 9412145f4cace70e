import Practice

extension Note {
    /// Whether a contact is about dates, money or papers.
    var isAdministrativeContact: Bool {
        kind == "contact"
            && ["scheduling", "billing", "records"].contains(value(of: "purpose") ?? "")
    }

    /// Whether a therapist asks after homework, wins or how things go, without the client's call and
    /// outside of the plan.
    var isTherapistsOwnCheckIn: Bool {
        kind == "contact" && says("initiatedBy", "practitioner") && !says("plannedBy")
            && ["accountability", "win", "check-in"].contains(value(of: "purpose") ?? "")
    }

    /// How long the text is, all in all.
    var length: Int { body.count + (value(of: "action") ?? "").count }
}

extension Context {
    /// The first of more than three contacts within fourteen days, where they go on up to this one
    /// (CB-01); administrative ones are not counted.
    func manyContacts(upTo record: DatedRecord) -> DatedRecord? {
        let contacts =
            records.filter { $0.id != record.id && $0.isContactOfSubstance && $0.day <= record.day }
            + [record]
        let start = Episode.start(contacts.count) { index in
            let since = contacts[index].day - 14
            return contacts[...index].count { $0.day > since } > 3
        }
        return start.map { contacts[$0] }
    }
}

extension DatedRecord {
    /// Whether it is a contact between sessions that is about more than dates, money or papers.
    var isContactOfSubstance: Bool {
        status != .withdrawn && !note.isAdministrativeContact
            && (note.kind == "contact" || note.kind == "crisis-contact")
    }
}

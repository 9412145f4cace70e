extension Kind {
    /// Kinds of more than one discipline.
    static let sharedKinds: [Kind] = [
        session, inquiry, consultation, contact, addendum, closure, careTeam, win,
    ]
}

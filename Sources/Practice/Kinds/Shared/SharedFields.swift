extension FieldForm {
    /// The session that a record was written in or about.
    static let session = optional(
        "session",
        "Session",
        "the session that it belongs to",
        .reference(["session"])
    )

    /// What becomes of what one of several clients says alone (JC-01).
    static let noSecrets = optional(
        "noSecrets",
        "No-secrets policy",
        "needed where several clients share the work (JC-01)",
        .choice(["none", "limited", "kept"])
    )

    static func emergencyContact(required: Bool) -> FieldForm {
        FieldForm(
            name: "emergencyContact",
            title: "Emergency contact",
            type: .text,
            required: required,
            help: "name, relation, number",
            example: "the sister, number on file",
            preset: ""
        )
    }
}

/// One field of a kind's form.
public struct FieldForm: Hashable, Sendable {
    /// The key in JSON and in ``Note/Field/name``, in camel case: `presentingProblem`.
    public let name: String
    /// The heading that a person sees.
    public let title: String
    /// Whether a record has to say it before it can be signed.
    ///
    /// Drafts may leave it out.
    public let required: Bool
    /// What belongs here, in a few words.
    public let help: String

    static func required(_ name: String, _ title: String, _ help: String) -> FieldForm {
        FieldForm(name: name, title: title, required: true, help: help)
    }

    static func optional(_ name: String, _ title: String, _ help: String) -> FieldForm {
        FieldForm(name: name, title: title, required: false, help: help)
    }
}

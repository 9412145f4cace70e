/// One field of a kind's form.
public struct FieldForm: Hashable, Sendable {
    /// The key in JSON and in ``Note/Field/name``, in camel case: `presentingProblem`.
    public let name: String
    /// The heading that a person sees.
    public let title: String
    /// What its value is.
    public let type: FieldType
    /// Whether a record has to say it before it can be signed.
    ///
    /// Drafts may leave it out.
    public let required: Bool
    /// What belongs here, in a few words.
    public let help: String
    /// A value as somebody might write it; empty where the help says enough.
    public let example: String

    static func required(
        _ name: String,
        _ title: String,
        _ help: String,
        _ type: FieldType = .text,
        example: String = ""
    ) -> FieldForm {
        FieldForm(
            name: name,
            title: title,
            type: type,
            required: true,
            help: help,
            example: example
        )
    }

    static func optional(
        _ name: String,
        _ title: String,
        _ help: String,
        _ type: FieldType = .text,
        example: String = ""
    ) -> FieldForm {
        FieldForm(
            name: name,
            title: title,
            type: type,
            required: false,
            help: help,
            example: example
        )
    }
}

extension FieldForm {
    /// The canonical form of a value that somebody typed.
    ///
    /// - Parameter now: what words such as `tomorrow` count from.
    public func canonical(_ text: String, now: Moment) throws(FieldFault) -> String {
        do throws(FieldFault.Reason) {
            return try type.canonical(text, now: now)
        } catch {
            throw FieldFault(field: name, reason: error)
        }
    }
}

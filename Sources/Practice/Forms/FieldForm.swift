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
    /// A value as somebody might write it: a good one, and about nobody; never empty.
    public let example: String
    /// What a new note says here until somebody says otherwise; empty for nearly every field.
    public let preset: String

    static func required(
        _ name: String,
        _ title: String,
        _ help: String,
        _ type: FieldType = .text,
        example: String = "",
        preset: String = ""
    ) -> FieldForm {
        FieldForm(
            name: name,
            title: title,
            type: type,
            required: true,
            help: help,
            example: example.isEmpty ? type.example : example,
            preset: preset
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
            example: example.isEmpty ? type.example : example,
            preset: ""
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

    /// What belongs here and what counts as a value, in one line: the comment of a template.
    public var hint: String {
        [help, type.hint].filter { !$0.isEmpty }.joined(separator: "; ")
            + (required ? " (required)" : "")
    }
}

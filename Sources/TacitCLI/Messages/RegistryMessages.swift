import Practice
import Tacit

/// What commands about people and sessions cannot do.
enum RegistryError: ComplainingError {
    /// An argument of several parts, and the form that it must have.
    case malformed(String, form: String)
    case unknownPayer(String)
    /// Nothing of what is to be taken away is called so: the option and what was given.
    case nothingToRemove(option: String, String)
    case noSuchCredential(Int, count: Int)
    case noSuchSession(String)
    /// A field of a session that holds no value of its type.
    case sessionField(FieldFault)
    /// `new` where only a session that is there can be meant.
    case sessionMustExist
    /// Only sessions that took place are counted.
    case numberWithoutSession

    var complaint: Complaint {
        switch self {
        case .malformed(let text, let form):
            Complaint("malformedArgument", .usage, "'\(text)' is not understood", hint: form)
        case .unknownPayer(let text):
            Complaint(
                "unknownPayer",
                .usage,
                "'\(text)' names nobody who pays",
                hint: Payer.Source.allCases.map(\.rawValue).joined(separator: ", ")
                    + "; words may follow a semicolon"
            )
        case .nothingToRemove(let option, let text):
            Complaint(
                "nothingToRemove",
                .notFound,
                "there is nothing called '\(text)' for '\(option)'",
                hint: "'tacit client show REF --former' shows all that is known"
            )
        case .noSuchCredential(let number, let count):
            Complaint(
                "credentialNotFound",
                .notFound,
                "there is no credential '\(number)'",
                hint: count == 0 ? "there is none" : "'tacit profile show' numbers them"
            )
        case .noSuchSession(let reference):
            Complaint(
                "sessionNotFound",
                .notFound,
                "there is no session '\(reference)' in this engagement",
                hint: "'tacit session list --client REF' shows them; 'new' makes one"
            )
        case .sessionField(let fault):
            Kind.named(Session.kind).map { Messages.complaint(for: [fault], of: $0) }
                ?? Complaint("invalidField", .invalid, "a field of a session holds no value of it")
        case .sessionMustExist:
            Complaint(
                "sessionMustExist",
                .usage,
                "a record that is there takes no new session",
                hint: "'tacit session add' makes one; then name it"
            )
        case .numberWithoutSession:
            Complaint(
                "numberWithoutSession",
                .usage,
                "a session that did not take place has no number",
                hint: "leave '--number' out, or say '--attendance attended'"
            )
        }
    }
}

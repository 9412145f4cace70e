import Exchange
public import Practice

/// Why a package does not go out, or does not come in; nothing of it was kept.
public enum PackageProblem: Error, Hashable, Sendable {
    /// No identity of the role, or not this passphrase, opens it.
    case notForYou
    /// It opens, and names somebody else as its recipient: it was wrapped anew.
    case rewrapped
    /// Its class in Docs/Package.md.
    case damaged(String)
    case unknownVersion
    case tooLarge
    /// The same package came before.
    case alreadyHere
    /// A later one came from the same sender before: somebody has to say that it is wanted.
    case older(number: Int, seen: Int)
    /// Nobody has said yet that these keys belong to whom they claim.
    case unknownSender(name: String, KeyFingerprint)
    /// Somebody of that name is known with other keys.
    case changedKey(Contact.Reference, KeyFingerprint)
    /// There was to be a PDF in it, and none could be made.
    case notPrinted
}

extension PackageProblem {
    init(_ fault: PackageFault) {
        switch fault {
        case .notForYou: self = .notForYou
        case .recipient: self = .rewrapped
        case .unknownVersion: self = .unknownVersion
        case .tooLarge: self = .tooLarge
        default: self = .damaged(fault.rawValue)
        }
    }
}

extension Contact {
    /// What a message may say of one.
    public struct Reference: Hashable, Sendable {
        public let id: Identifier
        public let name: String
    }

    var reference: Reference { Reference(id: id, name: name) }
}

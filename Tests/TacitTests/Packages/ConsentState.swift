import Foundation
import Practice

/// How the release stands on which a transfer would rest.
enum ConsentState: String, CaseIterable {
    /// All of its elements, for this recipient, and still running.
    case valid
    case absent
    case incomplete
    case expired
    case revoked
    case forAnotherRecipient = "for another recipient"

    /// The release's identifier in ``GoldenScene``; `nil` where there is none.
    var release: String? {
        switch self {
        case .valid: return "R"
        case .absent: return nil
        case .revoked: return Self.revokedID
        default: return "R-" + rawValue.replacingOccurrences(of: " ", with: "-")
        }
    }

    /// A revocation names a record of this vault, so that this one comes with such an identifier.
    private static let revokedID = "70707070707070707070707070"

    /// The release, and what took it back.
    var line: String? {
        guard let release else { return nil }
        var fields = DisclosingScene.release
        switch self {
        case .incomplete:
            fields = fields.replacingOccurrences(of: #","redisclosure":"told""#, with: "")
        case .expired: fields = fields.replacingOccurrences(of: "2026-12-31", with: "2026-02-15")
        case .forAnotherRecipient:
            fields = fields.replacingOccurrences(of: "Mia Lang", with: "Somebody Else")
        default: break
        }
        let line =
            #"{"client":"Ana Pop","kind":"release-of-information","id":"\#(release)","#
            + #""at":"2026-02-01","fields":{\#(fields)}}"#
        guard self == .revoked else { return line }
        return line + "\n"
            + #"{"client":"Ana Pop","kind":"revocation","id":"V","at":"2026-02-20","#
            + #""fields":{"release":"\#(release)","revokedOn":"2026-02-20","how":"in writing"}}"#
    }
}

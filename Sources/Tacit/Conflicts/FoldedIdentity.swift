import Foundation
import Practice

/// What somebody is recognised by, folded so that two ways to write it are one.
///
/// kind (1) ‖ text; for a name with a birth date: name ‖ 0 ‖ `2026-03-02` (Docs/Format.md, section
/// Conflict index).
struct FoldedIdentity: Hashable, Sendable {
    enum Kind: UInt8, Sendable {
        case nameAndBirth = 1
        case email = 2
        case phone = 3
        /// By itself it gives a question, and no certainty.
        case name = 4
    }

    let kind: Kind
    let bytes: [UInt8]

    private init(_ kind: Kind, _ text: String) {
        self.kind = kind
        bytes = [kind.rawValue] + text.precomposedStringWithCanonicalMapping.utf8
    }

    /// All identities of a person, by the used name, the legal one and former ones; each once.
    static func all(of details: ClientDetails) -> [FoldedIdentity] {
        var found: [FoldedIdentity] = []
        func add(_ kind: Kind, _ text: String) {
            let identity = FoldedIdentity(kind, text)
            if !found.contains(identity) { found.append(identity) }
        }
        for name in ([details.name] + details.otherNames).map(name) where !name.isEmpty {
            if let born = details.born { add(.nameAndBirth, "\(name)\0\(born.iso.prefix(10))") }
            add(.name, name)
        }
        if let email = details.email.map(email), !email.isEmpty { add(.email, email) }
        if let phone = details.phone.flatMap(phone) { add(.phone, phone) }
        return found
    }

    /// Words in order of the alphabet, without case, accents and punctuation: `Pop, Ana-Maria` is
    /// `ana maria pop`.
    static func name(_ text: String) -> String {
        let folded = NameFold.fold(text)
        let words = folded.split { !$0.isLetter && !$0.isNumber && $0 != "'" }
        return words.map { $0.filter { $0 != "'" } }.filter { !$0.isEmpty }
            .map(\.precomposedStringWithCanonicalMapping)
            .sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
            .joined(separator: " ")
    }

    /// Without case and spaces.
    static func email(_ text: String) -> String {
        NameFold.fold(text).filter { !$0.isWhitespace }
    }

    /// The last nine digits, since one number is written with and without its country.
    ///
    /// Up to a letter, behind which an extension stands; `nil` for fewer than five.
    static func phone(_ text: String) -> String? {
        var digits = ""
        for character in text {
            if let digit = character.wholeNumberValue, digit < 10 {
                digits += String(digit)
            } else if character.isLetter, !digits.isEmpty {
                break
            }
        }
        return digits.count < 5 ? nil : String(digits.suffix(9))
    }
}

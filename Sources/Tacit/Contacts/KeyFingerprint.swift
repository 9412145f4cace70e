import Age
import Exchange
import Practice
import Sealing

/// The keys of somebody in a form that two people compare by voice or on paper.
public struct KeyFingerprint: Hashable, Sendable {
    /// Forty characters of Crockford's base 32, in ten groups of four.
    public let text: String
    /// Twelve words, one for each of the first twelve bytes.
    public let words: String

    /// Of an `age1…` and of a key that signs packages; one of them may be missing.
    init(recipient: AgeRecipient?, signer: MinisignKey?) {
        let digest = Digest.of(Array((recipient?.text ?? "").utf8) + (signer?.publicKey ?? []))
        let characters = Array(Crockford.encode(digest.prefix(25)))
        text = stride(from: 0, to: characters.count, by: 4)
            .map { String(characters[$0..<min($0 + 4, characters.count)]) }
            .joined(separator: " ")
        words = digest.prefix(12).map { FingerprintWords.all[Int($0)] }.joined(separator: " ")
    }

    /// Whether somebody means this one: by its characters or by its words, whatever separates them.
    public func answers(to said: String) -> Bool {
        func bare(_ text: String) -> String {
            String(
                text.lowercased().unicodeScalars.filter {
                    $0.properties.isAlphabetic || $0.properties.numericType != nil
                }
            )
        }
        let said = bare(said)
        return !said.isEmpty && (said == bare(text) || said == bare(words))
    }
}

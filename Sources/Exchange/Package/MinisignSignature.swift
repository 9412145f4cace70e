import Sealing

/// A signature as minisign writes it, of a file's BLAKE2b-512 and of a comment that can be trusted.
struct MinisignSignature {
    /// Sixty-four bytes each: of the digest, and of that signature with the comment.
    let signature: [UInt8]
    let global: [UInt8]
    let keyIdentifier: [UInt8]
    let trustedComment: String

    private static let untrustedLine = "untrusted comment: signature of a tacit package"
    private static let trustedPrefix = "trusted comment: "
    private static let algorithm = Array("ED".utf8)

    /// Signs a text.
    ///
    /// - Parameter trustedComment: one line.
    init(
        signing text: [UInt8],
        trustedComment: String,
        with seed: borrowing Key<PackageSigningPurpose>
    ) {
        signature = Signing.sign(Digest.long(of: text), with: seed)
        global = Signing.sign(signature + Array(trustedComment.utf8), with: seed)
        keyIdentifier = MinisignKey(Signing.publicKey(of: seed)).identifier
        self.trustedComment = trustedComment
    }

    /// Checks both signatures.
    ///
    /// - Throws: ``PackageFault/signature``.
    func verify(_ text: [UInt8], by key: MinisignKey) throws(PackageFault) {
        guard keyIdentifier == key.identifier else { throw .signature }
        do throws(SealingError) {
            try Signing.verify(signature, of: Digest.long(of: text), by: key.publicKey)
            try Signing.verify(
                global,
                of: signature + Array(trustedComment.utf8),
                by: key.publicKey
            )
        } catch {
            throw .signature
        }
    }
}

extension MinisignSignature {
    /// The file: four lines, each with its line feed.
    var text: [UInt8] {
        let first = Self.algorithm + keyIdentifier + signature
        let lines = [
            Self.untrustedLine, Self.base64(first), Self.trustedPrefix + trustedComment,
            Self.base64(global),
        ]
        return lines.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] }
    }

    /// Reads exactly what ``text`` gives; the prehashed form only.
    ///
    /// - Throws: ``PackageFault/signature``.
    init(_ text: [UInt8]) throws(PackageFault) {
        let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.count == 5,
            let comment = String(validating: lines[2], as: UTF8.self),
            comment.hasPrefix(Self.trustedPrefix),
            let first = Self.bytes(lines[1], count: 74),
            let global = Self.bytes(lines[3], count: 64)
        else { throw .signature }
        keyIdentifier = Array(first[2..<10])
        signature = Array(first[10...])
        self.global = global
        trustedComment = String(comment.dropFirst(Self.trustedPrefix.count))
        guard self.text == text else { throw .signature }
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        String(decoding: unsafe Base64.encode(bytes.span.bytes, padding: .full), as: UTF8.self)
    }

    private static func bytes(_ line: ArraySlice<UInt8>, count: Int) -> [UInt8]? {
        let text = Array(line)
        guard let bytes = unsafe Base64.decode(text.span.bytes, padding: .full),
            bytes.count == count
        else { return nil }
        return bytes
    }
}

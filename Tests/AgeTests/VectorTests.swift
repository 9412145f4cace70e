import Sealing
import Testing

@testable import Age

@Suite struct `the age test vectors` {
    /// Files whose identity is the ML-KEM hybrid, which libsodium 1.0.18 cannot compute.
    private static let hybrid: Set<String> = [
        "armor_hybrid", "hybrid", "hybrid_and_x25519", "hybrid_bad_tag",
        "hybrid_currupted_enc_mlkem", "hybrid_currupted_enc_x25519", "hybrid_extra_argument",
        "hybrid_grease", "hybrid_identity", "hybrid_long_file_key", "hybrid_long_share",
        "hybrid_low_order", "hybrid_multiple_recipients", "hybrid_no_match",
        "hybrid_not_canonical_body", "hybrid_not_canonical_enc", "hybrid_short_share",
        "hybrid_uppercase",
    ]

    private static let failures: [String: AgeError] = [
        "header failure": .header, "no match": .noMatch, "HMAC failure": .headerMAC,
        "payload failure": .payload, "armor failure": .armor,
    ]

    @Test(.enabled(if: !VectorFile.all.isEmpty, "no vectors beside the checkout"))
    func `are all there, and only the hybrid ones are left out`() {
        #expect(VectorFile.all.count == 143)
        #expect(VectorFile.all.filter { Self.hybrid.contains($0.name) }.count == Self.hybrid.count)
    }

    @Test(
        .enabled(if: Zlib.isPresent, "no zlib to unpack the vectors"),
        arguments: VectorFile.all.filter { !hybrid.contains($0.name) }
    )
    func `fail as they should and release what they should`(vector: VectorFile) throws {
        let file = vector.isCompressed ? try #require(Zlib.inflate(vector.body)) : vector.body
        // The vector with both kinds of identity is to be refused whichever one is tried.
        let identities = try (vector.fields["identity"] ?? [])
            .filter { !$0.hasPrefix("AGE-SECRET-KEY-PQ-") }.map(WholeFile.identity)
        let passphrases = (vector.fields["passphrase"] ?? []).map { WholeFile.passphrase($0) }
        let expectation = try #require(vector.fields["expect"]?.first)
        let expected = Self.failures[expectation]
        #expect(expected != nil || expectation == "success")

        let (text, error) = WholeFile.decrypt(
            file,
            identities: identities,
            passphrases: passphrases,
            encoding: vector.isArmored ? .armored : .binary
        )

        #expect(error as? AgeError == expected)
        #expect((error == nil) == (expected == nil))
        if let payload = vector.fields["payload"]?.first {
            #expect(hexadecimal(unsafe SHA256.digest(of: text.span.bytes)) == payload)
        } else {
            #expect(text.isEmpty)
        }
    }

    @Test(
        arguments: VectorFile.all.filter {
            !$0.isArmored && !$0.isCompressed && $0.fields["expect"] != ["header failure"]
        }
    )
    func `have headers that are written as they were read`(vector: VectorFile) throws {
        var intake = Intake(WholeFile.input(vector.body))
        let header = try Header.read(from: &intake)
        let written = header.stanzas.reduce(Array("\(Header.versionLine)\n".utf8)) { $0 + $1.text }
        #expect(written + Array("---".utf8) == header.authenticated)
        #expect(vector.body.starts(with: header.text))
    }

    private func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef")
        return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}

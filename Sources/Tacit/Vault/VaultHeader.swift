import Practice
import Sealing

/// What a file says it is, in clear: the vault's identifier and a checksum.
///
/// version (1) ‖ vault (16) ‖ BLAKE2b-256 of the seventeen bytes. The checksum tells damage from a
/// wrong passphrase; the identifier is authenticated by every context.
enum VaultHeader {
    static func bytes(_ vault: Identifier) -> [UInt8] {
        let body = [Context.formatVersion] + vault.bytes
        return body + Digest.of(body)
    }

    static func vault(_ header: Stored) throws(VaultError) -> Identifier {
        let body = Array(header.bytes.prefix(17))
        guard header.bytes.count == 49,
            Digest.equal(Digest.of(body), Array(header.bytes.suffix(32))),
            body[0] == Context.formatVersion, let vault = Identifier(bytes: body[1...])
        else { throw .integrity([IntegrityProblem(.changed, "vault header")]) }
        return vault
    }
}

import Practice
import Tacit

extension DemoStage {
    /// The key with which a role signs its packages.
    func signer(of role: String) throws -> String {
        guard let role = Role(rawValue: role) else { throw VaultError.notFound(.vault) }
        let path = "\(folder)/\(role == .client ? "journal" : "vault").tacit"
        let anchors = AnchorFolder(path: stateHome + "/tacit/anchors")
        let secret = try PassphraseSource(file: passphraseFile).read(prompt: "")
        let vault = try Vault(opening: path, anchors: anchors).unlock(
            role,
            with: secret,
            now: .now()
        )
        let signer = try vault.identity().signer
        try vault.lock()
        return signer
    }
}

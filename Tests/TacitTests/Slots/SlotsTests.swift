import Foundation
import Practice
import Sealing
import Tacit
import Testing

@Suite struct `The ways into a role` {
    static let shared = Result {
        try SampleVault(roles: [.therapist, .coach]) { vault in
            try vault.write("\(vault.role)", in: vault.begin(with: "Ana"))
        }
    }

    static func copy() throws -> (SampleVault, VaultFolder) {
        let vault = try shared.get()
        return (vault, try vault.folder.copy())
    }

    @Test func `a new passphrase opens it and the old one no longer does`() throws {
        let (_, folder) = try Self.copy()
        let before = try folder.copy()
        var open = try folder.unlock(.therapist)
        try open.changePassphrase(to: secret("new words"), cost: .floor, now: SampleVault.moment)
        try open.lock()
        let old = lockReason { try folder.unlock(.therapist).lock() }
        #expect(old == .wrongPassphrase)
        let again = try folder.unlock(.therapist, with: "new words")
        #expect(try again.verify().isClean && again.audit().last?.action == .passphrase)
        try again.lock()
        // The other role keeps its own passphrase, and an older copy the old one.
        try folder.unlock(.coach).lock()
        try before.unlock(.therapist).lock()
    }

    @Test func `the old slot's bytes are gone from the file`() throws {
        let (_, folder) = try Self.copy()
        let old = try #require(try folder.slots().first { $0[1] == 1 && $0[2] == 1 })
        var open = try folder.unlock(.therapist)
        try open.changePassphrase(to: secret("new words"), cost: .floor, now: SampleVault.moment)
        try open.lock()
        let file = Data(try folder.bytes())
        // Salt and sealed key, piece by piece: a part of them would do for guessing.
        for start in stride(from: 27, to: old.count - 48, by: 16) {
            #expect(file.range(of: old[start..<start + 16]) == nil, "\(start)")
        }
    }

    @Test func `the recovery code opens each role, however it is typed`() throws {
        let (vault, folder) = try Self.copy()
        let code = vault.recoveryCode
        let bare = code.filter { $0 != "-" }.lowercased()
        let eyes = code.replacingOccurrences(of: "0", with: "o")
            .replacingOccurrences(of: "1", with: "l")
        for typed in [
            code, bare, eyes, " \(code)\n", code.replacingOccurrences(of: "-", with: " "),
        ] {
            try folder.unlock(.therapist, with: typed, as: .recoveryCode).lock()
        }
        try folder.unlock(.coach, with: code, as: .recoveryCode).lock()
    }

    @Test func `a slip of the pen is told from another code`() throws {
        let (vault, folder) = try Self.copy()
        for (index, character) in vault.recoveryCode.enumerated() where character != "-" {
            var typed = Array(vault.recoveryCode)
            typed[index] = character == "7" ? "8" : "7"
            let text = String(typed)
            #expect(
                invalidInput { try folder.unlock(.coach, with: text, as: .recoveryCode).lock() }
                    == .recoveryCode
            )
        }
        for text in ["", "7", String(vault.recoveryCode.dropLast()), vault.recoveryCode + "7"] {
            #expect(
                invalidInput { try folder.unlock(.coach, with: text, as: .recoveryCode).lock() }
                    == .recoveryCode
            )
        }
        let strange = try SampleVault(roles: [.coach]) { _ in }
        let other = strange.recoveryCode
        #expect(
            lockReason { try folder.unlock(.coach, with: other, as: .recoveryCode).lock() }
                == .wrongRecoveryCode
        )
    }

    @Test func `a new recovery code opens it and the old one no longer does`() throws {
        let (vault, folder) = try Self.copy()
        var open = try folder.unlock(.therapist)
        var code = ""
        try open.changeRecoveryCode(cost: .floor, now: SampleVault.moment) { code = plain($0) }
        try open.lock()
        #expect(code != vault.recoveryCode)
        try folder.unlock(.therapist, with: code, as: .recoveryCode).lock()
        try folder.unlock(.therapist).lock()
        let old = vault.recoveryCode
        #expect(
            lockReason { try folder.unlock(.therapist, with: old, as: .recoveryCode).lock() }
                == .wrongRecoveryCode
        )
        try folder.unlock(.coach, with: old, as: .recoveryCode).lock()
    }

    @Test func `a recovery code that could not be handed over does not count`() throws {
        struct Jammed: Error {}
        let (vault, folder) = try Self.copy()
        var open = try folder.unlock(.therapist)
        #expect(throws: Jammed.self) {
            try open.changeRecoveryCode(cost: .floor, now: SampleVault.moment) { _ in
                throw Jammed()
            }
        }
        try open.lock()
        try folder.unlock(.therapist, with: vault.recoveryCode, as: .recoveryCode).lock()
    }

    @Test func `a code is no passphrase and a passphrase no code`() throws {
        let (vault, folder) = try Self.copy()
        let code = vault.recoveryCode
        #expect(lockReason { try folder.unlock(.coach, with: code).lock() } == .wrongPassphrase)
        let words = SampleVault.passphrase
        #expect(
            invalidInput { try folder.unlock(.coach, with: words, as: .recoveryCode).lock() }
                == .recoveryCode
        )
    }

    @Test func `one passphrase typed in two normal forms is one passphrase`() throws {
        let (_, folder) = try Self.copy()
        var open = try folder.unlock(.therapist)
        let words = "\u{212B}ngstr\u{F6}m"
        try open.changePassphrase(to: secret(words), cost: .floor, now: SampleVault.moment)
        try open.lock()
        for typed in [words, "A\u{30A}ngstro\u{308}m", "\u{C5}ngstr\u{F6}m"] {
            try folder.unlock(.therapist, with: typed).lock()
        }
        #expect(
            lockReason { try folder.unlock(.therapist, with: "angstrom").lock() }
                == .wrongPassphrase
        )
    }

    @Test func `an empty passphrase and one that is no text are refused`() throws {
        let (_, folder) = try Self.copy()
        #expect(invalidInput { try folder.unlock(.coach, with: "").lock() } == .emptyPassphrase)
        var open = try folder.unlock(.coach)
        for (bytes, fault) in [
            ([], .emptyPassphrase), ([0xC3, 0x28], .passphraseNotUTF8),
        ] as [([UInt8], VaultError.InvalidInput)] {
            let given = invalidInput {
                var bytes = bytes
                let passphrase = SecretBytes(wiping: &bytes)
                try open.changePassphrase(to: passphrase, cost: .floor, now: SampleVault.moment)
            }
            #expect(given == fault)
        }
        try open.lock()
        try folder.unlock(.coach).lock()
    }

    @Test func `a role that is not in the vault is said not to be there`() throws {
        let (_, folder) = try Self.copy()
        #expect(lockReason { try folder.unlock(.client).lock() } == .noSuchRole(.client))
    }
}

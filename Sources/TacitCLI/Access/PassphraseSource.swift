import Platform
import Sealing

/// Where a passphrase comes from: a file that was named, else the terminal.
struct PassphraseSource {
    private let file: String?

    init(_ options: GlobalOptions) {
        file = options.passphraseFile ?? Environment.value("TACIT_PASSPHRASE_FILE")
    }

    /// A source that is a certain file, or the terminal.
    init(file: String?) { self.file = file }

    /// - Throws: ``CommandError/passphraseNeeded`` where there is neither file nor terminal.
    func read(prompt: String) throws(CommandError) -> SecretBytes {
        guard let file else { return try Self.ask(prompt) }
        return try Self.firstLine(ofFile: file)
    }

    /// A new passphrase: at a terminal it is asked for twice.
    ///
    /// - Throws: also ``CommandError/passphrasesDiffer``.
    func readNew(prompt: String) throws(CommandError) -> SecretBytes {
        guard file == nil else { return try read(prompt: prompt) }
        let first = try Self.ask(prompt)
        let second = try Self.ask("once more: ")
        guard Self.equal(first, second) else { throw .passphrasesDiffer }
        return first
    }

    private static func ask(_ prompt: String) throws(CommandError) -> SecretBytes {
        do throws(PlatformError) {
            return try Terminal.readPassphrase(prompt: prompt)
        } catch .unusable(.noTerminal) {
            throw .passphraseNeeded
        } catch {
            throw .question(error)
        }
    }

    private static func firstLine(ofFile path: String) throws(CommandError) -> SecretBytes {
        do throws(PlatformError) {
            let line = try PassphraseFile.readFirstLine(ofFile: path)
            if line.isReadableByOthers {
                Talk.warn(
                    "others can read the passphrase file '\(path)'",
                    hint: "chmod 600 '\(path)'"
                )
            }
            return line.passphrase.duplicate()
        } catch .unusable(.empty) {
            throw .emptyPassphraseFile(path)
        } catch .unusable(.tooLong) {
            throw .tooLong(source: path, limit: Terminal.passphraseLimit)
        } catch {
            throw .file(path, error)
        }
    }

    private static func equal(
        _ first: borrowing SecretBytes,
        _ second: borrowing SecretBytes
    ) -> Bool {
        guard first.byteCount == second.byteCount else { return false }
        // Both were typed by the same person just now: the time that this takes tells nobody.
        return first.withBytes { first in
            second.withBytes { second in
                (0..<first.byteCount).allSatisfy {
                    unsafe first.unsafeLoad(fromByteOffset: $0, as: UInt8.self)
                        == second.unsafeLoad(fromByteOffset: $0, as: UInt8.self)
                }
            }
        }
    }
}

import Platform

/// Hints that a person needs once: a marker file in the state folder says that they had it.
struct GivenHints {
    let stateFolder: String

    /// Says that what stands on the command line stays in the shell's history.
    func aboutShellHistory() {
        let folder = "\(stateFolder)/hints"
        let marker = "\(folder)/shell-history"
        guard !FileStanding.exists(marker) else { return }
        do {
            try OwnerOnlyFile.createFolders(folder)
            try unsafe OwnerOnlyFile.write([UInt8]().span.bytes, to: marker, durable: false)
        } catch {
            // Then it is said once more another time.
        }
        Talk.hint(
            "text on the command line lands in the shell's history; the editor, --file and "
                + "standard input do not (said this once)"
        )
    }
}

import CPlatform
import Glibc
package import Sealing

/// Payloads that the Linux kernel keeps between the commands of one user, in the *user* keyring.
///
/// The kernel never swaps them and forgets them by itself after the idle time, at revocation and
/// at the next start. Every process of the same user can read them meanwhile. A name is
/// `tacit:` and hexadecimal digits, never anything personal: `/proc/keys` shows it.
///
/// Source: keyrings(7), add_key(2), keyctl(2).
package enum KernelKeyring {
    /// Whether the kernel, or the container around us, offers the user keyring.
    package static var isAvailable: Bool { userKeyring() != nil }

    /// Keeps a payload under a name, in place of what was there, until it was idle for so long.
    ///
    /// The key gets its permissions and time-out in a keyring of this thread before it is linked
    /// where others find it: one that is left half made dies with us.
    /// Throws `unusable(.noKeyring)`, and `noSpace` when the user's quota of keys is used up.
    package static func store(
        payload: borrowing SecretBytes,
        name: String,
        idleSeconds: Int
    ) throws(PlatformError) {
        guard let userKeyring = userKeyring() else { throw .unusable(.noKeyring) }
        let previous = try find(name)
        let key = try payload.withBytes { bytes throws(PlatformError) in
            try unsafe bytes.withUnsafeBytes { bytes throws(PlatformError) in
                try call(.keyAdd) {
                    unsafe tacit_add_key(keyType, name, bytes.baseAddress, bytes.count, threadRing)
                }
            }
        }
        defer { _ = tacit_keyctl(unlinkOperation, key, UInt(bitPattern: Int(threadRing)), 0, 0) }
        try call(.keyPermissions) { tacit_keyctl(setPermission, key, permissions, 0, 0) }
        try setTimeout(key, idleSeconds)
        // Linking displaces a key of the same name: there is no moment without one, or with two.
        try call(.keyLink) {
            tacit_keyctl(linkOperation, key, UInt(bitPattern: userKeyring), 0, 0)
        }
        // Displaced, it could still be read by its number until the kernel collects it.
        if let previous { _ = tacit_keyctl(revokeOperation, previous, 0, 0, 0) }
    }

    /// The payload of a name; nil when there is none, or it has expired or been revoked.
    package static func read(name: String) throws(PlatformError) -> SecretBytes? {
        guard let key = try find(name) else { return nil }
        while true {
            guard
                let size = try present({ () throws(PlatformError) in
                    try call(.keyRead) { tacit_keyctl_read(key, nil, 0) }
                })
            else { return nil }
            var found: Int? = nil
            let secret = try SecretBytes(byteCount: size) { span throws(PlatformError) in
                found = try unsafe span.withUnsafeMutableBytes { bytes throws(PlatformError) in
                    try present { () throws(PlatformError) in
                        try call(.keyRead) {
                            unsafe tacit_keyctl_read(key, bytes.baseAddress, bytes.count)
                        }
                    }
                }
            }
            guard let found else { return nil }
            // Another size: the payload was replaced between the two calls.
            if found == size { return secret }
        }
    }

    /// Starts the idle time again; false when there is no such key any more.
    @discardableResult
    package static func touch(name: String, idleSeconds: Int) throws(PlatformError) -> Bool {
        guard let key = try find(name) else { return false }
        let done: Void? = try present { () throws(PlatformError) in
            try setTimeout(key, idleSeconds)
        }
        return done != nil
    }

    /// Makes the payload unreadable at once, for everyone; false when there was none.
    @discardableResult
    package static func revoke(name: String) throws(PlatformError) -> Bool {
        guard let key = try find(name) else { return false }
        let done = try present { () throws(PlatformError) in
            try call(.keyRevoke) { tacit_keyctl(revokeOperation, key, 0, 0, 0) }
        }
        // A revoked key that stays linked is collected by the kernel: nothing to report.
        _ = tacit_keyctl(unlinkOperation, key, UInt(bitPattern: Int(userRing)), 0, 0)
        return done != nil
    }

    private static func setTimeout(_ key: Int, _ seconds: Int) throws(PlatformError) {
        // To the kernel 0 means "never".
        let seconds = UInt(min(max(seconds, 1), Int(UInt32.max)))
        try call(.keyTimeout) { tacit_keyctl(setTimeoutOperation, key, seconds, 0, 0) }
    }

    private static func userKeyring() -> Int? {
        let ring = tacit_keyctl(getKeyringID, Int(userRing), 1, 0, 0)
        return ring < 0 ? nil : ring
    }

    static func find(_ name: String) throws(PlatformError) -> Int? {
        guard let userKeyring = userKeyring() else { throw .unusable(.noKeyring) }
        return try present { () throws(PlatformError) in
            try call(.keySearch) { unsafe tacit_keyctl_search(userKeyring, keyType, name) }
        }
    }

    /// Nil where the kernel says that the key is not there, or no longer.
    private static func present<R>(
        _ body: () throws(PlatformError) -> R
    ) throws(PlatformError) -> R? {
        do throws(PlatformError) {
            return try body()
        } catch .system(_, let code) where [ENOKEY, EKEYEXPIRED, EKEYREVOKED].contains(code) {
            return nil
        } catch {
            throw error
        }
    }

    @discardableResult
    private static func call(
        _ step: PlatformError.Step,
        _ body: () -> Int
    ) throws(PlatformError) -> Int {
        do throws(PlatformError) {
            return try system(step, body)
        } catch .system(.keyAdd, let code) where code == EPERM || code == ENOSYS {
            throw .unusable(.noKeyring)
        } catch {
            throw error
        }
    }
}

private let keyType = "user"

// <linux/keyctl.h>, which Glibc's module leaves out.
private let threadRing: Int32 = -1
private let userRing: Int32 = -4
private let getKeyringID: Int32 = 0
private let revokeOperation: Int32 = 3
private let setPermission: Int32 = 5
private let linkOperation: Int32 = 8
private let unlinkOperation: Int32 = 9
private let setTimeoutOperation: Int32 = 15

/// Everything for the possessor; view, read, search and setattr (which revokes and sets the
/// time-out) for every process of the user; nothing for others.
private let permissions: UInt = 0x3f2b_0000

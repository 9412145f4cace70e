import Glibc

/// Variables of the environment that name places and the role; never secrets or text.
enum Environment {
    /// The value of a variable; `nil` also where it is empty.
    static func value(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        let text = unsafe String(cString: value)
        return text.isEmpty ? nil : text
    }

    /// A folder of the XDG Base Directory Specification, whose variables count only if absolute.
    static func folder(_ name: String, inHome fallback: String) throws(CommandError) -> String {
        if let folder = value(name), folder.utf8.first == UInt8(ascii: "/") { return folder }
        guard let home = value("HOME") else { throw .noHome }
        return "\(home)/\(fallback)"
    }
}

import Glibc

/// Runs a system call until no signal interrupts it, and names the step when it fails.
@discardableResult
func system<Result: BinaryInteger>(
    _ step: PlatformError.Step,
    _ call: () -> Result
) throws(PlatformError) -> Result {
    while true {
        let result = call()
        if result >= 0 { return result }
        let code = errno
        if code != EINTR { throw PlatformError(step, code) }
    }
}

extension PlatformError {
    /// Sorts an error number into what callers tell apart.
    init(_ step: Step, _ code: Int32) {
        self =
            switch code {
            case ENOSPC, EDQUOT: .noSpace(step)
            case EPIPE: .readerGone
            case EEXIST: .exists
            case ENOENT: .notFound
            case EISDIR: .unusable(.notAFile)
            default: .system(step, errno: code)
            }
    }
}

/// The value of an environment variable; nil also when it is empty.
func environmentValue(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
}

/// `count` random bytes as lower-case hexadecimal digits.
func randomHex(byteCount: Int) -> String {
    var generator = SystemRandomNumberGenerator()
    // Eight bytes from each call into the system.
    var word: UInt64 = 0
    return (0..<byteCount).reduce(into: "") { text, index in
        word = index.isMultiple(of: 8) ? generator.next() : word >> 8
        let byte = UInt8(truncatingIfNeeded: word)
        text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
}

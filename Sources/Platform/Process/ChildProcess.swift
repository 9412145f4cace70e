import CPlatform
import Glibc

/// How a program ended.
package enum ProcessEnd: Equatable, Sendable {
    case exit(Int32)
    case signal(Int32)
}

/// A program that this process started.
struct ChildProcess {
    let id: pid_t

    /// Starts a program with an argument list and an environment, no shell in between.
    ///
    /// With `input` it reads from there, and with `output` it writes to there; where `isQuiet` is set it says nothing, and where
    /// `ownSession` is set no key pressed at the terminal reaches it. Otherwise it shares our terminal
    /// and process group.
    static func start(
        _ path: String,
        _ arguments: [String],
        environment: [String],
        input: Int32 = -1,
        output: Int32 = -1,
        isQuiet: Bool = false,
        ownSession: Bool = false
    ) throws(PlatformError) -> ChildProcess {
        var child: pid_t = 0
        try system(.spawn) {
            unsafe withCStrings([path] + arguments) { arguments in
                unsafe withCStrings(environment) { environment in
                    unsafe tacit_spawn(
                        path,
                        arguments,
                        environment,
                        input,
                        output,
                        isQuiet ? 1 : 0,
                        ownSession ? 1 : 0,
                        &child
                    )
                }
            }
        }
        return ChildProcess(id: child)
    }

    /// Waits for the end of the program.
    func wait() throws(PlatformError) -> ProcessEnd {
        var status: Int32 = 0
        try system(.wait) { unsafe waitpid(id, &status, 0) }
        // The macros of <sys/wait.h>: the low seven bits hold the signal, the next byte the code.
        let signal = status & 0x7f
        return signal == 0 ? .exit((status >> 8) & 0xff) : .signal(signal)
    }

    /// Waits so long for the end of the program.
    ///
    /// - Returns: whether it has ended; ``wait()`` then does not block.
    func hasEnded(within milliseconds: Int32) throws(PlatformError) -> Bool {
        try system(.wait) { tacit_wait_for_child(id, milliseconds) } == 1
    }

    /// The environment of this process with some variables replaced.
    static func environment(replacing values: [String: String]) -> [String] {
        var entries = values.map { "\($0.key)=\($0.value)" }
        guard var next = unsafe tacit_environment() else { return entries }
        while let entry = unsafe next.pointee {
            let text = unsafe String(cString: entry)
            if let end = text.firstIndex(of: "="), values[String(text[..<end])] == nil {
                entries.append(text)
            }
            unsafe next += 1
        }
        return entries
    }
}

private func withCStrings<R>(
    _ strings: [String],
    _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> R
) -> R {
    var pointers = unsafe strings.map { unsafe strdup($0) } + [nil]
    defer { unsafe pointers.forEach { unsafe free($0) } }
    return unsafe pointers.withUnsafeMutableBufferPointer { buffer in
        // The array ends with nil, so it is never empty and has an address.
        unsafe body(UnsafePointer(buffer.baseAddress.unsafelyUnwrapped))
    }
}

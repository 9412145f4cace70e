import Foundation
import Glibc

/// A program that was run to its end, by the system's own calls.
///
/// What Foundation's `Process` starts inherits the signals that a test runner's threads block, and a
/// shell with SIGCHLD blocked waits for its own children for ever.
struct Spawned {
    let output: String
    let talk: String
    /// The exit status, or the number of the signal that ended it.
    let status: Int32

    struct Refused: Error {
        let code: Int32
    }

    /// - Parameter input: what stands on standard input.
    static func run(
        _ program: String,
        _ arguments: [String],
        input: [UInt8],
        environment: [String: String],
        in folder: String
    ) throws -> Spawned {
        // Files and not pipes: nothing blocks, however long it is.
        let number = UInt64.random(in: 0 ... .max)
        let names = ["in", "out", "err"].map { "\(folder)/.\($0)-\(number)" }
        defer { for name in names { try? FileManager.default.removeItem(atPath: name) } }
        try Data(input).write(to: URL(fileURLWithPath: names[0]))
        let status = try start(program, arguments, environment, folder, names)
        let texts = try names.dropFirst().map {
            String(decoding: try Data(contentsOf: URL(fileURLWithPath: $0)), as: UTF8.self)
        }
        return Spawned(output: texts[0], talk: texts[1], status: status)
    }

    private static func start(
        _ program: String,
        _ arguments: [String],
        _ environment: [String: String],
        _ folder: String,
        _ names: [String]
    ) throws -> Int32 {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 0, names[0], O_RDONLY, 0)
        for (descriptor, name) in zip([1, 2] as [Int32], names.dropFirst()) {
            let flags = O_WRONLY | O_CREAT | O_TRUNC
            unsafe posix_spawn_file_actions_addopen(&actions, descriptor, name, flags, 0o600)
        }
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        unsafe sigemptyset(&none)
        unsafe posix_spawnattr_setsigmask(&attributes, &none)
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var child = pid_t()
        let texts = environment.map { "\($0)=\($1)" }
        // The call that changes the folder between the two is not among those that Swift sees.
        let line = ["/usr/bin/env", "-C", folder, program] + arguments
        var words = unsafe line.map { unsafe strdup($0) } + [nil]
        var variables = unsafe texts.map { unsafe strdup($0) } + [nil]
        defer { unsafe (words + variables).forEach { unsafe free($0) } }
        let code = unsafe posix_spawn(&child, line[0], &actions, &attributes, &words, &variables)
        guard code == 0 else { throw Refused(code: code) }
        return wait(for: child)
    }

    private static func wait(for child: pid_t) -> Int32 {
        var status: Int32 = 0
        while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7f
        return signal == 0 ? status >> 8 & 0xff : signal
    }
}

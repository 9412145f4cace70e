import Foundation

/// What `strace` saw of the calls that bring bytes and names to a file system.
struct Trace {
    struct Call {
        let process: Substring
        let name: Substring
        /// Where it went: the path that `strace -yy` gives for the descriptor, if it is one.
        let target: Substring
        let line: Substring

        /// Whether the bytes stay away from a disk: pipes, terminals, and what lies in memory.
        var isHarmless: Bool {
            ["pipe:", "/dev/shm/", "/dev/null", "/dev/pts/", "/dev/tty", "socket:", "/memfd:"]
                .contains { target.hasPrefix($0) }
        }
    }

    let calls: [Call]

    /// Reads the output of `strace -f -yy -s 1000000 -x`.
    init(_ text: String) {
        calls = text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
            guard parts.count == 2 else { return nil }
            // A process number of less than five digits is filled up.
            let call = parts[1].drop { $0 == " " }
            guard let open = call.firstIndex(of: "(") else { return nil }
            let name = call[..<open]
            let rest = call[call.index(after: open)...]
            var target = Substring()
            if let from = rest.firstIndex(of: "<"), rest[..<from].allSatisfy(\.isNumber),
                let to = rest.firstIndex(of: ">")
            {
                target = rest[rest.index(after: from)..<to]
            }
            return Call(process: parts[0], name: name, target: target, line: line)
        }
    }

    /// The calls in which a canary went to a disk, or into a name.
    var leaks: [String] {
        calls.filter { !$0.isHarmless && $0.name != "execve" }.compactMap { call in
            let line = Array(call.line.utf8)
            let found = Canary.found(in: line) + Self.wide.filter { call.line.contains($0) }
            guard !found.isEmpty else { return nil }
            return "\(found.joined(separator: ", ")): \(call.line.prefix(160))"
        }
    }

    /// The words in UTF-16 as `strace` shows them.
    private static let wide = Canary.words.map { word in
        word.map { "\($0)\\0" }.joined()
    }
}

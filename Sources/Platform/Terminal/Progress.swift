import Glibc

/// A bar for work that lasts: on standard error, at a terminal only, from the second second on.
///
/// An update costs a comparison, and a look at a coarse clock for one step in a thousand.
package struct Progress: ~Copyable {
    private let label: String
    private let total: Int
    private let descriptor: Int32
    private let isShown: Bool
    private let clock: () -> Int
    private var nextCheck = 0
    private var nextDrawing: Int
    private var isDrawn = false

    /// Starts the second of patience.
    ///
    /// `label` is one word or two of our own, never stored text.
    package init(_ label: String, total: Int) {
        self.init(
            label,
            total: total,
            to: STDERR_FILENO,
            isShown: Terminal.isTerminal(STDERR_FILENO),
            clock: Progress.milliseconds
        )
    }

    /// The same with the outside world named; `clock` counts milliseconds.
    package init(
        _ label: String,
        total: Int,
        to descriptor: Int32,
        isShown: Bool,
        clock: @escaping () -> Int
    ) {
        self.label = label
        self.total = max(total, 1)
        self.descriptor = descriptor
        self.isShown = isShown
        self.clock = clock
        nextDrawing = clock() + 1000
    }

    deinit { if isDrawn { try? Terminal.write("\r\u{1b}[K", to: descriptor) } }

    /// Says how much of the total is done.
    package mutating func update(_ done: Int) {
        guard isShown, done >= nextCheck else { return }
        nextCheck = done + max(total / 1000, 1)
        let now = clock()
        guard now >= nextDrawing else { return }
        nextDrawing = now + 100
        isDrawn = true
        try? Terminal.write("\r\u{1b}[K" + line(min(max(done, 0), total)), to: descriptor)
    }

    private func line(_ done: Int) -> String {
        let width = 30
        let filled = done * width / total
        let bar = String(repeating: "#", count: filled)
        let rest = String(repeating: ".", count: width - filled)
        return "\(label) [\(bar)\(rest)] \(done * 100 / total)%"
    }

    private static func milliseconds() -> Int {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC_COARSE, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}

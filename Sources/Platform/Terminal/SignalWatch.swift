import CPlatform
import Glibc

/// Turns the signals that would end or stop the process into something to wait for.
///
/// One at a time in a process; while it lives the signals do nothing else.
struct SignalWatch: ~Copyable {
    private let pipe: Pipe

    init() throws(PlatformError) {
        pipe = try Descriptor.pipe()
        tacit_signals_to_descriptor(pipe.input.number)
    }

    deinit { tacit_signals_restore() }

    /// Waits for input; gives the number of a signal that came first.
    func waitForInput(_ descriptor: Int32) throws(PlatformError) -> Int32? {
        var sources = [
            pollfd(fd: pipe.output.number, events: Int16(POLLIN), revents: 0),
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        ]
        try system(.wait) {
            unsafe sources.withUnsafeMutableBufferPointer { unsafe poll($0.baseAddress, 2, -1) }
        }
        guard sources[0].revents != 0 else { return nil }
        var number: UInt8 = 0
        try system(.read) { unsafe read(pipe.output.number, &number, 1) }
        return Int32(number)
    }
}

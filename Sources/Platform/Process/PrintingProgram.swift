import Glibc

/// `tacit-pdf`, a program beside this one that makes a PDF of what it reads.
///
/// It is looked for in the folder of the running program and nowhere else: who can put a program
/// there can replace this one as well. What goes in and comes out passes through pipes, so that
/// nothing of it is ever a file.
package struct PrintingProgram: Sendable {
    private let path: String

    /// `nil` where it is not installed.
    package static func find() -> PrintingProgram? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
        guard count > 0, count < buffer.count else { return nil }
        let own = String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
        guard let folder = own.lastIndex(of: "/") else { return nil }
        return PrintingProgram(path: "\(own[..<folder])/tacit-pdf")
    }

    /// `nil` where there is no program of that path.
    package init?(path: String) {
        guard unsafe access(path, X_OK) == 0 else { return nil }
        self.path = path
    }

    /// Makes a PDF.
    ///
    /// - Parameter limit: of the PDF, in bytes; `tooLong` is thrown beyond it.
    /// - Parameter more: the next blocks (`PackagePrint` of Exchange); empty at the end.
    /// - Returns: `nil` where the program could not do it.
    package func pdf(
        limit: Int,
        of more: () -> [UInt8]
    ) throws(PlatformError) -> [UInt8]? {
        let toChild = try Descriptor.pipe()
        let fromChild = try Descriptor.pipe()
        let child = try ChildProcess.start(
            path,
            [],
            environment: ChildProcess.environment(replacing: [:]),
            input: toChild.output.number,
            output: fromChild.input.number
        )
        var exchange = ProgramExchange(
            input: toChild.releasingInput(),
            output: fromChild.releasingOutput(),
            limit: limit
        )
        do throws(PlatformError) {
            while try exchange.step(more) {}
        } catch {
            // Its pipes are closed, so it ends; nobody waits for it for ever.
            exchange.close()
            _ = try? child.wait()
            throw error
        }
        exchange.close()
        return try child.wait() == .exit(0) ? exchange.received : nil
    }
}

/// Writing to a program and reading from it by turns, so that neither waits for the other.
private struct ProgramExchange: ~Copyable {
    private var input: Descriptor?
    private var output: Descriptor?
    private let limit: Int
    private var waiting: [UInt8] = []
    private var written = 0
    private(set) var received: [UInt8] = []

    init(input: consuming Descriptor, output: consuming Descriptor, limit: Int) {
        // A pipe that takes only a part must not hold up the reading.
        _ = fcntl(input.number, F_SETFL, O_NONBLOCK)
        self.input = consume input
        self.output = consume output
        self.limit = limit
    }

    mutating func close() {
        input = nil
        output = nil
    }

    /// - Returns: whether there is more to come.
    mutating func step(_ more: () -> [UInt8]) throws(PlatformError) -> Bool {
        let (into, from) = (inputNumber, outputNumber)
        // A negative number is passed over.
        var files = [
            pollfd(fd: into, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: from, events: Int16(POLLIN), revents: 0),
        ]
        try system(.wait) { unsafe poll(&files, 2, -1) }
        if files[0].revents != 0 { try write(to: into, more) }
        return files[1].revents == 0 ? true : try read(from: from)
    }

    private var inputNumber: Int32 {
        switch input {
        case .some(let file): file.number
        case .none: -1
        }
    }

    private var outputNumber: Int32 {
        switch output {
        case .some(let file): file.number
        case .none: -1
        }
    }

    private mutating func write(
        to file: Int32,
        _ more: () -> [UInt8]
    ) throws(PlatformError) {
        if written == waiting.count {
            waiting = more()
            written = 0
            guard !waiting.isEmpty else {
                input = nil
                return
            }
        }
        let count = unsafe waiting.withUnsafeBytes { bytes in
            unsafe Glibc.write(
                file,
                bytes.baseAddress.map { unsafe $0 + written },
                bytes.count - written
            )
        }
        if count >= 0 {
            written += count
        } else if errno == EPIPE {
            // It has stopped reading; how it ended says whether that was right.
            input = nil
        } else if errno != EAGAIN && errno != EINTR {
            throw PlatformError(.write, errno)
        }
    }

    private mutating func read(from file: Int32) throws(PlatformError) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = try system(.read) { unsafe Glibc.read(file, &buffer, buffer.count) }
        guard received.count + count <= limit else { throw .unusable(.tooLong) }
        received += buffer[..<count]
        return count > 0
    }
}

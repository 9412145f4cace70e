import Glibc
import Platform
import Testing

/// Programs of the system stand in for the one that prints: what goes in and out is the same to them.
@Suite
struct `a program that bytes are sent through` {
    init() { signal(SIGPIPE, SIG_IGN) }

    /// Hands out so many bytes in pieces of a size.
    private final class Source {
        private var left: Int
        private let size: Int

        init(_ count: Int, inPiecesOf size: Int) {
            left = count
            self.size = size
        }

        func next() -> [UInt8] {
            let count = min(size, left)
            left -= count
            return (0..<count).map { UInt8(truncatingIfNeeded: left &+ $0) }
        }
    }

    private func all(_ source: Source) -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let piece = source.next()
            if piece.isEmpty { return bytes }
            bytes += piece
        }
    }

    @Test(arguments: [(0, 1), (1, 1), (65_536, 65_536), (3_000_000, 1_000_000), (70_000, 7)])
    func `gives back all of it, more than any pipe holds`(count: Int, size: Int) throws {
        let program = try #require(PrintingProgram(path: "/bin/cat"))
        let source = Source(count, inPiecesOf: size)
        let result = try program.pdf(limit: 1 << 24) { source.next() }
        #expect(result == all(Source(count, inPiecesOf: size)))
    }

    @Test func `that fails gives nothing`() throws {
        let program = try #require(PrintingProgram(path: "/bin/false"))
        let source = Source(1_000_000, inPiecesOf: 65_536)
        #expect(try program.pdf(limit: 1 << 24) { source.next() } == nil)
    }

    @Test func `that never ends is stopped at the limit`() throws {
        let program = try #require(PrintingProgram(path: "/usr/bin/yes"))
        #expect(throws: PlatformError.unusable(.tooLong)) {
            try program.pdf(limit: 1 << 20) { [] }
        }
    }

    @Test func `that is not there is none`() throws {
        #expect(PrintingProgram(path: "/nowhere/tacit-pdf") == nil)
    }
}

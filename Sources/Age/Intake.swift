/// Writes bytes of a file, in order, to the start of a span and says how many: 0 only at the end.
public typealias AgeInput = (inout MutableRawSpan) throws -> Int

/// Bytes pulled from an input: first by lines, then in bulk.
struct Intake {
    private let input: AgeInput
    private var buffer: [UInt8]
    private var available = 0..<0

    init(_ input: @escaping AgeInput, bufferByteCount: Int = 16384) {
        self.input = input
        buffer = [UInt8](repeating: 0, count: bufferByteCount)
    }

    /// The bytes up to the next line feed, without it.
    ///
    /// - Returns: `nil` where the input ends before a line feed, or the line exceeds `limit`.
    mutating func line(limit: Int) throws -> [UInt8]? {
        let (line, isComplete) = try lineOrRest(limit: limit)
        return isComplete ? line : nil
    }

    /// The bytes up to the next line feed, without it, or else up to the limit or the end.
    mutating func lineOrRest(limit: Int) throws -> (line: [UInt8], isComplete: Bool) {
        var line: [UInt8] = []
        while line.count <= limit {
            if available.isEmpty {
                available = 0..<(try pull(into: &buffer, from: 0))
                if available.isEmpty { break }
            }
            if let end = buffer[available].firstIndex(of: UInt8(ascii: "\n")) {
                line.append(contentsOf: buffer[available.lowerBound..<end])
                available = end + 1..<available.upperBound
                return (line, line.count <= limit)
            }
            line.append(contentsOf: buffer[available])
            available = 0..<0
        }
        return (line, false)
    }

    /// Fills an array from `start` on and says up to where; less than its count only at the end.
    mutating func fill(_ target: inout [UInt8], from start: Int = 0) throws -> Int {
        let count = min(available.count, target.count - start)
        let taken = available.lowerBound..<available.lowerBound + count
        target.replaceSubrange(start..<start + count, with: buffer[taken])
        available = taken.upperBound..<available.upperBound
        var end = start + count
        while end < target.count {
            let more = try pull(into: &target, from: end)
            if more == 0 { break }
            end += more
        }
        return end
    }

    private func pull(into target: inout [UInt8], from start: Int) throws -> Int {
        let room = target.count - start
        let count = try unsafe target.withUnsafeMutableBytes { bytes in
            let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[start...])
            var span = unsafe rest.mutableBytes
            return try input(&span)
        }
        precondition((0...room).contains(count), "an input reported more than it was asked for")
        return count
    }
}

import Dispatch
import Sealing
import Synchronization

/// A few chunks that are sealed or opened together, on whatever thread comes first.
///
/// Whoever collects a lane does its work if no thread of the pool has begun it, so nobody ever
/// waits for a pool that is busy.
final class ChunkLane: Sendable {
    static let chunkCount = 4

    struct Job {
        enum Direction { case seal, open }
        let direction: Direction
        let cipher: PayloadCipher
        /// The number of the first chunk.
        let index: Int
        let endsPayload: Bool
    }

    private struct Content {
        var input: [UInt8]
        var inputCount = 0
        var output: [UInt8]
        var result = PayloadCipher.Opened(byteCount: 0, isSound: true)
        var job: Job?
    }

    private let content: Mutex<Content>

    init(_ direction: Job.Direction) {
        let text = [UInt8](repeating: 0, count: Self.chunkCount * PayloadCipher.textByteCount)
        let sealed = [UInt8](repeating: 0, count: Self.chunkCount * PayloadCipher.sealedByteCount)
        content = Mutex(
            direction == .seal
                ? Content(input: text, output: sealed) : Content(input: sealed, output: text)
        )
    }

    deinit {
        content.withLock {
            Wipe.bytes(&$0.input)
            Wipe.bytes(&$0.output)
        }
    }

    /// Takes as many bytes as there is room for and says how many.
    func append(_ bytes: RawSpan) -> Int {
        content.withLock { content in
            let start = content.inputCount
            let count = min(bytes.byteCount, content.input.count - start)
            var span = content.input.mutableSpan
            var input = unsafe span.mutableBytes
            input.copy(bytes.extracting(first: count), to: start)
            content.inputCount = start + count
            return count
        }
    }

    /// Takes as many bytes as there are up to a full lane.
    ///
    /// - Returns: how many there are, and whether the lane is full.
    func fill(from intake: inout Intake) throws -> (byteCount: Int, isFull: Bool) {
        try content.withLock { content in
            content.inputCount = try intake.fill(&content.input)
            return (content.inputCount, content.inputCount == content.input.count)
        }
    }

    /// Says what is to be done, and lets another thread do it if one is free.
    func submit(_ job: Job) {
        content.withLock { $0.job = job }
        guard !job.endsPayload else { return }
        DispatchQueue.global(qos: .userInitiated).async { self.content.withLock { Self.work(&$0) } }
    }

    /// Lends what came out, empties the lane, and says whether all of it was sound.
    func collect(_ body: (RawSpan) throws -> Void) throws -> Bool {
        try content.withLock { content in
            Self.work(&content)
            content.inputCount = 0
            if content.result.byteCount > 0 {
                try unsafe body(
                    content.output.span.bytes.extracting(first: content.result.byteCount)
                )
            }
            return content.result.isSound
        }
    }

    /// Does the work on this thread unless another one is at it.
    func help() {
        _ = content.withLockIfAvailable { Self.work(&$0) }
    }

    private static func work(_ content: inout Content) {
        guard let job = content.job else { return }
        content.job = nil
        content.result = job.run(
            content.input,
            byteCount: content.inputCount,
            into: &content.output
        )
    }
}

extension ChunkLane.Job {
    fileprivate func run(
        _ input: [UInt8],
        byteCount: Int,
        into output: inout [UInt8]
    ) -> PayloadCipher.Opened {
        let input = unsafe input.span.bytes.extracting(first: byteCount)
        switch direction {
        case .seal:
            let count = cipher.seal(input, index: index, endsPayload: endsPayload, into: &output)
            return PayloadCipher.Opened(byteCount: count, isSound: true)
        case .open:
            return cipher.open(input, index: index, endsPayload: endsPayload, into: &output)
        }
    }
}

/// Lanes in a ring: number n stands where n − 8 stood before.
struct ChunkLanes {
    static let count = 8

    private let direction: ChunkLane.Job.Direction
    private var lanes: [ChunkLane] = []

    init(_ direction: ChunkLane.Job.Direction) {
        self.direction = direction
    }

    /// The lane of a number; small files never ask for more than the first.
    subscript(number: Int) -> ChunkLane {
        mutating get {
            while lanes.count <= number % Self.count { lanes.append(ChunkLane(direction)) }
            return lanes[number % Self.count]
        }
    }

    /// Does on this thread what no other one has begun.
    ///
    /// The others begin with the oldest lane, so this starts with the newest: to wait for a thread
    /// and be woken again costs about as much as a lane of work.
    func help(_ numbers: Range<Int>) {
        for number in numbers.reversed() { lanes[number % Self.count].help() }
    }
}

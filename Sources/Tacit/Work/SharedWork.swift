import Synchronization

/// Steps of some work, each handed to one of several threads.
final class SharedWork: Sendable {
    private let next = Atomic(0)
    private let count: Int
    private let stride: Int

    /// - Parameter stride: how many are handed out at a time.
    init(count: Int, stride: Int) {
        self.count = count
        self.stride = stride
    }

    /// Some that nobody has; `nil` where none is left.
    func take() -> Range<Int>? {
        let start = next.add(stride, ordering: .relaxed).oldValue
        return start < count ? start..<min(start + stride, count) : nil
    }
}

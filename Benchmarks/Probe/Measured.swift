import Glibc

/// Times of one thing done many times, in milliseconds.
struct Times {
    private var all: [Double] = []

    /// Runs the body once and keeps how long it took.
    mutating func take<Result>(_ body: () throws -> Result) rethrows -> Result {
        let start = ContinuousClock.now
        let result = try body()
        all.append((ContinuousClock.now - start) / .milliseconds(1))
        return result
    }

    /// The time below which so many of all lie; 0.5 is the median.
    func quantile(_ part: Double) -> Double {
        guard !all.isEmpty else { return 0 }
        return all.sorted()[min(all.count - 1, Int(Double(all.count) * part))]
    }

    var fields: [(String, Double)] {
        [("medianMs", quantile(0.5)), ("p90Ms", quantile(0.9)), ("runs", Double(all.count))]
    }
}

/// The most memory that this process has held so far, in KiB: `VmHWM`, which unlike `ru_maxrss`
/// begins anew with the program.
func peakKiB() -> Double {
    let file = unsafe open("/proc/self/status", O_RDONLY)
    guard file >= 0 else { return 0 }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 8_192)
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe read(file, buffer.baseAddress, buffer.count)
    }
    let text = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
}

/// Prints numbers as one JSON object.
func show(_ fields: [(String, Double)]) {
    let pairs = fields.map { name, value in
        value == value.rounded() ? "\"\(name)\": \(Int(value))" : "\"\(name)\": \(value)"
    }
    print("{\(pairs.joined(separator: ", "))}")
}

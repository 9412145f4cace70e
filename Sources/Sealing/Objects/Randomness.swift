import CSodium
import Synchronization

/// Bytes out of the system's randomness.
public enum Randomness {
    public static func bytes(_ count: Int) -> [UInt8] {
        Libsodium.start()
        var bytes = [UInt8](repeating: 0, count: count)
        unsafe randombytes_buf(&bytes, count)
        return bytes
    }

    /// Bytes for what everybody may see, such as nonces and identifiers: never for keys.
    ///
    /// They come from the system as well, but many at a time, because each call costs as much as
    /// sealing half a note. Each byte is given out once.
    package static func visible(_ count: Int) -> [UInt8] {
        precondition(count <= stockCount)
        return stock.withLock { stock in
            if stock.count < count { stock = bytes(stockCount)[...] }
            defer { stock.removeFirst(count) }
            return Array(stock.prefix(count))
        }
    }

    private static let stockCount = 4_096
    private static let stock = Mutex<ArraySlice<UInt8>>([])
}

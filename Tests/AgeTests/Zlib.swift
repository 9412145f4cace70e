import Glibc

/// The system's zlib, found when the tests run: nothing but test vectors needs it.
enum Zlib {
    private typealias Uncompress =
        @convention(c) (
            UnsafeMutablePointer<UInt8>, UnsafeMutablePointer<UInt>, UnsafePointer<UInt8>, UInt
        ) -> Int32

    static let isPresent = unsafe dlopen("libz.so.1", RTLD_NOW) != nil

    /// The bytes behind a zlib stream of up to 32 MiB; `nil` where it is none.
    static func inflate(_ compressed: [UInt8]) -> [UInt8]? {
        guard let library = unsafe dlopen("libz.so.1", RTLD_NOW),
            let symbol = unsafe dlsym(library, "uncompress")
        else { return nil }
        let uncompress = unsafe unsafeBitCast(symbol, to: Uncompress.self)
        var bytes = [UInt8](repeating: 0, count: 32 << 20)
        var count = UInt(bytes.count)
        let status = unsafe uncompress(&bytes, &count, compressed, UInt(compressed.count))
        guard status == 0 else { return nil }
        return Array(bytes[..<Int(count)])
    }
}

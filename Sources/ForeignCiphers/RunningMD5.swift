import CNettle

/// MD5 of bytes that come in pieces.
///
/// Day One names files by it; it protects nothing.
package struct RunningMD5: ~Copyable {
    private var context = md5_ctx()

    package init() { unsafe nettle_md5_init(&context) }

    package mutating func update(_ bytes: [UInt8]) {
        unsafe nettle_md5_update(&context, bytes.count, bytes)
    }

    /// The digest in hexadecimal, lower case.
    package consuming func finish() -> String {
        var digest = [UInt8](repeating: 0, count: 16)
        unsafe nettle_md5_digest(&context, digest.count, &digest)
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
            as: UTF8.self
        )
    }
}

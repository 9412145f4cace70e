import Practice

/// What a resource of the bundle is called: `urn:uuid:…`, derived from a random identifier.
///
/// A UUID of version 8 (RFC 9562, section 5.8): the identifier's sixteen bytes, with the part that
/// the resource plays and its number mixed into the last four. Two resources of one identifier
/// never meet; those of two meet as seldom as random identifiers do.
struct FHIRReference: Hashable {
    /// Which resource of one package, or of one record.
    enum Part: UInt8 {
        case composition = 1
        case patient, group, practitioner, organization, consent, provenance
        case document, carePlan, goal, condition
    }

    /// 36 characters, lower case; also the resource's `id`.
    let uuid: String

    /// - Parameter number: tells several of one part apart, at most 2²⁴.
    init(_ part: Part, of id: Identifier, number: Int = 0) {
        let low = id.low ^ (UInt64(part.rawValue) << 24 | UInt64(number) & 0xFF_FFFF)
        let marked = Identifier(
            high: id.high & ~0xF000 | 0x8000,
            low: low & ~(3 << 62) | 2 << 62
        )
        uuid = Self.text(marked.bytes)
    }

    /// The name, as other resources refer to it.
    var urn: String { "urn:uuid:\(uuid)" }

    /// An element that refers to it.
    var element: JSONValue { ["reference": .text(urn)] }

    private static func text(_ bytes: [UInt8]) -> String {
        var text = ""
        for (index, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(index) { text += "-" }
            let digits = String(byte, radix: 16)
            text += digits.count == 1 ? "0\(digits)" : digits
        }
        return text
    }
}

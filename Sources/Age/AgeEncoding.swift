import Sealing

/// How an age file is laid down.
public enum AgeEncoding: Hashable, Sendable {
    /// Bytes as they are.
    case binary
    /// Lines of ASCII between two markers, a third longer.
    case armored

    /// The encoding that the first bytes of a file show; leading white space may precede armor.
    public init(detecting start: RawSpan) {
        let marker = Array("-----BEGIN AGE".utf8)
        var position = 0
        while position < start.byteCount, ArmorGrammar.isSpace(start.byte(at: position)) {
            position += 1
        }
        let isArmor =
            start.byteCount - position >= marker.count
            && marker.indices.allSatisfy { start.byte(at: position + $0) == marker[$0] }
        self = isArmor ? .armored : .binary
    }
}

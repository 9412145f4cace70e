import Foundation

/// Journals of ours, sealed as jrnl does it, with the passphrase `river stone`.
///
/// Made with `openssl enc` and Python's `hashlib` and `hmac`.
package enum SealedJournals {
    package static let passphrase = "river stone"
    package static let text = "[2026-03-02 15:40] Sealed elsewhere\nAnd opened here.\n"
    package static let oldText = "2016-03-02 15:40 Sealed elsewhere\nAnd opened here.\n"

    /// Format 3; format 3 with a header that is no base 64; format 2; format 1; format 1 as its first
    /// versions padded.
    package static let names = ["three", "threeWithPlainHeader", "two", "one", "oneWithSpaces"]

    package static func bytes(_ name: String) -> [UInt8] {
        let text = base64[name] ?? ""
        return Data(base64Encoded: text).map(Array.init) ?? []
    }

    private static let base64 = [
        "three": """
        SlJOTHYzADBleUp6WVd4MElqb2dJbHBIVm0xYU1taHdZVzEwYzJKWE5YWmpTRVo1WTNjOVBTSjlnQU\
        FBQUFCbFVfRUFBQUVDQXdRRkJnY0lDUW9MREEwT0Q3ZzhHNWFZTEhTaGlsQUFlX05kYkc1T2RrUmY4\
        SGF3SFpvYXVVd2kyandORHBDX25UNnRWYlBHeEhFd09QSFc1akRTQ2xXQ1J4WmFoeV9SNU1rdFpJZX\
        hpZUJuU3ZGazk3MlNiU3NzdVNoVmhQRUxCLUdBWGJXcngtTVlGb2ZqUHc9PQ==
        """,
        "threeWithPlainHeader": """
        SlJOTHYzACR7InNhbHQiOiAiWkdWbVoyaHBhbXRzYlc1dmNIRnljdz09In1nQUFBQUFCbFVfRUFBQU\
        VDQXdRRkJnY0lDUW9MREEwT0Q3ZzhHNWFZTEhTaGlsQUFlX05kYkc1T2RrUmY4SGF3SFpvYXVVd2ky\
        andORHBDX25UNnRWYlBHeEhFd09QSFc1akRTQ2xXQ1J4WmFoeV9SNU1rdFpJZXhpZUJuU3ZGazk3Ml\
        NiU3NzdVNoVmhQRUxCLUdBWGJXcngtTVlGb2ZqUHc9PQ==
        """,
        "two": """
        Z0FBQUFBQmxVX0VBQUFFQ0F3UUZCZ2NJQ1FvTERBME9EOFQ2bmtOSlREUkJldEc5NFp3SFRKNGVDWE\
        VqVWsxckV1SGNvY0xhdkFTaTRxb2MtN19OemlOZVBHX194TFNrN2lmeUdGSjI3cFAwdk8xSXRXdDQx\
        VmYwNkE3dnM4NHpHYlN2ZkNFd2NSc3FZRlVMemVFSUFKVzUxUG9DeF9IM3dnPT0=
        """,
        "one": """
        EBESExQVFhcYGRobHB0eH3gC1XtKycrs0PY2GsujmISG/W21vDj8Wm2ATvFeFecwHcmJ7N1D3HUfSm\
        u89WcDb0FAw5wCgB/y5auS7R/Sul0=
        """,
        "oneWithSpaces": """
        EBESExQVFhcYGRobHB0eH3gC1XtKycrs0PY2GsujmISG/W21vDj8Wm2ATvFeFecwHcmJ7N1D3HUfSm\
        u89WcDb20OzvuP5epBiPzIHZeyd3Q=
        """,
    ]
}

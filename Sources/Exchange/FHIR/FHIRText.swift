import Practice

/// Texts and times as FHIR R4 can hold them (<https://hl7.org/fhir/R4/datatypes.html>).
enum FHIRText {
    /// No string may be longer than 2²⁰ characters; whole texts stand in attachments anyway.
    private static let limit = 1 << 18

    /// A `string`; `nil` for one that says nothing.
    ///
    /// Of white space there is only the plain kind in it, and no control character: those become
    /// U+FFFD. Attachments hold the text as it was written.
    static func string(_ text: String) -> JSONValue? {
        let clean = clean(text)
        return clean.isEmpty ? nil : .text(clean)
    }

    static func string(_ text: String?) -> JSONValue? { text.flatMap { string($0) } }

    static func clean(_ text: String) -> String {
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(limit) { clean.append(replaced(scalar)) }
        return String(clean).trimmed
    }

    private static func replaced(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "\t", "\n", "\r", " "..."~": scalar
        case "\u{85}", "\u{FEFF}": " "
        case "\u{0}"..."\u{9F}": "\u{FFFD}"
        case _ where scalar.properties.isWhitespace: " "
        case _ where scalar.value & 0xFFFE == 0xFFFE: "\u{FFFD}"
        default: scalar
        }
    }

    /// A `dateTime`: a day, or a time with an offset of at most fourteen hours.
    static func dateTime(_ moment: Moment?) -> JSONValue? {
        guard let moment else { return nil }
        guard let clock = moment.clock, abs(clock.offset) > 840 else { return .text(moment.iso) }
        return Moment(instant: moment.instant, offset: 0).map { .text($0.iso) }
    }

    /// An `instant`; `nil` for a day, whose midnight nobody stated.
    static func instant(_ moment: Moment?) -> JSONValue? {
        moment?.clock == nil ? nil : dateTime(moment)
    }

    /// A `date`.
    static func date(_ moment: Moment?) -> JSONValue? {
        moment.map { .text(String($0.iso.prefix(10))) }
    }

    /// A narrative: a paragraph for each line that says something; `nil` without any.
    static func narrative(_ lines: [String]) -> JSONValue? {
        var bytes = Array(#"<div xmlns="http://www.w3.org/1999/xhtml">"#.utf8)
        let lines = lines.map(clean).filter { !$0.isEmpty }
        for line in lines {
            bytes.append(contentsOf: "<p>".utf8)
            bytes.appendHTML(line)
            bytes.append(contentsOf: "</p>".utf8)
        }
        bytes.append(contentsOf: "</div>".utf8)
        guard !lines.isEmpty else { return nil }
        return ["status": "generated", "div": .text(String(decoding: bytes, as: UTF8.self))]
    }
}

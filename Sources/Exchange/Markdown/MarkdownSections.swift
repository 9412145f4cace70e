/// Texts one below the other with headings between them, and back exactly.
///
/// A heading is the line `## NAME`. Which names are headings is agreed beforehand (the front
/// matter lists them), so that other headings are just text. A line of a text that would read as
/// an agreed heading gets a backslash before it, and so does one that has backslashes before such
/// a heading already; reading takes one away. Lines end in a line feed and in nothing else.
/// Around each text stands one blank line on either side, which is no part of it.
struct MarkdownSections {
    private let headings: [[UInt8]]

    /// Sections of these names, which differ.
    init(names: [String]) { headings = names.map(Self.heading) }

    /// Appends the text before the first heading.
    func append(opening text: String, to bytes: inout [UInt8]) {
        bytes.append(0x0A)
        append(text, to: &bytes)
        bytes.append(0x0A)
    }

    /// Appends the section with a number, from 0.
    func append(_ text: String, section: Int, to bytes: inout [UInt8]) {
        bytes.append(0x0A)
        bytes += headings[section]
        bytes += [0x0A, 0x0A]
        append(text, to: &bytes)
        bytes.append(0x0A)
    }

    /// The opening text, and the sections by number in the order in which they stand.
    ///
    /// A section may stand twice or not at all: that is for the caller to judge.
    func split(_ bytes: ArraySlice<UInt8>) -> (opening: String, sections: [(Int, String)]) {
        var texts: [(section: Int?, lines: [ArraySlice<UInt8>])] = [(nil, [])]
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let bare = line.drop { $0 == UInt8(ascii: "\\") }
            guard let section = headings.firstIndex(where: { $0.elementsEqual(bare) }) else {
                texts[texts.count - 1].lines.append(line)
                continue
            }
            if bare.startIndex == line.startIndex {
                texts.append((section, []))
            } else {
                texts[texts.count - 1].lines.append(line.dropFirst())
            }
        }
        let sections = texts.compactMap { text in
            text.section.map { ($0, Self.text(text.lines)) }
        }
        return (Self.text(texts[0].lines), sections)
    }

    private func append(_ text: String, to bytes: inout [UInt8]) {
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            if index > 0 { bytes.append(0x0A) }
            let bare = line.drop { $0 == UInt8(ascii: "\\") }
            if headings.contains(where: { $0.elementsEqual(bare) }) {
                bytes.append(UInt8(ascii: "\\"))
            }
            bytes.append(contentsOf: line)
        }
    }

    private static func text(_ lines: [ArraySlice<UInt8>]) -> String {
        var lines = lines[...]
        if lines.first?.isEmpty == true { lines.removeFirst() }
        if lines.last?.isEmpty == true { lines.removeLast() }
        return String(decoding: Array(lines.joined(separator: [0x0A])), as: UTF8.self)
    }

    /// A name that could not stand in a line by itself is written as a JSON string.
    private static func heading(_ name: String) -> [UInt8] {
        var bytes = Array("## ".utf8)
        let scalars = name.unicodeScalars
        let isPlain =
            scalars.first?.properties.isAlphabetic == true
            && scalars.allSatisfy {
                $0.properties.isAlphabetic || "0123456789-_. ".unicodeScalars.contains($0)
            }
            && scalars.last != " "
        if isPlain { bytes += Array(name.utf8) } else { bytes.appendJSON(name) }
        return bytes
    }
}

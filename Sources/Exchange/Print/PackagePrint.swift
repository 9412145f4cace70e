import Practice

/// The page of a package for the printing program: the same as ``PackagePage``, block by block.
///
/// Call ``head(to:)`` once and ``append(_:to:)`` for each record in the order of the outline; the
/// program takes what is written so on its standard input and gives a PDF.
package struct PackagePrint {
    private let page: PackagePage
    private var count = 0

    package init(_ contents: PackageContents) { page = PackagePage(contents) }

    /// Appends everything that stands before the records.
    package func head(to bytes: inout [UInt8]) {
        let contents = page.contents
        bytes.append(PrintBlock(.made, contents.created.iso))
        for remark in contents.remarks { bytes.append(PrintBlock(.banner, remark)) }
        bytes.append(PrintBlock(.title, page.title))
        for notice in contents.notices {
            for line in notice.text.split(whereSeparator: \.isNewline) {
                bytes.append(PrintBlock(.notice, String(line)))
            }
        }
        for fact in page.facts { bytes.appendFact(fact.name, fact.value) }
        bytes.append(PrintBlock(.heading, "Contents"))
        for (index, line) in contents.outline.enumerated() {
            let words = [line.at?.iso ?? "", PackagePage.title(of: line.kind), line.title]
            bytes.append(
                PrintBlock(.contents, level: index + 1, Self.oneLine(["\(index + 1)."] + words))
            )
        }
    }

    /// Appends a record.
    package mutating func append(_ record: PackageRecord, to bytes: inout [UInt8]) {
        count += 1
        let note = record.note
        bytes.append(PrintBlock(.record, level: count, PackagePage.heading(of: note)))
        bytes.append(
            PrintBlock(.about, Self.oneLine(page.facts(of: record) + note.tags.map { "#\($0)" }))
        )
        if PackagePage.isBill(note.kind) {
            for row in page.bill(note) { bytes.appendFact(row.name, row.value) }
            CommonMarkBlocks.append(note.body, to: &bytes)
        } else {
            CommonMarkBlocks.append(note.body, to: &bytes)
            for field in note.fields where !field.value.isEmpty {
                bytes.append(PrintBlock(.field, PackagePage.title(of: field.name, in: note)))
                CommonMarkBlocks.append(field.value, to: &bytes)
            }
        }
        for file in record.attachments {
            let words = [file.name, file.path, file.mediaType, "\(file.byteCount) bytes"]
            bytes.append(PrintBlock(.text, level: 1, "• " + Self.oneLine(words)))
        }
        for line in record.signatureLines { bytes.append(PrintBlock(.signature, line)) }
    }

    /// Parts side by side, none of which turns the writing direction of another.
    private static func oneLine(_ parts: [String]) -> String {
        let isolate = (before: "\u{2068}", behind: "\u{2069}")
        return parts.filter { !$0.isEmpty }
            .map { isolate.before + plain($0) + isolate.behind }.joined(separator: "  ")
    }

    private static func plain(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let turns = scalar.properties.isBidiControl && scalar.value > 0x2020
            plain.append(turns ? "\u{FFFD}" : scalar)
        }
        return String(plain)
    }
}

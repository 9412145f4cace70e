/// Markdown as HTML that can do nothing: no raw HTML, no images, no links but http, https, mailto.
///
/// Line breaks stay line breaks. A reader must not miss words that somebody wrote, so what
/// CommonMark would swallow is shown as text: raw HTML, addresses of images and of links that are
/// dropped, words beside a code fence, lines that look like link reference definitions
/// (`[Ana]: hello`). Numbered lines keep the numbers they have, and lines that begin with `+`
/// their sign, where CommonMark would renumber the ones and turn the others into bullets.
enum CommonMark {
    /// Longer text is shown as it is: some inputs take the parser quadratic time.
    static let limit = 128 << 10

    /// Appends the HTML of a text, headings moved down below those of the page.
    static func appendHTML(_ text: String, headingOffset: Int, to bytes: inout [UInt8]) {
        guard text.utf8.count <= limit else {
            bytes.append(contentsOf: #"<div class="plain">"#.utf8)
            bytes.appendHTML(text)
            bytes.append(contentsOf: "</div>\n".utf8)
            return
        }
        let document = CommonMarkDocument(CommonMarkSource.protected(text))
        document.disarm(headingOffset: headingOffset)
        CommonMarkSource.appendUnprotected(document.html(), to: &bytes)
    }
}

extension CommonMark {
    /// The words of the first heading of level 1 outside of lists and quotes; `nil` without one.
    static func firstTitle(of text: String) -> String? {
        let start = String(decoding: text.utf8.prefix(limit), as: UTF8.self)
        let document = CommonMarkDocument(CommonMarkSource.protected(start))
        return document.firstTitle.map { title in
            var bytes: [UInt8] = []
            CommonMarkSource.appendUnprotected(Array(title.utf8), to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}

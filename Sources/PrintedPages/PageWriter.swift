import CPango
import Glibc

/// A PDF under way, in A4, written as its pages fill.
@safe
final class PageWriter {
    private static let (width, height, margin) = (595.276, 841.89, 51.0)
    private static var bottom: Double { height - margin }

    private let surface: OpaquePointer
    private let cairo: OpaquePointer
    private var y = PageWriter.margin
    private var page = 1
    private var isEmpty = true

    /// - Parameter file: a descriptor; it is written from its beginning to its end, never sought.
    init?(file: UnsafeMutablePointer<Int32>) {
        let surface = unsafe cairo_pdf_surface_create_for_stream(
            { file, bytes, count in
                guard let file = unsafe file?.assumingMemoryBound(to: Int32.self),
                    let bytes = unsafe bytes, unsafe writeAll(file.pointee, bytes, Int(count))
                else { return CAIRO_STATUS_WRITE_ERROR }
                return CAIRO_STATUS_SUCCESS
            },
            file,
            Self.width,
            Self.height
        )
        guard let surface = unsafe surface, let cairo = unsafe cairo_create(surface) else {
            return nil
        }
        unsafe self.surface = surface
        unsafe self.cairo = cairo
    }

    deinit {
        unsafe cairo_destroy(cairo)
        unsafe cairo_surface_destroy(surface)
    }

    /// What the PDF says about when it was made; ISO 8601.
    func setDate(_ date: String) {
        unsafe cairo_pdf_surface_set_metadata(
            surface,
            CAIRO_PDF_METADATA_CREATE_DATE,
            date
        )
    }

    /// Draws blocks that belong together: on one page where they fit on one.
    func draw(_ blocks: [Block], onNewPage: Bool) {
        let height = blocks.reduce(0) { $0 + paragraphHeight($1) }
        let fits = y + height <= Self.bottom
        if onNewPage || (!fits && height <= Self.bottom - Self.margin) { turnPage() }
        for (index, block) in blocks.enumerated() {
            draw(block, next: index + 1 < blocks.count ? blocks[index + 1] : nil)
        }
    }

    /// - Returns: whether everything was written.
    func finish() -> Bool {
        endPage()
        unsafe cairo_surface_finish(surface)
        let states = unsafe [cairo_status(cairo), cairo_surface_status(surface)]
        return states.allSatisfy { $0 == CAIRO_STATUS_SUCCESS }
    }

    private var innerWidth: Double { Self.width - 2 * Self.margin }

    private func paragraphHeight(_ block: Block) -> Double {
        let paragraph = unsafe Paragraph(block, on: cairo, width: innerWidth)
        return paragraph.height + paragraph.shape.above
    }

    private func draw(_ block: Block, next: Block?) {
        let paragraph = unsafe Paragraph(block, on: cairo, width: innerWidth)
        let shape = paragraph.shape
        // A heading takes along at least two lines of what it heads.
        let needed = shape.keepsWithNext && next != nil ? paragraph.height + shape.above + 40 : 0
        if shape.beginsPage || y + needed > Self.bottom { turnPage() }
        if !isEmpty { y += shape.above }
        if shape.hasRuleAbove, !isEmpty { drawRule(at: y - shape.above / 2) }
        let tag = tag(of: block)
        if let tag { unsafe cairo_tag_begin(cairo, tag.name, tag.attributes) }
        unsafe cairo_set_source_rgb(cairo, shape.grey, shape.grey, shape.grey)
        unsafe paragraph.draw(on: cairo) { place(height: $0, shape) }
        if let tag { unsafe cairo_tag_end(cairo, tag.name) }
        if block.style == .record {
            _ = unsafe cairo_pdf_surface_add_outline(
                surface,
                0,
                paragraph.text,
                "dest='r\(block.level)'",
                CAIRO_PDF_OUTLINE_FLAG_OPEN
            )
        }
    }

    private func place(height: Double, _ shape: Shape) -> (x: Double, y: Double) {
        if y + height > Self.bottom {
            turnPage()
            unsafe cairo_set_source_rgb(cairo, shape.grey, shape.grey, shape.grey)
        }
        if shape.hasBar {
            unsafe cairo_rectangle(cairo, Self.margin + shape.indent - 8, y, 2, height)
            unsafe cairo_fill(cairo)
        }
        defer {
            y += height
            isEmpty = false
        }
        return (Self.margin, y)
    }

    private func drawRule(at y: Double) {
        unsafe cairo_set_source_rgb(cairo, 0, 0, 0)
        unsafe cairo_set_line_width(cairo, 0.5)
        unsafe cairo_move_to(cairo, Self.margin, y)
        unsafe cairo_line_to(cairo, Self.width - Self.margin, y)
        unsafe cairo_stroke(cairo)
    }

    /// A line of the contents leads to its record.
    private func tag(of block: Block) -> (name: String, attributes: String)? {
        switch block.style {
        case .contents: (CAIRO_TAG_LINK, "dest='r\(block.level)'")
        case .record: (CAIRO_TAG_DEST, "name='r\(block.level)'")
        default: nil
        }
    }
}

extension PageWriter {
    /// A new page, unless nothing stands on this one.
    private func turnPage() {
        guard !isEmpty else { return }
        endPage()
        page += 1
        y = Self.margin
        isEmpty = true
    }

    private func endPage() {
        let number = Block(style: .about, level: 0, markup: Array("\(page)".utf8))
        let paragraph = unsafe Paragraph(number, on: cairo, width: 60)
        unsafe cairo_set_source_rgb(cairo, 0, 0, 0)
        unsafe paragraph.draw(on: cairo) { _ in (Self.width - Self.margin - 20, Self.bottom + 14) }
        unsafe cairo_show_page(cairo)
    }
}

/// Writes all of it, in as many calls as it takes.
private func writeAll(_ file: Int32, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    var written = 0
    while written < count {
        let step = unsafe write(file, bytes + written, count - written)
        if step < 0, errno == EINTR { continue }
        guard step > 0 else { return false }
        written += step
    }
    return true
}

import CPango

/// A block that was laid out to the width of a page.
@safe
struct Paragraph: ~Copyable {
    let block: Block
    let shape: Shape
    private let layout: OpaquePointer

    /// - Parameter width: in points, indent included.
    init(_ block: Block, on cairo: OpaquePointer, width: Double) {
        self.block = block
        shape = block.shape
        unsafe layout = pango_cairo_create_layout(cairo)
        unsafe Self.measureForPaper(pango_layout_get_context(layout))
        unsafe pango_layout_context_changed(layout)
        let font = unsafe pango_font_description_from_string(shape.font)
        unsafe pango_layout_set_font_description(layout, font)
        unsafe pango_font_description_free(font)
        unsafe pango_layout_set_width(
            layout,
            Int32((width - shape.indent) * Double(PANGO_SCALE))
        )
        unsafe pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        unsafe pango_layout_set_line_spacing(layout, 1.15)
        setText()
    }

    /// Glyphs stand where they belong, and not on the pixels of some screen.
    private static func measureForPaper(_ context: OpaquePointer?) {
        let options = unsafe cairo_font_options_create()
        unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        unsafe pango_cairo_context_set_font_options(context, options)
        unsafe cairo_font_options_destroy(options)
        unsafe pango_context_set_round_glyph_positions(context, 0)
    }

    deinit { unsafe g_object_unref(UnsafeMutableRawPointer(layout)) }

    /// Markup that is none is shown as the text it is.
    private func setText() {
        let count = Int32(clamping: block.markup.count)
        unsafe block.markup.withUnsafeBufferPointer { buffer in
            let start = unsafe UnsafeRawPointer(buffer.baseAddress)?
                .assumingMemoryBound(to: CChar.self)
            guard let start = unsafe start else { return }
            var attributes: OpaquePointer?
            var text: UnsafeMutablePointer<CChar>?
            let isMarkup = unsafe pango_parse_markup(
                start,
                count,
                0,
                &attributes,
                &text,
                nil,
                nil
            )
            guard isMarkup != 0, let text = unsafe text else {
                unsafe pango_layout_set_text(layout, start, count)
                unsafe setAttributes(pango_attr_list_new())
                return
            }
            unsafe pango_layout_set_text(layout, text, -1)
            unsafe setAttributes(attributes)
            unsafe g_free(text)
        }
    }

    /// Sets attributes, and lets go of them.
    private func setAttributes(_ attributes: OpaquePointer?) {
        // A word that is broken gets no hyphen, which nobody wrote.
        unsafe pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(0))
        unsafe pango_layout_set_attributes(layout, attributes)
        unsafe pango_attr_list_unref(attributes)
    }

    /// Its words without markup.
    var text: String { unsafe String(cString: pango_layout_get_text(layout)) }

    /// In points, without the space above.
    var height: Double {
        var extents = PangoRectangle()
        unsafe pango_layout_get_extents(layout, nil, &extents)
        return Double(extents.height) / Double(PANGO_SCALE)
    }

    /// Draws it line by line, its lines spread over pages as they fit.
    ///
    /// - Parameter place: the upper left corner for a line of such a height.
    func draw(on cairo: OpaquePointer, place: (_ height: Double) -> (x: Double, y: Double)) {
        guard let lines = unsafe pango_layout_get_iter(layout) else { return }
        defer { unsafe pango_layout_iter_free(lines) }
        let scale = Double(PANGO_SCALE)
        repeat {
            var extents = PangoRectangle()
            unsafe pango_layout_iter_get_line_extents(lines, nil, &extents)
            let baseline = unsafe pango_layout_iter_get_baseline(lines)
            let (x, y) = place(Double(extents.height) / scale)
            unsafe cairo_move_to(
                cairo,
                x + shape.indent + Double(extents.x) / scale,
                y + Double(baseline - extents.y) / scale
            )
            unsafe pango_cairo_show_layout_line(cairo, pango_layout_iter_get_line_readonly(lines))
        } while unsafe pango_layout_iter_next_line(lines) != 0
    }
}

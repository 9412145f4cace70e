import CCmark

/// A parsed document of the C library, which owns all nodes that are touched here.
@safe
struct CommonMarkDocument: ~Copyable {
    let root: OpaquePointer?

    init(_ source: [UInt8]) {
        unsafe root = source.withUnsafeBufferPointer { buffer in
            let start = unsafe UnsafeRawPointer(buffer.baseAddress)?
                .assumingMemoryBound(to: CChar.self)
            return unsafe cmark_parse_document(start, buffer.count, CMARK_OPT_DEFAULT)
        }
    }

    deinit { unsafe cmark_node_free(root) }

    /// The words of the first heading of level 1 that stands in nothing else.
    var firstTitle: String? {
        var node = unsafe cmark_node_first_child(root)
        while let current = unsafe node {
            if unsafe cmark_node_get_type(current) == CMARK_NODE_HEADING,
                unsafe cmark_node_get_heading_level(current) == 1
            {
                return unsafe nodes(under: current).compactMap { unsafe words(of: $0) }.joined()
            }
            unsafe node = cmark_node_next(current)
        }
        return nil
    }

    /// Takes away whatever could act or fetch, and keeps its text.
    func disarm(headingOffset: Int) {
        var nodes = unsafe nodes(under: root)
        while let node = unsafe nodes.popLast() {
            switch unsafe cmark_node_get_type(node) {
            case CMARK_NODE_HTML_BLOCK: unsafe replace(node, by: CMARK_NODE_CODE_BLOCK)
            case CMARK_NODE_HTML_INLINE: unsafe replace(node, by: CMARK_NODE_TEXT)
            case CMARK_NODE_CODE_BLOCK: unsafe showInfo(of: node)
            case CMARK_NODE_IMAGE: unsafe unwrap(node)
            case CMARK_NODE_LINK: unsafe checkLink(node)
            case CMARK_NODE_HEADING:
                let level = unsafe cmark_node_get_heading_level(node)
                unsafe cmark_node_set_heading_level(node, min(6, level + Int32(headingOffset)))
            default: break
            }
        }
    }

    /// The HTML as UTF-8.
    func html() -> [UInt8] {
        guard let text = unsafe cmark_render_html(root, CMARK_OPT_HARDBREAKS, nil) else {
            return []
        }
        defer { unsafe cmark_get_default_mem_allocator().pointee.free(text) }
        return unsafe Array(String(cString: text).utf8)
    }

    /// A node and all below it before anything is changed, parents before children.
    private func nodes(under top: OpaquePointer?) -> [OpaquePointer] {
        var nodes: [OpaquePointer] = unsafe []
        let iterator = unsafe cmark_iter_new(top)
        defer { unsafe cmark_iter_free(iterator) }
        while true {
            let event = unsafe cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE else { return unsafe nodes }
            if event == CMARK_EVENT_ENTER, let node = unsafe cmark_iter_get_node(iterator) {
                unsafe nodes.append(node)
            }
        }
    }

    private func words(of node: OpaquePointer) -> String? {
        switch unsafe cmark_node_get_type(node) {
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: " "
        case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
            unsafe cmark_node_get_literal(node).map { unsafe String(cString: $0) }
        default: nil
        }
    }

    private func replace(_ node: OpaquePointer, by type: cmark_node_type) {
        guard let new = unsafe cmark_node_new(type) else { return }
        unsafe cmark_node_set_literal(new, cmark_node_get_literal(node))
        unsafe cmark_node_replace(node, new)
        unsafe cmark_node_free(node)
    }

    private func showInfo(of node: OpaquePointer) {
        guard let info = unsafe cmark_node_get_fence_info(node),
            let literal = unsafe cmark_node_get_literal(node), unsafe info.pointee != 0
        else { return }
        unsafe cmark_node_set_literal(node, String(cString: info) + "\n" + String(cString: literal))
        unsafe cmark_node_set_fence_info(node, "")
    }

    private func checkLink(_ node: OpaquePointer) {
        let url = unsafe address(of: node)
        let scheme = url.prefix { $0 != ":" }.lowercased()
        guard ["http", "https", "mailto"].contains(scheme), url.utf8.count > scheme.utf8.count
        else {
            unsafe unwrap(node)
            return
        }
        unsafe cmark_node_set_url(node, url)
    }

    /// Puts the children in the place of a node, with its address as text behind them.
    private func unwrap(_ node: OpaquePointer) {
        let url = unsafe address(of: node)
        while let child = unsafe cmark_node_first_child(node) {
            guard unsafe cmark_node_insert_before(node, child) == 1 else { break }
        }
        if !url.isEmpty, let text = unsafe cmark_node_new(CMARK_NODE_TEXT) {
            unsafe cmark_node_set_literal(text, " (\(url))")
            unsafe cmark_node_insert_before(node, text)
        }
        unsafe cmark_node_unlink(node)
        unsafe cmark_node_free(node)
    }

    private func address(of node: OpaquePointer) -> String {
        guard let url = unsafe cmark_node_get_url(node) else { return "" }
        var bytes: [UInt8] = []
        CommonMarkSource.appendUnprotected(unsafe Array(String(cString: url).utf8), to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}

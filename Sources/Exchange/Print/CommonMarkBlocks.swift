import CCmark

/// Markdown as blocks for print: what ``CommonMark`` shows on a page, in the same words.
enum CommonMarkBlocks {
    /// Appends the blocks of a text.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        guard text.utf8.count <= CommonMark.limit else {
            for line in text.split(whereSeparator: \.isNewline) {
                bytes.append(PrintBlock(.text, String(line)))
            }
            return
        }
        let document = CommonMarkDocument(CommonMarkSource.protected(text))
        document.disarm(headingOffset: 0)
        for block in document.blocks() {
            var shown = block
            shown.markup = []
            CommonMarkSource.appendUnprotected(block.markup, to: &shown.markup)
            bytes.append(shown)
        }
    }
}

extension CommonMarkDocument {
    /// Its blocks in order, markers still in them.
    fileprivate func blocks() -> [PrintBlock] {
        var gathering = BlockGathering()
        let iterator = unsafe cmark_iter_new(root)
        defer { unsafe cmark_iter_free(iterator) }
        while true {
            let event = unsafe cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(iterator) else {
                return gathering.blocks
            }
            unsafe gathering.take(node, isEnter: event == CMARK_EVENT_ENTER)
        }
    }
}

/// Blocks while the document is walked through.
@safe
private struct BlockGathering {
    var blocks: [PrintBlock] = []
    private var markup: [UInt8] = []
    /// For each list around: the number of its next item, or `nil` for bullets.
    private var lists: [Int?] = []
    private var quotes = 0
    /// What stands before the next paragraph, of which it is the first one in an item.
    private var bullet = ""

    mutating func take(_ node: OpaquePointer, isEnter: Bool) {
        switch unsafe cmark_node_get_type(node) {
        case CMARK_NODE_BLOCK_QUOTE: quotes += isEnter ? 1 : -1
        case CMARK_NODE_LIST: unsafe takeList(node, isEnter: isEnter)
        case CMARK_NODE_ITEM where isEnter: beginItem()
        case CMARK_NODE_CODE_BLOCK:
            unsafe appendLiteral(of: node)
            while markup.last == 0x0A { markup.removeLast() }
            finish(.code)
        case CMARK_NODE_PARAGRAPH where !isEnter: finish(quotes > 0 ? .quote : .text)
        case CMARK_NODE_HEADING:
            markup.append(contentsOf: (isEnter ? "<b>" : "</b>").utf8)
            if !isEnter { finish(.text) }
        case CMARK_NODE_THEMATIC_BREAK:
            markup.append(contentsOf: "* * *".utf8)
            finish(.text)
        default: unsafe takeInline(node, isEnter: isEnter)
        }
    }

    private mutating func takeInline(_ node: OpaquePointer, isEnter: Bool) {
        switch unsafe cmark_node_get_type(node) {
        case CMARK_NODE_TEXT, CMARK_NODE_HTML_INLINE: unsafe appendLiteral(of: node)
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: markup.append(0x0A)
        case CMARK_NODE_CODE:
            markup.append(contentsOf: "<tt>".utf8)
            unsafe appendLiteral(of: node)
            markup.append(contentsOf: "</tt>".utf8)
        case CMARK_NODE_EMPH: markup.append(contentsOf: (isEnter ? "<i>" : "</i>").utf8)
        case CMARK_NODE_STRONG: markup.append(contentsOf: (isEnter ? "<b>" : "</b>").utf8)
        case CMARK_NODE_LINK where !isEnter:
            // On paper an address leads nowhere unless it can be read.
            guard let url = unsafe cmark_node_get_url(node) else { return }
            markup.appendHTML(unsafe " (\(String(cString: url)))")
        default: break
        }
    }

    private mutating func takeList(_ node: OpaquePointer, isEnter: Bool) {
        guard isEnter else {
            lists.removeLast()
            return
        }
        let isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        lists.append(isOrdered ? unsafe Int(cmark_node_get_list_start(node)) : nil)
    }

    private mutating func beginItem() {
        guard let number = lists.last else { return }
        bullet = number.map { "\($0). " } ?? "• "
        if let number { lists[lists.count - 1] = number + 1 }
    }

    private mutating func appendLiteral(of node: OpaquePointer) {
        guard let text = unsafe cmark_node_get_literal(node) else { return }
        markup.appendHTML(unsafe String(cString: text))
    }

    private mutating func finish(_ style: PrintBlock.Style) {
        blocks.append(
            PrintBlock(style, level: lists.count, markup: Array(bullet.utf8) + markup)
        )
        bullet = ""
        markup = []
    }
}

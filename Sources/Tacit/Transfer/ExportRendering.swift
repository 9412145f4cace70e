import Exchange
import Practice

/// A copy in one of the forms, appended to bytes record by record.
struct ExportRendering {
    private var form: Form

    private enum Form {
        case jsonLines
        case csv(fieldNames: [String])
        case html(HTMLPage)
        case markdown(MarkdownBook)
    }

    /// Appends what stands before the first record.
    init(_ format: OwnExportFormat, _ plan: ExportPlan, clients: [String?], to bytes: inout [UInt8])
    {
        let contents = zip(plan.items, clients).lazy.compactMap { item, client in
            item.listing.map { HTMLPage.Entry(at: $0.at, client: client, title: $0.title) }
        }
        switch format {
        case .jsonLines: form = .jsonLines
        case .csv:
            CSV.appendHeader(fieldNames: plan.fieldNames, to: &bytes)
            form = .csv(fieldNames: plan.fieldNames)
        case .html:
            let page = HTMLPage(labels: Self.labels)
            page.head(contents: contents, to: &bytes)
            form = .html(page)
        case .markdown:
            let book = MarkdownBook(labels: Self.labels)
            book.head(contents: contents, to: &bytes)
            form = .markdown(book)
        }
    }

    mutating func append(_ record: PlainRecord, to bytes: inout [UInt8]) {
        switch form {
        case .jsonLines: JSONLines.append(record, to: &bytes)
        case .csv(let fieldNames): CSV.append(record, fieldNames: fieldNames, to: &bytes)
        case .html(var page):
            page.append(record, to: &bytes)
            form = .html(page)
        case .markdown(var book):
            book.append(record, to: &bytes)
            form = .markdown(book)
        }
    }

    /// Appends what stands behind the last record.
    mutating func finish(to bytes: inout [UInt8]) {
        if case .html(let page) = form { page.tail(to: &bytes) }
    }

    private static var labels: HTMLPage.Labels {
        var labels = HTMLPage.Labels()
        labels.kind = { Kind.named($0)?.title ?? $0 }
        labels.field = { kind, field in Kind.named(kind)?.field(named: field)?.title ?? field }
        return labels
    }
}

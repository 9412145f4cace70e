/// The best hits seen so far, at most `limit` of them.
struct BestHits<ID: Comparable> {
    private let limit: Int
    /// Cut back to `limit` whenever it has grown to twice that.
    private var hits: [Hit<ID>] = []

    init(limit: Int) {
        self.limit = max(0, limit)
    }

    mutating func insert(_ hit: Hit<ID>) {
        guard limit > 0 else { return }
        hits.append(hit)
        if hits.count / 2 >= max(limit, 64) { cutBack() }
    }

    mutating func sorted() -> [Hit<ID>] {
        cutBack()
        return hits
    }

    private mutating func cutBack() {
        hits.sort { Self.precedes($0, $1) }
        hits.removeLast(max(0, hits.count - limit))
    }

    private static func precedes(_ first: Hit<ID>, _ second: Hit<ID>) -> Bool {
        if first.score != second.score { return first.score > second.score }
        if first.sortKey != second.sortKey { return first.sortKey > second.sortKey }
        return first.id < second.id
    }
}

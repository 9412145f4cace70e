import CPlatform
import Glibc

/// What a process that holds keys sets up before it reads the first one.
package enum ProcessHardening {
    /// Forbids core dumps and debuggers, keeps new files to the owner, and turns a vanished reader
    /// into an error instead of a silent end.
    ///
    /// Programs started later inherit the core limit and the file mask; the kernel makes them
    /// dumpable again. Throws `system` with the step that was refused.
    package static func apply() throws(PlatformError) {
        try system(.coreLimit) { tacit_disable_core_dumps() }
        try system(.dumpable) { tacit_set_undumpable() }
        umask(0o077)
        // The allocator asks for memory by the megabyte: page by page, a search's second thread
        // would spend more time asking than searching.
        tacit_grow_memory_by(1 << 20)
        signal(SIGPIPE, SIG_IGN)
    }
}

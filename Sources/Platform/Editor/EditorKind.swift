/// The editors whose ways of keeping copies are known, and how each is kept from it.
enum EditorKind: Equatable, Sendable {
    case vim
    case neovim
    case nano
    case emacs
    /// Keeps a history on disk, hands the file to a process that we did not start, or returns
    /// before the text is written.
    case keepsCopies
    /// Unknown: its temporary files and its state are sent into the private folder.
    case other

    /// Goes by the name of the program that a link such as `vi` or `editor` leads to.
    init(programName name: String) {
        self =
            switch name {
            case "nvim": .neovim
            case "nano", "nano-tiny", "rnano": .nano
            case _ where name.hasPrefix("vim") || EditorKind.vimNames.contains(name): .vim
            case "emacsclient": .keepsCopies
            case _ where name.hasPrefix("emacsclient."): .keepsCopies
            case _ where name.hasPrefix("emacs"): .emacs
            case _ where EditorKind.copyingNames.contains(name): .keepsCopies
            default: .other
            }
    }

    private static let vimNames: Set<String> = ["gvim", "rvim", "rgvim", "mvim"]
    private static let copyingNames: Set<String> = [
        "atom", "code", "code-insiders", "codium", "code-oss", "cursor", "gedit", "geany",
        "gnome-text-editor", "idea", "kate", "kwrite", "micro", "mousepad", "pluma", "subl",
        "sublime_text", "vscodium", "windsurf", "zed", "zeditor",
    ]

    /// The arguments that stand before the file.
    func arguments(invokedAs name: String) -> [String] {
        switch self {
        case .vim:
            // A graphical vim returns at once unless it is told to stay.
            (name.hasPrefix("g") || name.hasPrefix("rg") ? ["-f"] : [])
                + ["-n", "-i", "NONE", "--cmd", EditorKind.vimSettings]
                + [
                    "-c", EditorKind.vimSettings, "-c", EditorKind.vimRescue, "-c",
                    EditorKind.vimLeave,
                ]
        case .neovim:
            [
                "-n", "-i", "NONE", "--cmd", EditorKind.vimSettings,
                "-c", EditorKind.vimSettings, "-c", EditorKind.vimRescue,
                "-c", EditorKind.vimLeave,
            ]
        case .nano:
            // No option takes back "set backup" or "set historylog": leave all settings out.
            ["--ignorercfiles"]
        case .emacs:
            ["--eval", EditorKind.emacsSettings]
        case .keepsCopies, .other:
            []
        }
    }

    /// Where an editor looks for a place for temporary files and state.
    func environment(folder: String) -> [String: String] {
        var values = ["TMPDIR": folder, "TMP": folder, "TEMP": folder]
        switch self {
        case .neovim:
            values["XDG_STATE_HOME"] = folder
            values["NVIM_LOG_FILE"] = "/dev/null"
        case .other, .keepsCopies:
            values["XDG_STATE_HOME"] = folder
            values["XDG_CACHE_HOME"] = folder
            // nvi, which copies each file for recovery.
            values["NEXINIT"] = "set recdir=\(folder) directory=\(folder)"
        case .vim, .nano, .emacs: break
        }
        return values
    }

    // Given before the person's own settings and again after them. Modelines are off because the
    // text may come from someone else.
    private static let vimSettings =
        [
            "nobackup", "nowritebackup", "noswapfile", "updatecount=0", "noundofile", "viminfo=",
            "backupdir=", "directory=", "undodir=", "patchmode=", "nomodeline",
        ].map { "silent! set \($0)" }.joined(separator: " | ")

    /// A vim that dies because the terminal was closed takes along what was not saved.
    ///
    /// So after each pause it leaves a copy beside the file, which counts where it ends badly. Whoever
    /// leaves it, by `:q!` or `:cq`, wants nothing more saved: then the copy goes.
    private static let vimRescue = """
        set updatetime=500 | autocmd CursorHold,CursorHoldI,InsertLeave */tacit-edit-*/note.md \
        if &modified | let g:tacit_rescue = expand('<afile>:p') . '.save' \
        | silent! execute 'lockmarks keepalt noautocmd write! ' . fnameescape(g:tacit_rescue) | endif
        """
    /// A vim that lost its terminal has closed its buffers by then, one that was left has not.
    private static let vimLeave = """
        autocmd VimLeavePre * if !v:dying && bufloaded(bufnr('%')) && exists('g:tacit_rescue') \
        | call delete(g:tacit_rescue) | endif
        """

    /// Emacs reads its arguments in order, after the person's own settings: the file comes last.
    private static let emacsSettings = """
        (progn (setq-default make-backup-files nil backup-inhibited t auto-save-default nil \
        version-control 'never create-lockfiles nil auto-save-list-file-name nil \
        auto-save-list-file-prefix nil auto-save-visited-mode nil delete-by-moving-to-trash nil \
        enable-local-variables nil enable-local-eval nil enable-dir-local-variables nil \
        undo-tree-auto-save-history nil undohist-mode nil savehist-additional-variables nil \
        kill-emacs-hook nil inhibit-startup-screen t) \
        (auto-save-mode -1) (when (fboundp 'savehist-mode) (savehist-mode -1)))
        """
}

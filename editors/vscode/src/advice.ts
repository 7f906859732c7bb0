// What is said where planlint can't be started, and the ways out that are offered beside it.

import * as vscode from "vscode";

const INSTALL = 'pip install "planlint[lsp]"';
const SILENCED = "planlint.silent";

interface Way {
    title: string;
    go: () => unknown;
}

/** Says so once a session, unless the user wants to hear no more of it. */
export class Advice {
    private wanted: boolean;

    constructor(
        private readonly memory: vscode.Memento,
        private readonly output: vscode.LogOutputChannel,
    ) {
        this.wanted = !memory.get(SILENCED, false);
    }

    /** Whoever starts the server by hand wants to know what becomes of it. */
    askedFor(): void {
        this.wanted = true;
    }

    missing(): Promise<void> {
        const text = vscode.l10n.t(
            "planlint was not found. Install it in the Python environment you use, or say in the settings where it is.",
        );
        return this.tell(text, [this.install(), settings(), this.silence()]);
    }

    /** The server does not start; what it said last may be empty. */
    broken(lastWords: string): Promise<void> {
        const text = vscode.l10n.t(
            'planlint could not start its language server. It may be too old, or be installed without the extra "lsp".',
        );
        return this.tell(`${text} ${lastWords}`.trim(), [this.install(), settings(), this.show(), this.silence()]);
    }

    ended(): Promise<void> {
        const text = vscode.l10n.t("planlint's server has ended again and again; the output says why.");
        return this.tell(text, [restart(), this.show()]);
    }

    private async tell(text: string, ways: readonly Way[]): Promise<void> {
        if (this.wanted) {
            this.wanted = false;
            await choose(vscode.window.showWarningMessage(text, ...ways));
        }
    }

    private install(): Way {
        const go = async (): Promise<void> => {
            await vscode.env.clipboard.writeText(INSTALL);
            const text = vscode.l10n.t("Copied: {0}. Run it in a terminal, then restart the server.", INSTALL);
            await choose(vscode.window.showInformationMessage(text, restart()));
        };
        return { title: vscode.l10n.t("Copy the Command to Install"), go };
    }

    private show(): Way {
        return { title: vscode.l10n.t("Show the Output"), go: () => this.output.show() };
    }

    private silence(): Way {
        return { title: vscode.l10n.t("Don't Show Again"), go: () => this.memory.update(SILENCED, true) };
    }
}

async function choose(shown: Thenable<Way | undefined>): Promise<void> {
    await (await shown)?.go();
}

function settings(): Way {
    // Where programs lie is set for the machine that they lie on.
    const whose = vscode.env.remoteName === undefined ? "openSettings" : "openRemoteSettings";
    const go = (): unknown => vscode.commands.executeCommand(`workbench.action.${whose}`, { query: "planlint" });
    return { title: vscode.l10n.t("Open the Settings"), go };
}

function restart(): Way {
    return { title: vscode.l10n.t("Restart the Server"), go: () => vscode.commands.executeCommand("planlint.restart") };
}

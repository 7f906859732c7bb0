// What is said where planlint can't be started, and the buttons beside it.

import * as vscode from "vscode";

const INSTALL = 'pip install "planlint[lsp]"';
const SILENCED = "planlint.silent";

/** Says so once a session, unless the user wants to hear no more of it. */
export class Advice {
    private told = false;

    constructor(
        private readonly memory: vscode.Memento,
        private readonly output: vscode.LogOutputChannel,
    ) {}

    missing(): Promise<void> {
        const text = vscode.l10n.t(
            "planlint was not found. Install it in the Python environment you use, or say in the settings where it is.",
        );
        return this.tell(text);
    }

    broken(): Promise<void> {
        const text = vscode.l10n.t(
            'planlint could not start its language server. It may be too old, or be installed without the extra "lsp".',
        );
        return this.tell(text, true);
    }

    private async tell(text: string, withOutput = false): Promise<void> {
        if (this.told || this.memory.get(SILENCED, false)) {
            return;
        }
        this.told = true;
        const copy = vscode.l10n.t("Copy the Command to Install");
        const settings = vscode.l10n.t("Open the Settings");
        const output = vscode.l10n.t("Show the Output");
        const never = vscode.l10n.t("Don't Show Again");
        const buttons = [copy, settings, ...(withOutput ? [output] : []), never];
        switch (await vscode.window.showWarningMessage(text, ...buttons)) {
            case copy:
                await vscode.env.clipboard.writeText(INSTALL);
                void vscode.window.showInformationMessage(vscode.l10n.t("Copied: {0}", INSTALL));
                break;
            case settings:
                await vscode.commands.executeCommand("workbench.action.openSettings", "planlint");
                break;
            case output:
                this.output.show();
                break;
            case never:
                await this.memory.update(SILENCED, true);
                break;
        }
    }
}

import * as vscode from "vscode";

export type State = "off" | "starting" | "ready" | "failed";

/** The item in the status bar: what kind of draft this is and how many findings it has. */
export class Status implements vscode.Disposable {
    private readonly item = vscode.window.createStatusBarItem("planlint", vscode.StatusBarAlignment.Right, 50);
    private state: State = "off";
    private why = "";
    private readonly disposables: vscode.Disposable[] = [this.item];

    constructor(private readonly kindOf: (uri: vscode.Uri) => string | undefined) {
        this.item.name = "planlint";
        this.item.command = "planlint.showOutput";
        this.disposables.push(
            vscode.window.onDidChangeActiveTextEditor(() => this.show()),
            vscode.languages.onDidChangeDiagnostics(() => this.show()),
        );
    }

    set(state: State, why = ""): void {
        this.state = state;
        this.why = why;
        void vscode.commands.executeCommand("setContext", "planlint.ready", state === "ready");
        this.show();
    }

    show(): void {
        const document = vscode.window.activeTextEditor?.document;
        if (this.state === "off" || document === undefined || !isDraft(document)) {
            this.item.hide();
            return;
        }
        this.item.backgroundColor =
            this.state === "failed" ? new vscode.ThemeColor("statusBarItem.warningBackground") : undefined;
        this.item.tooltip = this.why || vscode.l10n.t("planlint: click for the output");
        this.item.text = this.text(document.uri);
        this.item.show();
    }

    private text(uri: vscode.Uri): string {
        switch (this.state) {
            case "starting":
                return "$(loading~spin) planlint";
            case "failed":
                return "$(warning) planlint";
            default: {
                const count = findingsIn(uri).length;
                const found = vscode.l10n.t("Findings: {0}", count);
                return `$(checklist) ${[this.kindOf(uri), found].filter(Boolean).join(" · ")}`;
            }
        }
    }

    dispose(): void {
        for (const disposable of this.disposables) {
            disposable.dispose();
        }
    }
}

export function isDraft(document: vscode.TextDocument): boolean {
    return (
        ["plaintext", "markdown"].includes(document.languageId) && ["file", "untitled"].includes(document.uri.scheme)
    );
}

export function findingsIn(uri: vscode.Uri): vscode.Diagnostic[] {
    return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "planlint");
}

import * as vscode from "vscode";

import { findingsIn, isDraft } from "./drafts";
import type { Kinds } from "./kinds";
import type { Condition } from "./server";

/** The item in the status bar: what kind of draft this is and how many findings it has. */
export class Status implements vscode.Disposable {
    private readonly item = vscode.window.createStatusBarItem("planlint", vscode.StatusBarAlignment.Right, 50);
    private condition: Condition = { state: "off" };
    private readonly disposables: vscode.Disposable[] = [this.item];

    constructor(private readonly kinds: Kinds) {
        this.item.name = "planlint";
        this.item.command = "planlint.showOutput";
        this.disposables.push(
            vscode.window.onDidChangeActiveTextEditor(() => this.show()),
            vscode.languages.onDidChangeDiagnostics(() => this.show()),
        );
    }

    set(condition: Condition): void {
        this.condition = condition;
        void vscode.commands.executeCommand("setContext", "planlint.ready", condition.state === "ready");
        this.show();
    }

    show(): void {
        const { state, why } = this.condition;
        const document = vscode.window.activeTextEditor?.document;
        if (state === "off" || document === undefined || !isDraft(document)) {
            this.item.hide();
            return;
        }
        this.item.backgroundColor =
            state === "failed" ? new vscode.ThemeColor("statusBarItem.warningBackground") : undefined;
        this.item.tooltip = why ?? vscode.l10n.t("planlint: click for the output");
        this.item.text = this.text(document.uri);
        this.item.show();
    }

    private text(uri: vscode.Uri): string {
        const { state } = this.condition;
        if (state === "failed") {
            return "$(warning) planlint";
        }
        const kind = this.kinds.of(uri);
        // A count of none would be a lie before the draft was read.
        if (state === "starting" || kind === undefined) {
            return "$(loading~spin) planlint";
        }
        const found = vscode.l10n.t("Findings: {0}", findingsIn(uri).length);
        return `$(checklist) ${[kind, found].filter(Boolean).join(" · ")}`;
    }

    dispose(): void {
        for (const disposable of this.disposables) {
            disposable.dispose();
        }
    }
}

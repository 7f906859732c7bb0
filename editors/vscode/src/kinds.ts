import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";

/** What kind each open draft is read as: the server says so in a notification. */
export class Kinds implements vscode.Disposable {
    private readonly known = new Map<string, string>();
    private readonly changed = new vscode.EventEmitter<void>();
    readonly onDidChange = this.changed.event;

    constructor(private readonly client: () => LanguageClient | undefined) {}

    of(uri: vscode.Uri): string | undefined {
        void this.client;
        return this.known.get(uri.toString());
    }

    dispose(): void {
        this.changed.dispose();
    }
}

import * as vscode from "vscode";

import { isDraft } from "./drafts";
import type { Server } from "./server";

/** What the server says of a document that it has open. */
interface Kind {
    kind: string;
    name: string;
}

/** What kind each open draft is read as, in the server's words; asked whenever it may have changed. */
export class Kinds implements vscode.Disposable {
    private readonly known = new Map<string, string>();
    private readonly changed = new vscode.EventEmitter<void>();
    private readonly disposables: vscode.Disposable[];
    readonly onDidChange = this.changed.event;

    constructor(private readonly server: Server) {
        this.disposables = [
            this.changed,
            vscode.window.onDidChangeActiveTextEditor(() => this.look()),
            vscode.languages.onDidChangeDiagnostics(({ uris }) => {
                const active = vscode.window.activeTextEditor?.document.uri.toString();
                if (uris.some((uri) => uri.toString() === active)) {
                    this.look();
                }
            }),
            vscode.workspace.onDidCloseTextDocument(({ uri }) => this.known.delete(uri.toString())),
        ];
    }

    /** The name of the kind; empty where the server has none, undefined where it was not asked yet. */
    of(uri: vscode.Uri): string | undefined {
        return this.known.get(uri.toString());
    }

    /** Asks about the draft in view. */
    look(): void {
        const document = vscode.window.activeTextEditor?.document;
        if (document !== undefined && isDraft(document)) {
            void this.learn(document.uri.toString());
        }
    }

    private async learn(uri: string): Promise<void> {
        if (!this.server.runs) {
            return;
        }
        const answer = await this.server.request<Kind | null>("planlint/kind", { uri });
        const name = answer?.name ?? this.known.get(uri) ?? "";
        if (name !== this.known.get(uri)) {
            this.known.set(uri, name);
            this.changed.fire();
        }
    }

    dispose(): void {
        for (const disposable of this.disposables) {
            disposable.dispose();
        }
    }
}
